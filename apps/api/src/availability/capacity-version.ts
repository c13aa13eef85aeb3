import { catalogVersion } from "../catalog/catalog-version.ts";
import type { Reading } from "../database/database.ts";

/** Another text whenever opening hours, or what is taken of them, have changed somewhere in a city; cheap. */
export async function capacityVersion(db: Reading, city: string): Promise<string> {
  const { revision } = await db
    .selectFrom("queue")
    .select(({ fn }) => fn.sum("revision").as("revision"))
    .where("city", "=", city)
    .executeTakeFirstOrThrow();
  return `${await catalogVersion(db, city)} ${revision}`;
}

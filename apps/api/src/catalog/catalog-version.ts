import type { Reading } from "../database/database.ts";

/** Another text whenever the catalogue of a city has changed; cheap. */
export async function catalogVersion(db: Reading, city: string): Promise<string> {
  const row = await db.selectFrom("city").select("revision").where("city", "=", city).executeTakeFirst();
  return String(row?.revision);
}

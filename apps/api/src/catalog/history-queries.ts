import type { Selectable } from "kysely";
import type { Reading, Writing } from "../database/database.ts";
import type { ManageTables } from "../database/tables/manage.ts";

/** One change of an entry, as it is stored. */
export type ChangeRow = Selectable<ManageTables["catalog_change"]>;

/** Writes changes down. */
export async function insertChanges(tx: Writing, rows: readonly ChangeRow[]): Promise<void> {
  for (const row of rows) await tx.insertInto("catalog_change").values(row).execute();
}

/** The changes of one entry, the newest first. */
export function findChanges(db: Reading, city: string, kind: string, entry: string): Promise<ChangeRow[]> {
  return db
    .selectFrom("catalog_change")
    .selectAll()
    .where("city", "=", city)
    .where("kind", "=", kind)
    .where("entry", "=", entry)
    .orderBy("revision", "desc")
    .execute();
}

/** The last change of each entry of a kind. */
export function findLastChanges(db: Reading, city: string, kind: string): Promise<ChangeRow[]> {
  return db
    .selectFrom("catalog_change as it")
    .selectAll()
    .where("it.city", "=", city)
    .where("it.kind", "=", kind)
    .where("it.revision", "=", (eb) =>
      eb
        .selectFrom("catalog_change as newest")
        .select(({ fn }) => fn.max("newest.revision").as("revision"))
        .whereRef("newest.city", "=", "it.city")
        .whereRef("newest.kind", "=", "it.kind")
        .whereRef("newest.entry", "=", "it.entry"),
    )
    .orderBy("it.entry")
    .execute();
}

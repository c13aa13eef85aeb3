import type { Insertable, Selectable } from "kysely";
import type { Reading, Writing } from "../database/database.ts";
import type { StaffLinkTable } from "../database/tables.ts";

/** A one-time link. */
export type LinkRow = Selectable<StaffLinkTable>;

/** Keeps a new link. */
export async function insertLink(tx: Writing, row: Insertable<StaffLinkTable>): Promise<void> {
  await tx.insertInto("staff_link").values(row).execute();
}

/** A link by the hash of its secret. */
export function findLink(db: Reading, city: string, tokenHash: string): Promise<LinkRow | undefined> {
  return db
    .selectFrom("staff_link")
    .selectAll()
    .where("city", "=", city)
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
}

/** Takes a link out: of several who use it at once, one gets it. */
export function takeLink(tx: Writing, city: string, tokenHash: string): Promise<LinkRow | undefined> {
  return tx
    .deleteFrom("staff_link")
    .where("city", "=", city)
    .where("token_hash", "=", tokenHash)
    .returningAll()
    .executeTakeFirst();
}

/** Takes the links of a member away; of nobody: those of the first administrator. */
export async function deleteLinksOf(tx: Writing, city: string, staff: string | null): Promise<void> {
  await tx
    .deleteFrom("staff_link")
    .where("city", "=", city)
    .where("staff", staff === null ? "is" : "=", staff)
    .execute();
}

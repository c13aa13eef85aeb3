import type { Selectable } from "kysely";
import type { Reading, Writing } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";

/** A kiosk as it is stored. */
export type KioskRow = Selectable<Tables["kiosk"]>;

/** The kiosks of an office, the oldest first. */
export function findKiosks(db: Reading, city: string, office: string): Promise<KioskRow[]> {
  const ofOffice = db.selectFrom("kiosk").selectAll().where("city", "=", city).where("office", "=", office);
  return ofOffice.orderBy("id").execute();
}

/** The office of the kiosk that holds a key. */
export async function findOfficeByKey(db: Reading, city: string, keyHash: string): Promise<string | undefined> {
  const query = db.selectFrom("kiosk").select("office").where("city", "=", city);
  return (await query.where("key_hash", "=", keyHash).executeTakeFirst())?.office;
}

/** Stores a new kiosk. */
export async function insertKiosk(tx: Writing, row: KioskRow): Promise<void> {
  await tx.insertInto("kiosk").values(row).execute();
}

/** Uses the link of a kiosk up and keeps its key; `undefined` where the link is of none, was used or has run out. */
export function useLink(
  tx: Writing,
  { city, office, linkHash }: { readonly city: string; readonly office: string; readonly linkHash: string },
  { keyHash, at }: { readonly keyHash: string; readonly at: number },
): Promise<KioskRow | undefined> {
  return tx
    .updateTable("kiosk")
    .set({ link_hash: null, key_hash: keyHash, unlocked_at: at })
    .where("city", "=", city)
    .where("link_hash", "=", linkHash)
    .where("office", "=", office)
    .where("link_until", ">", at)
    .returningAll()
    .executeTakeFirst();
}

/** Forgets a kiosk and its key. */
export function removeKiosk(tx: Writing, city: string, id: string): Promise<KioskRow | undefined> {
  return tx.deleteFrom("kiosk").where("city", "=", city).where("id", "=", id).returningAll().executeTakeFirst();
}

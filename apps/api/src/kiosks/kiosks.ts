import type { Kiosk, KioskList, NewKiosk } from "@okienko/contract";
import { formatInstant } from "@okienko/scheduling";
import { recordAudit } from "../audit/audit.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Database, Reading } from "../database/database.ts";
import { read } from "../database/transaction.ts";
import { newId } from "../references/id.ts";
import { hashSecret, newSecret } from "../references/secret.ts";
import { Refusal } from "../refusal.ts";
import type { VisitContext } from "../visits/visit-context.ts";
import { findKiosks, findOfficeByKey, insertKiosk, type KioskRow, removeKiosk, useLink } from "./kiosk-queries.ts";

/** For how long the link of a new kiosk works: somebody walks to the screen with it. */
const linkLasts = 60 * 60_000;

/** Where a use case of kiosks writes, and when. */
export type KioskContext = Omit<VisitContext, "now"> & { readonly at: number };

/** The kiosks of an office. Throws `unknown-office`. */
export function readKiosks(db: Reading, catalog: Catalog, office: string): Promise<KioskList> {
  requireOffice(catalog, office);
  return read(async () => ({
    kiosks: (await findKiosks(db, catalog.city, office)).map((it) => shown(catalog, it)),
  }));
}

/** Whether a browser with this key is a kiosk of an office. */
export function isKioskOf(
  { read: db }: Pick<Database, "read">,
  { city }: Catalog,
  office: string,
  key: string,
): Promise<boolean> {
  return read(async () => (await findOfficeByKey(db, city, hashSecret(key))) === office);
}

/** Sets up a kiosk; its link makes one screen that kiosk. Throws `unknown-office`. */
export async function makeKiosk(context: KioskContext, office: string, name: string): Promise<NewKiosk> {
  const { tx, catalog, at, publicUrl } = context;
  requireOffice(catalog, office);
  const secret = newSecret();
  const row: KioskRow = {
    ...{ city: catalog.city, id: newId(), office, name, made_at: at },
    ...{ link_hash: hashSecret(secret), link_until: at + linkLasts, key_hash: null, unlocked_at: null },
  };
  await insertKiosk(tx, row);
  await record(context, "kiosk-made", row);
  return {
    kiosk: shown(catalog, row),
    link: `${publicUrl}/kiosk/${office}/unlock#${secret}`,
    expiresAt: formatInstant(row.link_until, catalog.file.city.timeZone),
  };
}

/** Makes the browser that has opened the link of a kiosk that kiosk, and gives its key. Throws `link-used`. */
export async function unlockKiosk(context: KioskContext, office: string, secret: string): Promise<{ key: string }> {
  const { tx, catalog, at } = context;
  const key = newSecret();
  const link = { city: catalog.city, office, linkHash: hashSecret(secret) };
  const row = await useLink(tx, link, { keyHash: hashSecret(key), at });
  if (!row) throw new Refusal("link-used");
  await record(context, "kiosk-unlocked", row);
  return { key };
}

/** Locks a kiosk for good. Throws `unknown-kiosk`. */
export async function lockKiosk(context: KioskContext, id: string): Promise<void> {
  const row = await removeKiosk(context.tx, context.catalog.city, id);
  if (!row) throw new Refusal("unknown-kiosk", "");
  await record(context, "kiosk-locked", row);
}

function requireOffice({ offices }: Catalog, office: string): void {
  if (!offices.has(office)) throw new Refusal("unknown-office", "");
}

function shown({ file }: Catalog, { id, office, name, made_at, unlocked_at }: KioskRow): Kiosk {
  const instant = (at: number) => formatInstant(at, file.city.timeZone);
  return { id, office, name, madeAt: instant(made_at), unlockedAt: unlocked_at === null ? null : instant(unlocked_at) };
}

function record({ tx, at, actor }: KioskContext, action: string, { city, id, office, name }: KioskRow): Promise<void> {
  return recordAudit(tx, { city, at, actor, action, subject: id, before: null, after: { office, name } });
}

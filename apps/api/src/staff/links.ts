import type { DeskLink } from "@okienko/contract";
import type { Catalog } from "../catalog/catalog.ts";
import { readNow } from "../database/read-now.ts";
import { read } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import { hashSecret, newSecret } from "../references/secret.ts";
import { Refusal } from "../refusal.ts";
import type { DeskContext } from "./desk-context.ts";
import { deleteLinksOf, findLink, insertLink, type LinkRow, takeLink } from "./link-queries.ts";
import { findStaff } from "./staff-queries.ts";

const day = 24 * 60 * 60_000;

/** How long links of each purpose can be used. */
const lasts: Readonly<Record<DeskLink["purpose"], number>> = { first: day, invitation: 7 * day, reset: day };

/** A link that has just been made; only the hash of its secret is kept. */
export interface NewLink {
  readonly secret: string;
  readonly expiresAt: string;
}

/** What a link is for, and the hash by which it is used up. */
export interface FoundLink extends DeskLink {
  readonly hash: string;
}

/** Makes a link that works once; one that its owner had before does not work any more. */
export async function newLink(
  { tx, city, at }: DeskContext,
  purpose: DeskLink["purpose"],
  staff: string | null,
): Promise<NewLink> {
  await deleteLinksOf(tx, city, staff);
  const secret = newSecret();
  const expires_at = at + lasts[purpose];
  await insertLink(tx, { city, token_hash: hashSecret(secret), purpose, staff, expires_at });
  return { secret, expiresAt: new Date(expires_at).toISOString() };
}

/** What a link is for. Looking changes nothing. Throws `link-used`. */
export function lookAtLink(parts: Pick<Parts, "database">, catalog: Catalog, secret: string): Promise<FoundLink> {
  const { read: db, now } = parts.database;
  const hash = hashSecret(secret);
  return read(async () => {
    const row = await findLink(db, catalog.city, hash);
    if (!row || row.expires_at <= (await readNow(db, now))) throw new Refusal("link-used");
    const staff = row.staff === null ? undefined : await findStaff(db, catalog.city, row.staff);
    const expiresAt = new Date(row.expires_at).toISOString();
    const purpose = row.purpose as DeskLink["purpose"];
    return { purpose, name: staff?.name ?? null, email: staff?.email ?? null, expiresAt, hash };
  });
}

/** Uses a link up. Throws `link-used`. */
export async function useLink({ tx, city, at }: DeskContext, hash: string): Promise<LinkRow> {
  const row = await takeLink(tx, city, hash);
  if (!row || row.expires_at <= at) throw new Refusal("link-used");
  return row;
}

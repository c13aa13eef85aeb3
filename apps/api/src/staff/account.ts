import type { Account, NewPasskey, PasskeyOptions } from "@okienko/contract";
import { recordAudit } from "../audit/audit.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { read } from "../database/transaction.ts";
import type { Reading } from "../database/database.ts";
import type { Parts } from "../parts.ts";
import { Refusal } from "../refusal.ts";
import { type DeskContext, inTransaction } from "./desk-context.ts";
import { hasIdentity } from "./identity-queries.ts";
import { type Member, memberFrom } from "./member.ts";
import type { RelyingParty } from "./own-page.ts";
import { deletePasskey, findPasskeysOf } from "./passkey-queries.ts";
import { keepPasskey, newPasskeyOptions, provePasskey } from "./passkeys.ts";
import { findPassword } from "./password-queries.ts";
import { requireFresh } from "./sessions.ts";
import { changeStaffRow, findStaff } from "./staff-queries.ts";

/** A member's own account. */
export function ownAccount({ database }: Pick<Parts, "database">, { city }: Catalog, { id }: Member): Promise<Account> {
  return read(() => accountOf(database.read, city, id));
}

/** The account as it is now, or as the transaction has left it. */
export async function accountOf(db: Reading, city: string, id: string): Promise<Account> {
  const row = await findStaff(db, city, id);
  if (!row) throw new Refusal("sign-in-required");
  const passkeys = await findPasskeysOf(db, city, id);
  return {
    member: memberFrom(row),
    passkeys: passkeys.map((it) => ({
      id: it.id,
      name: it.name,
      createdAt: new Date(it.created_at).toISOString(),
      usedAt: it.used_at === null ? null : new Date(it.used_at).toISOString(),
    })),
    hasPassword: (await findPassword(db, city, id)) !== undefined,
    hasProvider: await hasIdentity(db, city, id),
  };
}

/** Changes one's own name. Throws `staff-changed`. */
export async function rename({ tx, city, at }: DeskContext, { id }: Member, name: string): Promise<Account> {
  const row = await findStaff(tx, city, id);
  if (!row || !(await changeStaffRow(tx, row, { name, changed_at: at }))) throw new Refusal("staff-changed");
  await note({ tx, city, at }, id, "staff-renamed");
  return accountOf(tx, city, id);
}

/** What to ask a browser for, to make one more passkey. Throws `sign-in-again`. */
export function morePasskeyOptions(context: DeskContext, member: Member, rp: RelyingParty): Promise<PasskeyOptions> {
  requireFresh(context, member);
  return newPasskeyOptions(context, rp, { ...member, owner: member.id });
}

/** Keeps one more passkey. Throws `sign-in-again` and `invalid-fields`. */
export async function addPasskey(
  parts: Pick<Parts, "database">,
  catalog: Catalog,
  member: Member,
  passkey: NewPasskey,
  rp: RelyingParty,
): Promise<Account> {
  const proven = await provePasskey(rp, passkey);
  return inTransaction(parts, catalog, async (it) => {
    requireFresh(it, member);
    await keepPasskey(it, member.id, member.id, proven);
    await note(it, member.id, "staff-passkey-added");
    return accountOf(it.tx, it.city, member.id);
  });
}

/** Takes a passkey away. Throws `sign-in-again`, `unknown-passkey` and `last-way-in`. */
export async function removePasskey(context: DeskContext, member: Member, passkey: string): Promise<Account> {
  const { tx, city } = context;
  requireFresh(context, member);
  await lockAccount(context, member);
  if (!(await deletePasskey(tx, city, member.id, passkey))) throw new Refusal("unknown-passkey");
  const account = await accountOf(tx, city, member.id);
  if (account.passkeys.length === 0 && !account.hasPassword && !account.hasProvider) throw new Refusal("last-way-in");
  await note(context, member.id, "staff-passkey-removed");
  return account;
}

/** Of two who take away the last two passkeys at once, the second one waits. */
async function lockAccount({ tx, city, at }: DeskContext, { id }: Member): Promise<void> {
  const row = await findStaff(tx, city, id);
  if (!row || !(await changeStaffRow(tx, row, { changed_at: at }))) throw new Refusal("staff-changed");
}

async function note(
  { tx, city, at }: Pick<DeskContext, "tx" | "city" | "at">,
  id: string,
  action: string,
): Promise<void> {
  await recordAudit(tx, { city, at, actor: `staff:${id}`, action, subject: id, before: null, after: null });
}

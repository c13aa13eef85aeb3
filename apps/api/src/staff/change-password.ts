import type { Account, PasswordChange } from "@okienko/contract";
import { recordAudit } from "../audit/audit.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { read } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import { hashSecret } from "../references/secret.ts";
import { seal, unseal } from "../references/seal.ts";
import { Refusal } from "../refusal.ts";
import { accountOf } from "./account.ts";
import { countAttempt, forgetAttempts } from "./attempts.ts";
import { type DeskContext, inTransaction } from "./desk-context.ts";
import { passwordKeeper } from "./enrol.ts";
import type { Member } from "./member.ts";
import { findPassword, type PasswordRow, putPassword } from "./password-queries.ts";
import { hashPassword, keyOfPassword } from "./password.ts";
import { deleteSessionsOf } from "./session-queries.ts";
import { requireFresh } from "./sessions.ts";
import { wrongField } from "./wrong-field.ts";

/** From where a password is changed. */
interface ChangeFrom {
  readonly client: string;
  readonly token: string;
}

/**
 * Sets or changes a member's own password or codes, and ends all other sessions.
 *
 * Throws `sign-in-again`, `invalid-fields` where the password so far or the code is wrong, and `too-many-requests`.
 */
export async function changePassword(
  parts: Pick<Parts, "database">,
  catalog: Catalog,
  member: Member,
  change: PasswordChange,
  { client, token }: ChangeFrom,
): Promise<Account> {
  const { database } = parts;
  const trying = { email: member.email, client };
  await inTransaction(parts, catalog, async (it) => {
    requireFresh(it, member);
    await countAttempt(it, trying);
  });
  const before = await read(() => findPassword(database.read, catalog.city, member.id));
  const key = before ? await keyOfPassword(change.current ?? "", before.hash) : null;
  if (before && key === null) throw wrongField("/current", "wrong-password", "This is not your password so far.");
  const keepPassword = change.codes
    ? await passwordKeeper(parts, { password: change.password, codes: change.codes }, member.id)
    : await samePasswordKeeper(before, key, change.password);
  return inTransaction(parts, catalog, async (it) => {
    await keepPassword(it, member.id);
    await forgetAttempts(it, trying);
    await deleteSessionsOf(it.tx, it.city, member.id, hashSecret(token));
    await note(it, member, change.codes !== undefined);
    return accountOf(it.tx, it.city, member.id);
  });
}

/** Another password for the same codes: their secret is sealed anew. */
async function samePasswordKeeper(before: PasswordRow | undefined, key: string | null, password: string) {
  if (!before || key === null) throw wrongField("/codes", "missing", "Please set up one-time codes as well.");
  const next = await hashPassword(password);
  const sealed_code_secret = seal(unseal(before.sealed_code_secret, key), next.key);
  return async ({ tx, city }: DeskContext, staff: string) => {
    const now = await findPassword(tx, city, staff);
    if (now?.hash !== before.hash) throw new Refusal("staff-changed");
    await putPassword(tx, { ...now, hash: next.hash, sealed_code_secret });
  };
}

async function note({ tx, city, at }: DeskContext, { id }: Member, codes: boolean): Promise<void> {
  const line = { city, at, actor: `staff:${id}`, subject: id, before: null, after: { codes } };
  await recordAudit(tx, { ...line, action: "staff-password-changed" });
}

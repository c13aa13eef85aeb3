import type { PasswordSignIn } from "@okienko/contract";
import { recordAudit } from "../audit/audit.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { readNow } from "../database/read-now.ts";
import { read } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import { unseal } from "../references/seal.ts";
import { Refusal } from "../refusal.ts";
import { countAttempt, forgetAttempts } from "./attempts.ts";
import { type DeskContext, inTransaction } from "./desk-context.ts";
import { stepOfCode } from "./one-time-code.ts";
import { findPassword, type PasswordRow, takeStep } from "./password-queries.ts";
import { keyOfPassword } from "./password.ts";
import { type OpenedSession, openSession } from "./sessions.ts";
import { findStaffByEmail } from "./staff-queries.ts";

/** From where somebody signs in. */
export interface SignInFrom {
  readonly client: string;
  /** The session that the browser had before. */
  readonly tokenBefore: string | null;
}

/**
 * Signs in by password and one-time code.
 *
 * Throws `sign-in-refused` whatever was wrong, and `too-many-requests` before anything is looked at.
 */
export async function signInByPassword(
  parts: Pick<Parts, "database">,
  catalog: Catalog,
  { email, password, code }: PasswordSignIn,
  { client, tokenBefore }: SignInFrom,
): Promise<OpenedSession> {
  const trying = { email, client };
  await inTransaction(parts, catalog, (it) => countAttempt(it, trying));
  const row = await passwordOf(parts, catalog.city, email);
  const step = await stepFor(parts, row, password, code);
  // a write in any case: whether somebody works here must not be heard from the time it takes
  const opened = await inTransaction(parts, catalog, async (it) => {
    if (!row || step === null || !(await takeStep(it.tx, row, step))) return noteRefusal(it, row?.staff);
    await forgetAttempts(it, trying);
    return openSession(it, row.staff, "password", tokenBefore);
  });
  if (!opened) throw new Refusal("sign-in-refused");
  return opened;
}

function passwordOf({ database }: Pick<Parts, "database">, city: string, email: string) {
  return read(async () => {
    const staff = await findStaffByEmail(database.read, city, email);
    const row = await findPassword(database.read, city, staff?.id ?? "");
    return staff?.state === "active" ? row : undefined;
  });
}

/** The step of the code, where password and code are right. */
async function stepFor(
  { database }: Pick<Parts, "database">,
  row: PasswordRow | undefined,
  password: string,
  code: string,
): Promise<number | null> {
  const key = await keyOfPassword(password, row?.hash ?? null);
  if (!row || key === null) return null;
  const at = await read(() => readNow(database.read, database.now));
  return stepOfCode(unseal(row.sealed_code_secret, key), code, at);
}

async function noteRefusal({ tx, city, at }: DeskContext, staff = "unknown"): Promise<null> {
  const line = { city, at, actor: "nobody", subject: staff, before: null, after: { by: "password" } };
  await recordAudit(tx, { ...line, action: "staff-sign-in-refused" });
  return null;
}

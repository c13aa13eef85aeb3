import type { CodeSetup, Enrolment, PasskeyOptions, PasswordChange } from "@okienko/contract";
import type { Catalog } from "../catalog/catalog.ts";
import { readNow } from "../database/read-now.ts";
import { read } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import { seal } from "../references/seal.ts";
import { keepChallenge, spendChallenge } from "./challenges.ts";
import { type DeskContext, inTransaction } from "./desk-context.ts";
import { enterByLink, type TypedPerson } from "./enter-by-link.ts";
import { type FoundLink, lookAtLink } from "./links.ts";
import { newCodeSetup, stepOfCode } from "./one-time-code.ts";
import type { RelyingParty } from "./own-page.ts";
import { keepPasskey, newPasskeyOptions, provePasskey } from "./passkeys.ts";
import { putPassword } from "./password-queries.ts";
import { hashPassword } from "./password.ts";
import { type OpenedSession, openSession } from "./sessions.ts";
import { wrongField } from "./wrong-field.ts";

type Database = Pick<Parts, "database">;
type Codes = NonNullable<PasswordChange["codes"]>;

/** What to ask a browser for, so that whoever has a link makes a passkey. Throws `link-used`. */
export async function linkPasskeyOptions(
  parts: Database,
  catalog: Catalog,
  secret: string,
  person: TypedPerson,
  rp: RelyingParty,
): Promise<PasskeyOptions> {
  const link = await lookAtLink(parts, catalog, secret);
  const { name, email } = typedOr(link, person);
  return inTransaction(parts, catalog, (it) => newPasskeyOptions(it, rp, { owner: link.hash, name, email }));
}

/** A secret for one-time codes for whoever has a link. Throws `link-used`. */
export async function linkCodes(parts: Database, catalog: Catalog, secret: string): Promise<CodeSetup> {
  const { hash, email } = await lookAtLink(parts, catalog, secret);
  return inTransaction(parts, catalog, (it) => newCodes(it, hash, email ?? catalog.city));
}

/** A secret for one-time codes that its owner must prove to have, within a quarter of an hour. */
export async function newCodes(context: DeskContext, owner: string, label: string): Promise<CodeSetup> {
  const setup = newCodeSetup(`Okienko ${context.city}`, label);
  await keepChallenge(context, `codes:${owner}`, setup.secret);
  return setup;
}

/**
 * Uses a link up: the account gets its passkey, or its password with codes, and is signed in.
 *
 * Throws `link-used`, `email-taken` and `invalid-fields`.
 */
export async function enrol(
  parts: Database,
  catalog: Catalog,
  secret: string,
  { passkey, password, ...person }: Enrolment,
  from: { rp: () => RelyingParty; tokenBefore: string | null },
): Promise<OpenedSession> {
  const link = await lookAtLink(parts, catalog, secret);
  const keepWay = passkey
    ? passkeyKeeper(link, await provePasskey(from.rp(), passkey))
    : await passwordKeeper(parts, password!, link.hash);
  return inTransaction(parts, catalog, async (it) => {
    const staff = await enterByLink(it, link.hash, person);
    await keepWay(it, staff);
    return openSession(it, staff, "link", from.tokenBefore);
  });
}

function passkeyKeeper({ hash }: FoundLink, proven: Awaited<ReturnType<typeof provePasskey>>) {
  return (it: DeskContext, staff: string) => keepPasskey(it, hash, staff, proven);
}

/** Checks a code of new codes and hashes the password, before a transaction waits for it. Throws `invalid-fields`. */
export async function passwordKeeper(
  { database }: Database,
  { password, codes }: { password: string; codes: Codes },
  owner: string,
): Promise<(context: DeskContext, staff: string) => Promise<void>> {
  const at = await read(() => readNow(database.read, database.now));
  const step = stepOfCode(codes.secret, codes.code, at);
  if (step === null) throw wrongCode();
  const { hash, key } = await hashPassword(password);
  return async (it, staff) => {
    // only a secret that we have made ourselves
    if (!(await spendChallenge(it, `codes:${owner}`, codes.secret))) throw wrongCode();
    const sealed_code_secret = seal(codes.secret, key);
    await putPassword(it.tx, { city: it.city, staff, hash, sealed_code_secret, last_step: step });
  };
}

function wrongCode(): Error {
  return wrongField("/codes/code", "wrong-code", "This code is not right, or it has run out. Please try the next one.");
}

function typedOr(link: FoundLink, person: TypedPerson): { name: string; email: string } {
  const name = link.name ?? person.name;
  const email = link.email ?? person.email;
  if (!name) throw wrongField("/name", "missing", "Please enter your name.");
  if (!email) throw wrongField("/email", "missing", "Please enter your e-mail address.");
  return { name, email };
}

import { recordAudit } from "../audit/audit.ts";
import type { Database } from "../database/database.ts";
import { read, write } from "../database/transaction.ts";
import { hashSecret, newSecret } from "../references/secret.ts";
import { Refusal } from "../refusal.ts";
import type { DeskContext } from "./desk-context.ts";
import { type Member, memberFrom } from "./member.ts";
import {
  deleteOldSessions,
  deleteSession,
  deleteSessionsOf,
  findSession,
  insertSession,
  type SessionRow,
  touchSession,
} from "./session-queries.ts";
import { findStaff } from "./staff-queries.ts";

const minute = 60_000;

/** A session ends after so long without a request, and after so long in any case (OWASP ASVS 5.0, 7.3). */
const idle = 30 * minute;
const longest = 12 * 60 * minute;

/** Whoever changes ways to sign in has signed in so lately (ASVS 7.5.1). */
const fresh = 15 * minute;

/** How a session began. */
export type SignedInBy = "passkey" | "password" | "provider" | "link";

/** A session that has just begun: its secret goes into the cookie. */
export interface OpenedSession {
  readonly token: string;
  readonly member: Member;
}

/** Begins a session; one that the browser had before ends. Throws `sign-in-refused` where the account is not active. */
export async function openSession(
  { tx, city, at }: DeskContext,
  staff: string,
  by: SignedInBy,
  tokenBefore: string | null,
): Promise<OpenedSession> {
  const row = await findStaff(tx, city, staff);
  if (row?.state !== "active") throw new Refusal("sign-in-refused");
  if (tokenBefore) await deleteSession(tx, city, hashSecret(tokenBefore));
  await deleteOldSessions(tx, city, at - longest);
  const token = newSecret();
  await insertSession(tx, { city, token_hash: hashSecret(token), staff, created_at: at, seen_at: at });
  const line = { city, at, actor: `staff:${staff}`, subject: staff, before: null };
  await recordAudit(tx, { ...line, action: "staff-signed-in", after: { by } });
  return { token, member: { ...memberFrom(row), signedInAt: at } };
}

/** Who is signed in with a token; `null` for nobody. Being asked keeps the session alive. */
export async function memberOfToken(database: Database, city: string, token: string): Promise<Member | null> {
  const hash = hashSecret(token);
  const row = await read(() => findSession(database.read, database.now, city, hash));
  if (!row || isOver(row)) return null;
  // noting each request would make every look a write
  if (row.at - row.seen_at > minute) await write(database, (tx) => touchSession(tx, city, hash, row.at));
  return { ...memberFrom(row), signedInAt: row.signed_in_at };
}

function isOver({ at, seen_at, signed_in_at }: SessionRow): boolean {
  return at - seen_at > idle || at - signed_in_at > longest;
}

/** Ends the session of a token. */
export async function signOut({ tx, city, at }: DeskContext, member: Member, token: string): Promise<void> {
  await deleteSession(tx, city, hashSecret(token));
  const line = { city, at, actor: `staff:${member.id}`, subject: member.id, before: null, after: null };
  await recordAudit(tx, { ...line, action: "staff-signed-out" });
}

/** Ends all sessions of a member. */
export async function signOutEverywhere({ tx, city, at }: DeskContext, member: Member): Promise<void> {
  await deleteSessionsOf(tx, city, member.id);
  const line = { city, at, actor: `staff:${member.id}`, subject: member.id, before: null, after: null };
  await recordAudit(tx, { ...line, action: "staff-signed-out-everywhere" });
}

/** Throws `sign-in-again` unless the member has signed in lately. */
export function requireFresh({ at }: DeskContext, member: Member): void {
  if (at - member.signedInAt > fresh) throw new Refusal("sign-in-again");
}

import type { Insertable } from "kysely";
import type { Database, Reading, Writing } from "../database/database.ts";
import type { StaffSessionTable } from "../database/tables.ts";
import type { StaffRow } from "./staff-queries.ts";

/** Somebody who is signed in, with the times of the session. */
export interface SessionRow extends StaffRow {
  readonly signed_in_at: number;
  readonly seen_at: number;
  /** The database's time of the question. */
  readonly at: number;
}

/** Keeps a new session. */
export async function insertSession(tx: Writing, row: Insertable<StaffSessionTable>): Promise<void> {
  await tx.insertInto("staff_session").values(row).execute();
}

/** The session of a token whose owner may sign in; whoever asks compares its times. */
export function findSession(
  db: Reading,
  now: Database["now"],
  city: string,
  tokenHash: string,
): Promise<SessionRow | undefined> {
  return db
    .selectFrom("staff_session")
    .innerJoin("staff", (join) =>
      join.onRef("staff.city", "=", "staff_session.city").onRef("staff.id", "=", "staff_session.staff"),
    )
    .selectAll("staff")
    .select(["staff_session.created_at as signed_in_at", "staff_session.seen_at", now.as("at")])
    .where("staff_session.city", "=", city)
    .where("staff_session.token_hash", "=", tokenHash)
    .where("staff.state", "=", "active")
    .executeTakeFirst();
}

/** Notes that a session is in use. */
export async function touchSession(tx: Writing, city: string, tokenHash: string, at: number): Promise<void> {
  await tx
    .updateTable("staff_session")
    .set({ seen_at: at })
    .where("city", "=", city)
    .where("token_hash", "=", tokenHash)
    .execute();
}

/** Ends one session. */
export async function deleteSession(tx: Writing, city: string, tokenHash: string): Promise<void> {
  await tx.deleteFrom("staff_session").where("city", "=", city).where("token_hash", "=", tokenHash).execute();
}

/** Ends all sessions of somebody, but for one where it is named. */
export async function deleteSessionsOf(tx: Writing, city: string, staff: string, butHash = ""): Promise<void> {
  await tx
    .deleteFrom("staff_session")
    .where("city", "=", city)
    .where("staff", "=", staff)
    .where("token_hash", "!=", butHash)
    .execute();
}

/** Forgets sessions that began before an instant. */
export async function deleteOldSessions(tx: Writing, city: string, before: number): Promise<void> {
  await tx.deleteFrom("staff_session").where("city", "=", city).where("created_at", "<=", before).execute();
}

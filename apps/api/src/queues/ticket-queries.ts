import { type Selectable, sql, type Updateable } from "kysely";
import type { Reading, Writing } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";

/** A ticket as it is stored. */
export type TicketRow = Selectable<Tables["ticket"]>;

/** A ticket with what its visit tells of the visitor. */
export interface PersonalTicket extends TicketRow {
  readonly reference: string | null;
  readonly name: string | null;
  readonly note: string | null;
  readonly language: string | null;
}

/** What a day of an office is. */
export interface OfficeAndDay {
  readonly city: string;
  readonly office: string;
  readonly day: string;
}

/** The ticket of a visit. */
export function findTicket(db: Reading, city: string, visit: string): Promise<TicketRow | undefined> {
  return db.selectFrom("ticket").selectAll().where("city", "=", city).where("visit", "=", visit).executeTakeFirst();
}

/** Tickets of a day that are not served, without what leads to a person. */
export function findOpenTickets(db: Reading, { city, office, day }: OfficeAndDay): Promise<TicketRow[]> {
  return db
    .selectFrom("ticket")
    .selectAll()
    .where("city", "=", city)
    .where("office", "=", office)
    .where("day", "=", day)
    .where("state", "!=", "served")
    .execute();
}

/** Tickets of a day that are not served, and the last ones that were, with what staff may see of the visitor. */
export function findPersonalTickets(db: Reading, { city, office, day }: OfficeAndDay, servedSince: number) {
  return db
    .selectFrom("ticket")
    .innerJoin("visit", (join) => join.onRef("visit.city", "=", "ticket.city").onRef("visit.id", "=", "ticket.visit"))
    .selectAll("ticket")
    .select(["visit.reference", "visit.name", "visit.note", "visit.language"])
    .where("ticket.city", "=", city)
    .where("ticket.office", "=", office)
    .where("ticket.day", "=", day)
    .where((eb) => eb.or([eb("ticket.state", "!=", "served"), eb("ticket.finished_at", ">", servedSince)]))
    .execute();
}

/** The last calls of a day that are over, newest first. */
export function findLastCalled(db: Reading, { city, office, day }: OfficeAndDay, limit: number): Promise<TicketRow[]> {
  return db
    .selectFrom("ticket")
    .selectAll()
    .where("city", "=", city)
    .where("office", "=", office)
    .where("day", "=", day)
    .where("state", "in", ["serving", "served", "missed"])
    .where("called_at", "is not", null)
    .orderBy("called_at", "desc")
    .limit(limit)
    .execute();
}

/** Stores a new ticket. */
export async function insertTicket(tx: Writing, row: TicketRow): Promise<void> {
  await tx.insertInto("ticket").values(row).execute();
}

/** Changes a ticket that is still as it was found. False when somebody else was first. */
export async function updateTicket(
  tx: Writing,
  { city, visit, revision, state }: TicketRow,
  change: Updateable<Tables["ticket"]>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("ticket")
    .set({ ...change, revision: revision + 1 })
    .where("city", "=", city)
    .where("visit", "=", visit)
    .where("revision", "=", revision)
    .where("state", "=", state)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Takes an arrival back that is still as it was found. */
export async function deleteTicket(tx: Writing, { city, visit, revision }: TicketRow): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom("ticket")
    .where("city", "=", city)
    .where("visit", "=", visit)
    .where("revision", "=", revision)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** The next number of a letter at an office; each day begins with 1. */
export async function nextNumber(tx: Writing, { city, office, day }: OfficeAndDay, letter: string): Promise<number> {
  const { last } = await tx
    .insertInto("ticket_number")
    .values({ city, office, letter, day, last: 1 })
    .onConflict((on) =>
      on.columns(["city", "office", "letter"]).doUpdateSet({
        day: sql`excluded.day`,
        last: sql`case when ticket_number.day = excluded.day then ticket_number.last + 1 else 1 end`,
      }),
    )
    .returning("last")
    .executeTakeFirstOrThrow();
  return last;
}

/** Services that ended after an instant: what for, and how many milliseconds they took. */
export function findServices(db: Reading, city: string, since: number) {
  return db
    .selectFrom("ticket")
    .select(["procedure", "quantity", sql<number>`finished_at - serving_at + served_for`.as("took")])
    .where("city", "=", city)
    .where("finished_at", ">", since)
    .where("state", "=", "served")
    .execute();
}

/** The ticket that is called to a counter or served there. */
export function findAtCounter(db: Reading, city: string, counter: string, day: string): Promise<TicketRow | undefined> {
  return db
    .selectFrom("ticket")
    .selectAll()
    .where("city", "=", city)
    .where("counter", "=", counter)
    .where("day", "=", day)
    .where(sql<boolean>`state in ('called', 'serving')`) // word for word as in the index ticket_counter
    .executeTakeFirst();
}

/** Tickets that wait in some queues of an office. */
export function findWaiting(db: Reading, city: string, office: string, day: string, queues: readonly string[]) {
  return db
    .selectFrom("ticket")
    .selectAll()
    .where("city", "=", city)
    .where("office", "=", office)
    .where("day", "=", day)
    .where("queue", "in", queues)
    .where("state", "=", "waiting")
    .execute();
}

import type { Day } from "@okienko/scheduling";
import type { Reading } from "../database/database.ts";
import { firstIdAt } from "../references/id.ts";

/** What a ticket tells of waiting and serving; nothing of who had it. */
export interface TicketTimes {
  readonly queue: string;
  readonly state: string;
  /** The queue of the visit, which may have been passed to another one. */
  readonly booked_in: string;
  readonly created_at: number;
  readonly arrived_at: number;
  readonly due_at: number | null;
  readonly first_called_at: number | null;
  readonly serving_at: number | null;
  readonly finished_at: number | null;
  readonly served_for: number;
}

/** Visits of a queue and state. */
export interface VisitCount {
  readonly queue: string;
  readonly state: string;
  readonly count: number;
}

const inQueues = (queues: readonly string[]) => [...queues, ""]; // a list in SQL has at least one entry

/** The tickets of one day. */
export function findTickets(db: Reading, city: string, day: Day, queues: readonly string[]): Promise<TicketTimes[]> {
  return db
    .selectFrom("ticket")
    .innerJoin("visit", (join) => join.onRef("visit.city", "=", "ticket.city").onRef("visit.id", "=", "ticket.visit"))
    .select(["ticket.queue", "ticket.state", "ticket.arrived_at", "ticket.due_at", "ticket.first_called_at"])
    .select(["ticket.serving_at", "ticket.finished_at", "ticket.served_for", "visit.created_at"])
    .select("visit.queue as booked_in")
    .where("ticket.city", "=", city)
    .where("ticket.day", "=", day)
    .where("ticket.queue", "in", inQueues(queues))
    .execute();
}

/** Visits with a time on one day, by queue and state. */
export async function countVisits(
  db: Reading,
  city: string,
  day: Day,
  queues: readonly string[],
): Promise<VisitCount[]> {
  const rows = await db
    .selectFrom("visit")
    .select((it) => ["queue", "state", it.fn.countAll<number>().as("count")])
    .where("city", "=", city)
    .where("day", "=", day)
    .where("queue", "in", inQueues(queues))
    .where("state", "in", ["booked", "arrived", "called", "served", "missed", "cancelled"])
    .groupBy(["queue", "state"])
    .execute();
  return rows.map((it) => ({ ...it, count: Number(it.count) }));
}

/** How many counters were taken, summed over the cells of a queue between two instants. */
export async function sumTaken(db: Reading, city: string, queue: string, from: number, until: number): Promise<number> {
  const { taken } = await db
    .selectFrom("cell")
    .select((it) => it.fn.sum<number | null>("taken").as("taken"))
    .where("city", "=", city)
    .where("queue", "=", queue)
    .where("starts_at", ">=", from)
    .where("starts_at", "<", until)
    .executeTakeFirstOrThrow();
  return Number(taken ?? 0);
}

/** Answers to closings between two instants, by what they say. */
export async function countAnswers(
  db: Reading,
  city: string,
  from: number,
  until: number,
  categories: readonly string[],
) {
  const rows = await db
    .selectFrom("feedback")
    .innerJoin("report", (join) =>
      join.onRef("report.city", "=", "feedback.city").onRef("report.id", "=", "feedback.report"),
    )
    .select((it) => ["feedback.solved", "feedback.rating", it.fn.countAll<number>().as("count")])
    .where("feedback.city", "=", city)
    .where("feedback.created_at", ">=", from)
    .where("feedback.created_at", "<", until)
    .where("report.category", "in", [...categories, ""])
    .groupBy(["feedback.solved", "feedback.rating"])
    .execute();
  return rows.map((it) => ({ ...it, count: Number(it.count) }));
}

/** Conversations between two instants, by kind and channel. */
export async function countConversations(db: Reading, city: string, from: number, until: number) {
  const rows = await db
    .selectFrom("conversation")
    .select((it) => ["kind", "channel", it.fn.countAll<number>().as("count")])
    .where("city", "=", city)
    .where("id", ">=", firstIdAt(from))
    .where("id", "<", firstIdAt(until))
    .groupBy(["kind", "channel"])
    .orderBy("kind")
    .orderBy("channel")
    .execute();
  return rows.map((it) => ({ ...it, count: Number(it.count) }));
}

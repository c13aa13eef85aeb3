import { type RawBuilder, sql } from "kysely";
import type { Reading } from "../database/database.ts";
import type { Stretch } from "./stretches.ts";

/** Reports of one day, category, kind and channel; `day` counts from the beginning of the stretch. */
export interface ReceivedRow {
  readonly day: number;
  readonly category: string;
  readonly kind: string;
  readonly channel: string;
  readonly received: number;
}

/** Closings of one day and category. */
export interface ClosedRow {
  readonly day: number;
  readonly category: string;
  readonly closed: number;
  /** Of these, those with a promise that are no duplicates, and those of them that kept it. */
  readonly promised: number;
  readonly on_time: number;
}

/** What of a category is open, and how much of that is past its promised day. */
export interface OpenRow {
  readonly category: string;
  readonly open: number;
  readonly overdue: number;
}

/** How often closings of a category were answered "not done". */
export interface ReopenedRow {
  readonly category: string;
  readonly reopened: number;
}

/** Counts what came in, from an index alone. */
export function countReceived(db: Reading, city: string, stretch: Stretch): Promise<ReceivedRow[]> {
  return db
    .selectFrom("report")
    .select((eb) => [
      dayIn(stretch, sql.ref("created_at")).as("day"),
      ...(["category", "kind", "channel"] as const),
      eb.fn.countAll<number>().as("received"),
    ])
    .where("city", "=", city)
    .where("created_at", ">=", stretch.start)
    .where("created_at", "<", stretch.end)
    .groupBy(["day", "category", "kind", "channel"])
    .execute();
}

/** Counts what was closed and has not been opened again, from an index alone. */
export function countClosed(db: Reading, city: string, stretch: Stretch): Promise<ClosedRow[]> {
  const counts = sql`state <> 'duplicate' and promised_at is not null`;
  return db
    .selectFrom("report")
    .select((eb) => [
      dayIn(stretch, sql.ref("closed_at")).as("day"),
      "category",
      eb.fn.countAll<number>().as("closed"),
      sql<number>`sum(case when ${counts} then 1 else 0 end)`.as("promised"),
      sql<number>`sum(case when ${counts} and closed_at <= promised_at then 1 else 0 end)`.as("on_time"),
    ])
    .where("city", "=", city)
    .where("closed_at", ">=", stretch.start)
    .where("closed_at", "<", stretch.end)
    .groupBy(["day", "category"])
    .execute();
}

/** Counts what is open now; a clock that stands still is not overdue by standing. */
export function countOpen(db: Reading, city: string, now: number): Promise<OpenRow[]> {
  const at = sql`coalesce(stopped_at, cast(${now} as bigint))`;
  return db
    .selectFrom("report")
    .select((eb) => [
      "category",
      eb.fn.countAll<number>().as("open"),
      sql<number>`sum(case when promised_at < ${at} then 1 else 0 end)`.as("overdue"),
    ])
    .where("city", "=", city)
    .where("closed_at", "is", null)
    .groupBy("category")
    .execute();
}

/** Counts how often "not done" was said from one instant to before another. */
export function countReopened(db: Reading, city: string, start: number, end: number): Promise<ReopenedRow[]> {
  return db
    .selectFrom("feedback")
    .innerJoin("report", (join) =>
      join.onRef("report.city", "=", "feedback.city").onRef("report.id", "=", "feedback.report"),
    )
    .select((eb) => ["report.category", eb.fn.countAll<number>().as("reopened")])
    .where("feedback.city", "=", city)
    .where("feedback.created_at", ">=", start)
    .where("feedback.created_at", "<", end)
    .where("feedback.solved", "=", 0)
    .groupBy("report.category")
    .execute();
}

function dayIn({ start, dayLength }: Stretch, instant: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`cast((${instant} - cast(${start} as bigint)) / cast(${dayLength} as bigint) as integer)`;
}

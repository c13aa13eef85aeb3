import type { ReportState } from "@okienko/contract";
import { type PromiseCalendar, promiseAfterStop, type PromisedDays } from "@okienko/scheduling";
import type { ReportRow } from "./report-queries.ts";
import { isClosed } from "./report-states.ts";

/** What of a report follows from its state and the time. */
export type ClockFacts = Pick<
  ReportRow,
  "state" | "stopped_at" | "stopped_for" | "promised_at" | "closed_at" | "duration" | "reopened"
>;

/** A closing this soon says nothing about how long reports take. */
const instantly = 10 * 60_000;

/** A report that goes to another state at an instant: the clock stops while it waits for the resident, and goes on after. */
export function inState(row: ReportRow, state: ReportState, at: number, calendar: PromiseCalendar): ClockFacts {
  const clock = state === "waiting" ? stopped(row, at) : running(row, at, calendar);
  const closes = isClosed(state);
  const duration = Math.max(at - row.created_at - clock.stopped_for, 0);
  const counts = state !== "duplicate" && at - row.created_at >= instantly;
  return {
    ...clock,
    state,
    closed_at: closes ? at : null,
    duration: closes && counts ? duration : null,
    reopened: row.reopened + (isClosed(row.state) && !closes ? 1 : 0),
  };
}

type Clock = Pick<ReportRow, "stopped_at" | "stopped_for" | "promised_at">;

function stopped({ stopped_at, stopped_for, promised_at }: ReportRow, at: number): Clock {
  return { stopped_at: stopped_at ?? at, stopped_for, promised_at };
}

function running(row: ReportRow, at: number, calendar: PromiseCalendar): Clock {
  const { stopped_at, stopped_for, promised_at } = row;
  if (stopped_at === null) return { stopped_at, stopped_for, promised_at };
  const stop = { stoppedAt: stopped_at, resumedAt: at };
  return {
    stopped_at: null,
    stopped_for: stopped_for + Math.max(at - stopped_at, 0),
    promised_at: promised_at && promiseAfterStop(promised_at, stop, countOf(row), calendar),
  };
}

function countOf({ promise_count }: ReportRow): PromisedDays["count"] {
  return promise_count === "calendar" ? "calendar" : "working";
}

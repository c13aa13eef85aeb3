/** A calendar day of the office, `2026-11-23`. */
export type Day = string;

/** Wall time of the office, `07:30`; `24:00` ends a day. Times in ISO 8601 have two digits each, so they sort as text. */
export type WallTime = string;

/** ISO 8601 weekday, 1 = Monday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Who asks for a time: the public, or staff, who may have more counters and another window. */
export type Channel = "online" | "staff";

/** How many counters serve a stretch of time, for the public and for staff (`staff` ≥ `online`). */
export interface Counters {
  readonly online: number;
  readonly staff: number;
}

/**
 * Counters of a queue on some weekdays between two wall times. Rules of one queue add up.
 *
 * When the clocks change, `from` means the first instant that shows it and `until` the last; a time that is skipped means
 * the end of the gap. Hours never cross midnight.
 */
export interface OpeningRule extends Counters {
  readonly weekdays: readonly Weekday[];
  readonly from: WallTime;
  readonly until: WallTime;
  /** First and last day on which the rule holds, both included; `null` for no limit. */
  readonly validFrom: Day | null;
  readonly validUntil: Day | null;
  /** 1 = every week; n counts from the week (Monday to Sunday) of `validFrom`, which is then required. */
  readonly everyWeeks: number;
}

/** Hours that replace the rules on an exceptional day. */
export interface ExceptionHours extends Counters {
  readonly from: WallTime;
  readonly until: WallTime;
}

/** Where an exception holds; the most specific one wins: procedure, queue, office, city, then the public holidays. */
export type ExceptionScope = "city" | "office" | "queue" | "procedure";

/**
 * A closure (`hours` empty) or other hours on the days `from`–`until`, both included.
 *
 * Of two with the same scope the shorter one wins, then the one listed later. An exception of a procedure may name
 * offices, and then holds only there.
 */
export interface Exception {
  readonly scope: ExceptionScope;
  /** Office, queue or procedure; `null` for the city. */
  readonly id: string | null;
  /** With scope `procedure`: only at these offices; `null` for all. */
  readonly offices: readonly string[] | null;
  readonly from: Day;
  readonly until: Day;
  readonly hours: readonly ExceptionHours[];
}

/** What is needed to know when a queue is open. */
export interface QueuePlan {
  readonly id: string;
  readonly office: string;
  /** Length of a cell in minutes, 5–60. */
  readonly step: number;
  /** IANA zone of the office. */
  readonly timeZone: string;
  readonly rules: readonly OpeningRule[];
  readonly exceptions: readonly Exception[];
  /** Country code of the public holidays on which the queue is closed, or `null` for none. */
  readonly holidays: string | null;
}

/** When a procedure may be booked through one channel. */
export interface BookingWindow {
  /** A visit starts no earlier than this many minutes from now. */
  readonly leadMinutes: number;
  /** The last bookable day is today plus this many days… */
  readonly horizonDays: number;
  /** …and is released at this wall time of today; before it, the day before is the last. */
  readonly releaseAt: WallTime;
  /** A visit starts no later than this many minutes before the end of its opening. */
  readonly lastStartBeforeClosing: number;
}

/** The counters of one queue through one day of the office, cell by cell. */
export interface DayCapacity {
  readonly day: Day;
  /** Instant of the first cell, in milliseconds; the office's midnight, or the end of the gap where it is skipped. */
  readonly startsAt: number;
  /** Length of a cell in milliseconds. */
  readonly cell: number;
  /** Counters in each cell; 92, 96 or 100 cells on days with quarter-hour cells. */
  readonly counters: Uint16Array;
}

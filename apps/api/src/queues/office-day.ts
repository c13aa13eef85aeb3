import type { QueueNow } from "@okienko/contract";
import type { QueueEntry } from "@okienko/contract/city-file";
import { formatInstant } from "@okienko/scheduling";
import type { Catalog } from "../catalog/catalog.ts";
import { textIn } from "../catalog/text-in.ts";
import type { Database, Reading } from "../database/database.ts";
import { readNow } from "../database/read-now.ts";
import { Refusal } from "../refusal.ts";
import { expectedVisits, type VisitRow } from "../visits/visit-on-day.ts";
import { todayOf } from "./day-context.ts";
import { nextServed, servedOn } from "./queue-hours.ts";
import { findSeats, type SeatRow } from "./seat-queries.ts";
import { letterOf } from "./ticket-code.ts";
import { findOpenTickets, type TicketRow } from "./ticket-queries.ts";
import { stoppedQueues } from "./walk-in-stops.ts";

/** Where something is read: what is committed, or what a transaction has written; and in which language it is told. */
export interface DayReading {
  readonly db: Reading;
  readonly now: Database["now"];
  readonly catalog: Catalog;
  readonly language: string;
  /** Set for those who watch over the city and serve nobody: they are told of visitors without names and notes. */
  readonly isWatched?: boolean;
}

/** One office on one day, as it is at a moment. */
export interface OfficeDay {
  readonly reading: DayReading;
  readonly office: string;
  readonly day: string;
  readonly at: number;
  /** Tickets that are not served. */
  readonly tickets: readonly TicketRow[];
  /** Who sits at counters of the city. */
  readonly seats: readonly SeatRow[];
  /** Queues that take nobody without a time. */
  readonly stopped: ReadonlySet<string>;
  /** Who has booked and is not there yet, by start. */
  readonly expected: readonly VisitRow[];
}

/** Reads an office as it is now. Throws `unknown-office`. */
export async function readOfficeDay(reading: DayReading, office: string): Promise<OfficeDay> {
  const { db, now, catalog } = reading;
  if (!catalog.offices.has(office)) throw new Refusal("unknown-office", "");
  const at = await readNow(db, now);
  const day = todayOf({ catalog, at });
  const { city } = catalog;
  const tickets = await findOpenTickets(db, { city, office, day });
  const seats = await findSeats(db, city, day);
  const stopped = await stoppedQueues(db, catalog, at);
  return { reading, office, day, at, tickets, seats, stopped, expected: await expectedVisits(db, city, office, day) };
}

/** The queues of an office in the catalogue. */
export function queuesOf({ file }: Catalog, office: string): QueueEntry[] {
  return file.queues.filter((it) => it.office === office);
}

/** A queue as it stands. */
export function queueNow({ reading, day, at, tickets, stopped }: OfficeDay, queue: QueueEntry): QueueNow {
  const { catalog } = reading;
  const next = nextServed(catalog, [queue], at);
  return {
    ...queueName(reading, queue.id),
    letter: letterOf(catalog, queue.id),
    waiting: tickets.filter((it) => it.queue === queue.id && it.state === "waiting").length,
    walkIns: !stopped.has(queue.id),
    hours: servedOn(catalog, [queue], day).map(({ from, until }) => ({
      from: instantIn(reading, from),
      until: instantIn(reading, until),
    })),
    opensAt: next && next.from > at ? instantIn(reading, next.from) : null,
  };
}

/** An office with its name. */
export function officeName({ catalog, language }: DayReading, id: string): { id: string; name: string } {
  const entry = catalog.offices.get(id);
  return { id, name: entry ? textIn(catalog, entry.name, language) : id };
}

/** A queue with its name; one that the city no longer lists is named by its id. */
export function queueName({ catalog, language }: DayReading, id: string): { id: string; name: string } {
  const entry = catalog.file.queues.find((it) => it.id === id);
  return { id, name: entry ? textIn(catalog, entry.name, language) : id };
}

/** A counter with its name. */
export function counterName({ catalog, language }: DayReading, id: string): { id: string; name: string } {
  const entry = catalog.counters.get(id);
  return { id, name: entry ? textIn(catalog, entry.name, language) : id };
}

/** A procedure with its name. */
export function procedureName({ catalog, language }: DayReading, id: string): { id: string; name: string } {
  const entry = catalog.procedures.get(id)?.entry;
  return { id, name: entry ? textIn(catalog, entry.name, language) : id };
}

/** An instant in the zone of the city. */
export function instantIn({ catalog }: DayReading, at: number): string {
  return formatInstant(at, catalog.file.city.timeZone);
}

/** The same, or null. */
export function instantOrNull(reading: DayReading, at: number | null): string | null {
  return at === null ? null : instantIn(reading, at);
}

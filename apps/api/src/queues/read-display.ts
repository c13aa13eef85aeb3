import type { Display, ShownTicket } from "@okienko/contract";
import { read } from "../database/transaction.ts";
import {
  counterName,
  type DayReading,
  instantIn,
  officeName,
  queueNow,
  queuesOf,
  readOfficeDay,
} from "./office-day.ts";
import { findLastCalled, type TicketRow } from "./ticket-queries.ts";

/** How many past calls a display shows. */
const remembered = 6;

/** The display of an office: tickets and counters, nothing of a person. Throws `unknown-office`. */
export function readDisplay(reading: DayReading, office: string): Promise<Display> {
  return read(async () => {
    const day = await readOfficeDay(reading, office);
    const { city } = reading.catalog;
    const last = await findLastCalled(reading.db, { city, office, day: day.day }, remembered);
    const called = day.tickets.filter((it) => it.state === "called").sort((a, b) => b.called_at! - a.called_at!);
    return {
      office: officeName(reading, office),
      timeZone: reading.catalog.file.city.timeZone,
      now: instantIn(reading, day.at),
      called: called.map((it) => shownTicket(reading, it)),
      last: last.map((it) => shownTicket(reading, it)),
      queues: queuesOf(reading.catalog, office).map((it) => queueNow(day, it)),
    };
  });
}

function shownTicket(reading: DayReading, { code, counter, queue, called_at, calls }: TicketRow): ShownTicket {
  return {
    ticket: code!,
    counter: counterName(reading, counter!),
    queue,
    calledAt: instantIn(reading, called_at!),
    calls,
  };
}

import type { DeskCounter, DeskTicket, ExpectedVisit, Outcome, TicketState } from "@okienko/contract";
import type { CounterEntry } from "@okienko/contract/city-file";
import type { VisitRow } from "../visits/visit-on-day.ts";
import { counterName, type DayReading, instantIn, instantOrNull, type OfficeDay, procedureName } from "./office-day.ts";
import type { SeatRow } from "./seat-queries.ts";
import { plannedFor } from "./service-lengths.ts";
import type { PersonalTicket } from "./ticket-queries.ts";
import { undoUntil } from "./undo-step.ts";

/** Who asks, and what those are called who sit at counters. */
export interface Looking {
  readonly staff: string;
  readonly names: ReadonlyMap<string, string>;
}

/** A counter with who sits there. */
export function deskCounter(
  reading: DayReading,
  entry: CounterEntry,
  seats: readonly SeatRow[],
  looking: Looking,
): DeskCounter {
  const seat = seats.find(({ counter }) => counter === entry.id);
  return {
    ...counterName(reading, entry.id),
    office: entry.office,
    queues: entry.queues,
    seat: seat
      ? {
          staff: { id: seat.staff, name: looking.names.get(seat.staff) ?? "" },
          since: instantIn(reading, seat.since),
          mine: seat.staff === looking.staff,
        }
      : null,
  };
}

/** A ticket with its visitor, for staff. */
export function deskTicket(reading: DayReading, row: PersonalTicket, at: number): DeskTicket {
  const instant = (it: number | null) => instantOrNull(reading, it);
  return {
    ...{ visit: row.visit, reference: row.reference, ticket: row.code ?? "", state: row.state as TicketState },
    ...{ revision: row.revision, queue: row.queue, passedFrom: row.passed_from, quantity: row.quantity },
    procedure: procedureName(reading, row.procedure),
    ...personOf(reading, row),
    start: instant(row.due_at),
    arrivedAt: instantIn(reading, row.arrived_at),
    calledAt: instant(row.called_at),
    servingSince: instant(row.serving_at),
    finishedAt: instant(row.finished_at),
    ...{ calls: row.calls, counter: row.counter, outcome: row.outcome as Outcome | null },
    plannedMinutes: plannedFor(reading.catalog, row.procedure, row.quantity) / 60_000,
    undoUntil: instant(undoUntil(row, at)),
  };
}

function personOf({ isWatched }: DayReading, { name, note, language }: Pick<VisitRow, "name" | "note" | "language">) {
  return isWatched ? { name: null, note: null, language } : { name, note, language };
}

/** A visit that is expected, for staff. */
export function expectedVisit({ reading, at }: OfficeDay, row: VisitRow): ExpectedVisit {
  return {
    ...{ visit: row.id, reference: row.reference!, queue: row.queue, quantity: row.quantity },
    procedure: procedureName(reading, row.procedure),
    ...personOf(reading, row),
    start: instantIn(reading, row.starts_at),
    end: instantIn(reading, row.ends_at),
    isLate: row.starts_at < at,
  };
}

import type { MyTicket, TicketState } from "@okienko/contract";
import { read } from "../database/transaction.ts";
import { openVisit, stateAt } from "../visits/live-visit.ts";
import type { VisitRow } from "../visits/visit-on-day.ts";
import { checkInFrom } from "./check-in.ts";
import {
  counterName,
  type DayReading,
  instantIn,
  instantOrNull,
  officeName,
  type OfficeDay,
  queueName,
  readOfficeDay,
} from "./office-day.ts";
import { openCounters, type PlaceInLine, placeInLine } from "./place-in-line.ts";
import type { LengthOf } from "./service-lengths.ts";
import { findTicket, type TicketRow } from "./ticket-queries.ts";

/** A visit on its day, for who knows its secret. Throws `unknown-visit`. */
export function readMyTicket(
  reading: DayReading,
  lengthOf: LengthOf,
  spelled: string,
  secret: string,
): Promise<MyTicket> {
  return read(async () => {
    const { db, catalog } = reading;
    const visit = await openVisit(db, catalog.city, spelled, secret);
    const ticket = (await findTicket(db, catalog.city, visit.id)) ?? null;
    const day = await readOfficeDay(reading, visit.office);
    return { ...factsOf(day, visit, ticket), ...progressOf(day, visit, ticket, lengthOf) };
  });
}

function factsOf({ reading, at }: OfficeDay, visit: VisitRow, ticket: TicketRow | null) {
  return {
    reference: visit.reference!,
    office: officeName(reading, visit.office),
    start: instantOrNull(reading, ticket ? ticket.due_at : visit.starts_at),
    timeZone: visit.time_zone,
    now: instantIn(reading, at),
  };
}

function progressOf(day: OfficeDay, visit: VisitRow, ticket: TicketRow | null, lengthOf: LengthOf) {
  const { reading } = day;
  const state = stateOf(day, visit, ticket);
  const place = ticket && state === "waiting" ? placeInLine(day, ticket, lengthOf) : nowhere(day, ticket ?? visit);
  const isCalled = state === "called" || state === "serving";
  return {
    state,
    ticket: ticket?.code ?? null,
    queue: queueName(reading, (ticket ?? visit).queue),
    checkInFrom: state === "expected" ? instantIn(reading, checkInFrom(visit)) : null,
    arrivedAt: instantOrNull(reading, ticket?.arrived_at ?? null),
    calledAt: instantOrNull(reading, ticket?.called_at ?? null),
    counter: ticket && isCalled ? counterName(reading, ticket.counter!) : null,
    ...{ before: place.before, wait: place.wait, openCounters: place.openCounters },
  };
}

function nowhere(day: OfficeDay, { queue }: { queue: string }): Omit<PlaceInLine, "before"> & { before: null } {
  return { before: null, wait: null, openCounters: openCounters(day, queue).length };
}

function stateOf({ at, day }: OfficeDay, visit: VisitRow, ticket: TicketRow | null): MyTicket["state"] {
  const state = stateAt(visit, at);
  if (ticket) return ticket.day === day ? (ticket.state as TicketState) : state === "served" ? "served" : "missed";
  return ["booked", "unconfirmed"].includes(state) && visit.day >= day ? "expected" : "over";
}

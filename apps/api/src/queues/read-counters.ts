import type { CounterList, CounterView, DeskTicket, QueueNow, WaitingRoom } from "@okienko/contract";
import { read } from "../database/transaction.ts";
import { Refusal } from "../refusal.ts";
import { namesOfStaff } from "../staff/names-of-staff.ts";
import { counterOf, inCallOrder } from "./call-visitor.ts";
import { deskCounter, deskTicket, expectedVisit, type Looking } from "./desk-views.ts";
import {
  type DayReading,
  instantIn,
  officeName,
  type OfficeDay,
  queueNow,
  queuesOf,
  readOfficeDay,
} from "./office-day.ts";
import { findPersonalTickets, type PersonalTicket } from "./ticket-queries.ts";
import { isAtCounter } from "./ticket-steps.ts";

/** For how long the last one of a counter is shown, who was served there. */
const remembered = 60 * 60_000;

/** The counters of all offices that have some. */
export function readCounters(reading: DayReading, staff: string): Promise<CounterList> {
  return read(async () => {
    const { catalog } = reading;
    const offices = catalog.file.offices.filter(({ id }) => catalog.file.counters.some((it) => it.office === id));
    const days: OfficeDay[] = [];
    for (const { id } of offices) days.push(await readOfficeDay(reading, id));
    const looking = await lookingAt(reading, days[0], staff);
    return {
      mine: days[0]?.seats.find((it) => it.staff === staff)?.counter ?? null,
      offices: days.map((day) => ({
        ...officeName(reading, day.office),
        counters: countersOf(day, looking),
        queues: queuesOf(catalog, day.office).map((it) => queueNow(day, it)),
      })),
    };
  });
}

/** A counter with the people of its queues. Throws `unknown-counter`. */
export function readCounter(reading: DayReading, staff: string, id: string): Promise<CounterView> {
  return read(async () => {
    const entry = counterOf(reading.catalog, id);
    const day = await readOfficeDay(reading, entry.office);
    const tickets = await personalTickets(day);
    const here = tickets.filter((it) => it.counter === id);
    const looking = await lookingAt(reading, day, staff);
    return {
      counter: deskCounter(reading, entry, day.seats, looking),
      office: officeName(reading, entry.office),
      current: viewOf(day, here.filter((it) => isAtCounter(it.state))[0]),
      last: viewOf(day, newest(here)[0]),
      ...peopleOf(day, tickets, new Set(entry.queues)),
    };
  });
}

/** Everybody who is in an office or expected there. Throws `unknown-office`. */
export function readWaitingRoom(reading: DayReading, staff: string, office: string): Promise<WaitingRoom> {
  return read(async () => {
    const day = await readOfficeDay(reading, office);
    const tickets = await personalTickets(day);
    return {
      office: officeName(reading, office),
      counters: countersOf(day, await lookingAt(reading, day, staff)),
      called: tickets.filter((it) => isAtCounter(it.state)).map((it) => deskTicket(reading, it, day.at)),
      ...peopleOf(day, tickets, null),
    };
  });
}

/** One ticket as staff see it. Throws `unknown-ticket`. */
export function readTicket(reading: DayReading, office: string, visit: string): Promise<DeskTicket> {
  return read(async () => {
    const day = await readOfficeDay(reading, office);
    const row = (await personalTickets(day)).find((it) => it.visit === visit);
    if (!row) throw new Refusal("unknown-ticket");
    return deskTicket(reading, row, day.at);
  });
}

/** A queue as it stands. Throws `unknown-queue`. */
export function readQueue(reading: DayReading, id: string): Promise<QueueNow> {
  return read(async () => {
    const queue = reading.catalog.file.queues.find((it) => it.id === id);
    if (!queue) throw new Refusal("unknown-queue", "");
    return queueNow(await readOfficeDay(reading, queue.office), queue);
  });
}

function personalTickets({ reading, office, day, at }: OfficeDay): Promise<PersonalTicket[]> {
  return findPersonalTickets(reading.db, { city: reading.catalog.city, office, day }, at - remembered);
}

async function lookingAt(reading: DayReading, day: OfficeDay | undefined, staff: string): Promise<Looking> {
  const sitting = (day?.seats ?? []).map((it) => it.staff);
  return { staff, names: await namesOfStaff(reading.db, reading.catalog.city, sitting) };
}

function countersOf({ reading, office, seats }: OfficeDay, looking: Looking) {
  const ofOffice = reading.catalog.file.counters.filter((it) => it.office === office);
  return ofOffice.map((it) => deskCounter(reading, it, seats, looking));
}

/** The lists of some queues, of all with `null`. */
function peopleOf(day: OfficeDay, all: readonly PersonalTicket[], queues: ReadonlySet<string> | null) {
  const { reading, at } = day;
  const { catalog } = reading;
  const tickets = all.filter(({ queue }) => queues?.has(queue) ?? true);
  const show = (rows: readonly PersonalTicket[]) => rows.map((it) => deskTicket(reading, it, at));
  return {
    timeZone: catalog.file.city.timeZone,
    now: instantIn(reading, at),
    queues: queuesOf(catalog, day.office)
      .filter(({ id }) => queues?.has(id) ?? true)
      .map((it) => queueNow(day, it)),
    waiting: show(inCallOrder(tickets, at)),
    parked: show(tickets.filter((it) => it.state === "parked")),
    missed: show(newest(tickets.filter((it) => it.state === "missed"))),
    expected: day.expected.filter(({ queue }) => queues?.has(queue) ?? true).map((it) => expectedVisit(day, it)),
  };
}

function newest(tickets: readonly PersonalTicket[]): PersonalTicket[] {
  const over = tickets.filter((it) => it.finished_at !== null);
  return over.sort((a, b) => b.finished_at! - a.finished_at!);
}

function viewOf({ reading, at }: OfficeDay, ticket: PersonalTicket | undefined): DeskTicket | null {
  return ticket ? deskTicket(reading, ticket, at) : null;
}

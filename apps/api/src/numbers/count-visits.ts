import { setImmediate as letOthersIn } from "node:timers/promises";
import type { Numbers, QueueNumbers, VisitDay, VisitHour } from "@okienko/contract";
import type { QueueEntry } from "@okienko/contract/city-file";
import { addDays, type Day, startOfDay, wallTimeOf } from "@okienko/scheduling";
import { capacityOn } from "../availability/day-capacities.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { textIn } from "../catalog/text-in.ts";
import type { Reading } from "../database/database.ts";
import { countVisits, findTickets, sumTaken, type TicketTimes } from "./numbers-queries.ts";
import { Spreads } from "./spread.ts";

/** Where visits are counted: these queues on these days; `today` is not over yet. */
export interface Counting {
  readonly db: Reading;
  readonly catalog: Catalog;
  readonly language: string;
  readonly queues: readonly QueueEntry[];
  readonly days: readonly Day[];
  readonly today: Day;
}

/** What is counted of a queue, a day or all. */
class Tally {
  readonly visits = { booked: 0, cancelled: 0, arrived: 0, walkIns: 0, served: 0, missed: 0, noShows: 0 };
  readonly waits = new Spreads();
  readonly services = new Spreads();
  readonly capacity = { online: 0, staff: 0, taken: 0 };
}

/** Counts visits, waits and capacity of queues, day by day; others have their turn between the days. */
export async function countQueues(counting: Counting): Promise<Pick<Numbers, "visits" | "queues" | "days" | "hours">> {
  const { catalog, language, queues, days } = counting;
  const all = new Tally();
  const byQueue = new Map(queues.map(({ id }) => [id, new Tally()]));
  const byHour = new Map<number, Tally>();
  const perDay: VisitDay[] = [];
  for (const date of days) {
    const ofDay = new Tally();
    await countDay(counting, date, byQueue, byHour, [all, ofDay]);
    const { online: capacity, taken } = ofDay.capacity;
    perDay.push({ date, ...ofDay.visits, wait: ofDay.waits.spread(), capacity, taken });
    await letOthersIn();
  }
  return {
    visits: { ...all.visits, wait: all.waits.spread(), service: all.services.spread() },
    queues: queues.map((it) => queueView(catalog, language, it, byQueue.get(it.id)!)),
    days: perDay,
    hours: [...byHour].sort(([a], [b]) => a - b).map(([hour, it]) => hourView(hour, it)),
  };
}

async function countDay(
  { db, catalog, queues, today }: Counting,
  date: Day,
  byQueue: ReadonlyMap<string, Tally>,
  byHour: Map<number, Tally>,
  sums: readonly Tally[],
): Promise<void> {
  const { city } = catalog;
  const { timeZone } = catalog.file.city;
  const ids = queues.map(({ id }) => id);
  for (const { queue, state, count } of await countVisits(db, city, date, ids))
    for (const it of [byQueue.get(queue)!, ...sums]) addVisits(it, state, count, date < today);
  for (const ticket of await findTickets(db, city, date, ids)) {
    const hour = Number(wallTimeOf(ticket.arrived_at, timeZone).slice(0, 2));
    const ofHour = byHour.get(hour) ?? new Tally();
    byHour.set(hour, ofHour);
    for (const it of [byQueue.get(ticket.queue)!, ofHour, ...sums]) addTicket(it, ticket, date < today);
    // a visit that was made on arrival was not booked before
    if (isWalkIn(ticket)) for (const it of [byQueue.get(ticket.booked_in), ...sums]) if (it) it.visits.booked -= 1;
  }
  const [from, until] = [startOfDay(date, timeZone), startOfDay(addDays(date, 1), timeZone)];
  for (const queue of queues) {
    const taken = (await sumTaken(db, city, queue.id, from, until)) * queue.step;
    const [online, staff] = (["online", "staff"] as const).map((it) => minutesOf(catalog, queue, date, it));
    for (const it of [byQueue.get(queue.id)!, ...sums])
      for (const [name, minutes] of Object.entries({ online, staff, taken }) as ["online", number][])
        it.capacity[name] += minutes;
  }
}

/** Visits with a time: those cancelled are not booked any more. */
function addVisits({ visits }: Tally, state: string, count: number, isOver: boolean): void {
  if (state === "cancelled") visits.cancelled += count;
  else visits.booked += count;
  if (state === "booked" && isOver) visits.noShows += count;
}

/** Who still waits when the day is over was never called; who was called and did not come is missed. */
function addTicket({ visits, waits, services }: Tally, ticket: TicketTimes, isOver: boolean): void {
  const { state, due_at, arrived_at, first_called_at, serving_at, finished_at, served_for } = ticket;
  visits.arrived += 1;
  if (isWalkIn(ticket)) visits.walkIns += 1;
  const isServed = state === "served" || (isOver && (state === "called" || state === "serving"));
  if (isServed) visits.served += 1;
  else if (state === "missed" || isOver) visits.missed += 1;
  if (first_called_at !== null) waits.add(first_called_at - Math.max(due_at ?? 0, arrived_at));
  if (serving_at !== null && finished_at !== null) services.add(finished_at - serving_at + served_for);
}

/** Whether somebody came without a visit: it was made when the ticket was. */
function isWalkIn({ created_at, arrived_at }: TicketTimes): boolean {
  return arrived_at - created_at < 1000;
}

/** Minutes of counters in a day: one counter for a cell of a quarter of an hour is fifteen. */
function minutesOf({ plans }: Catalog, { id, step }: QueueEntry, day: Day, channel: "online" | "staff"): number {
  return capacityOn(plans.get(id)!, day, "", channel).counters.reduce((sum, it) => sum + it, 0) * step;
}

function queueView(catalog: Catalog, language: string, { id, name, office }: QueueEntry, it: Tally): QueueNumbers {
  return {
    queue: id,
    name: textIn(catalog, name, language),
    office: textIn(catalog, catalog.offices.get(office)!.name, language),
    ...it.visits,
    wait: it.waits.spread(),
    service: it.services.spread(),
    capacity: it.capacity,
  };
}

function hourView(hour: number, { visits, waits }: Tally): VisitHour {
  return { hour, arrived: visits.arrived, wait: waits.spread() };
}

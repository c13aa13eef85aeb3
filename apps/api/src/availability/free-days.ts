import type { Availability, FreeDay, NothingFree } from "@okienko/contract";
import { addDays, dayOf, daysBetween, formatInstant, instantsOf, type Day } from "@okienko/scheduling";
import type { Catalog } from "../catalog/catalog.ts";
import { Refusal } from "../refusal.ts";
import { capacityOn } from "./day-capacities.ts";
import type { Outlook, OutlookDay } from "./outlook.ts";
import type { Wish } from "./wish.ts";

const usualDays = 30;
const mostDays = 62;

/** The days asked for, both included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** Fills in what a question leaves open: 30 days from today. Refuses reversed ranges and more than 62 days. */
export function dayRange(from: Day | undefined, to: Day | undefined, today: Day): DayRange {
  const first = from ?? (to !== undefined && to < today ? to : today);
  const last = to ?? addDays(first, usualDays - 1);
  if (last < first) throw new Refusal("range-reversed", `${last} is before ${first}.`);
  if (daysBetween(first, last) >= mostDays) throw new Refusal("range-too-long", `Ask for at most ${mostDays} days.`);
  return { from: first, to: last };
}

/** The days with something free in a range, and the nearest ones outside. */
export function freeDays(catalog: Catalog, wish: Wish, { range, days }: Outlook, { from, to }: DayRange): Availability {
  const { timeZone } = catalog.file.city;
  const inside = days.filter(({ day }) => day >= from && day <= to);
  return {
    timeZone,
    from,
    to,
    days: inside.map((it) => freeDay(it, timeZone)),
    previousDay: days.findLast(({ day }) => day < from)?.day ?? null,
    nextDay: days.find(({ day }) => day > to)?.day ?? null,
    reason: inside.length > 0 ? null : whyNothing(catalog, wish, range.firstDay, range.lastDay, { from, to }),
    lastDay: range.lastDay,
    nextRelease: nextRelease(wish, range.earliest, timeZone),
  };
}

function freeDay({ day, offices }: OutlookDay, timeZone: string): FreeDay {
  const listed = offices.map(({ office, starts, free }) => ({
    office,
    free: sum(free),
    times: starts.length,
    first: formatInstant(starts[0]!, timeZone),
  }));
  const places = sum(listed.map((it) => it.free));
  return { date: day, free: places, times: sum(listed.map((it) => it.times)), offices: listed };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, it) => total + it, 0);
}

function whyNothing(catalog: Catalog, wish: Wish, first: Day, last: Day, { from, to }: DayRange): NothingFree {
  if (wish.queues.length === 0) return "not-bookable";
  const start = from > first ? from : first;
  const end = to < last ? to : last;
  if (end < start) return "outside-window";
  for (let day = start; day <= end; day = addDays(day, 1)) {
    if (wish.queues.some((queue) => isOpen(catalog, wish, queue.id, day))) return "full";
  }
  return "closed";
}

function isOpen(catalog: Catalog, wish: Wish, queue: string, day: Day): boolean {
  return capacityOn(catalog.plans.get(queue)!, day, wish.procedure.entry.id, wish.channel).counters.some(
    (it) => it > 0,
  );
}

function nextRelease(wish: Wish, earliest: number, timeZone: string): string {
  const { leadMinutes, releaseAt } = wish.procedure.windows[wish.channel];
  const now = earliest - leadMinutes * 60_000;
  const today = dayOf(now, timeZone);
  const releases = [today, addDays(today, 1), addDays(today, 2)].flatMap((day) =>
    instantsOf(`${day}T${releaseAt}`, timeZone),
  );
  return formatInstant(
    releases.find((it) => it > now)!,
    timeZone,
  );
}

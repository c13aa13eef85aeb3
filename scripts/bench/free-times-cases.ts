import { addDays, dayCapacity, startInstant } from "../../packages/scheduling/src/index.ts";
import type { DayCapacity, QueuePlan } from "../../packages/scheduling/src/index.ts";
import type { Desk, Stretch } from "./free-times-by-date-fns.ts";

/** What is measured: a desk, how many days of it, and how many visits are booked already. */
export interface Size extends Desk {
  readonly name: string;
  readonly days: number;
  readonly visits: number;
}

/** The same work, said in days and grids and said in dates. */
export interface Case extends Size {
  readonly plan: QueuePlan;
  readonly dayList: readonly string[];
  readonly openings: readonly Stretch[];
  readonly booked: readonly Stretch[];
}

const timeZone = "Europe/Warsaw";
const firstDay = "2026-10-01";

/** Builds a case, over the clock change of October: open every day from 8 to 16, visits booked at random where there is room. */
export function caseOf(size: Size): Case {
  const plan = planOf(size);
  const dayList = Array.from({ length: size.days }, (_, index) => addDays(firstDay, index));
  const capacities = dayList.map((day) => dayCapacity(plan, day, "id-card", "online"));
  return { ...size, plan, dayList, openings: capacities.map(openingOf), booked: bookedAtRandom(size, capacities) };
}

/** Sums the cells that visits take, day by day, in one walk over visits and days. */
export function takenCells(booked: readonly Stretch[], capacities: readonly DayCapacity[]): Uint16Array[] {
  const taken = capacities.map(({ counters }) => new Uint16Array(counters.length));
  let place = 0;
  for (const { start, end } of booked) {
    while (place + 1 < capacities.length && start.getTime() >= capacities[place + 1]!.startsAt) place += 1;
    const { startsAt, cell } = capacities[place]!;
    for (let at = start.getTime(); at < end.getTime(); at += cell) taken[place]![(at - startsAt) / cell]! += 1;
  }
  return taken;
}

function planOf({ counters, step }: Desk): QueuePlan {
  const open = { from: "08:00", until: "16:00", online: counters, staff: counters };
  const always = { weekdays: [1, 2, 3, 4, 5, 6, 7] as const, validFrom: null, validUntil: null, everyWeeks: 1 };
  const rules = [{ ...open, ...always }];
  return { id: "counters", office: "town-hall", step, timeZone, rules, exceptions: [], holidays: null };
}

function openingOf(capacity: DayCapacity): Stretch {
  const open = (counters: number) => counters > 0;
  const [first, last] = [capacity.counters.findIndex(open), capacity.counters.findLastIndex(open)];
  return { start: new Date(startInstant(capacity, first)), end: new Date(startInstant(capacity, last + 1)) };
}

function bookedAtRandom({ counters, cells, visits }: Size, capacities: readonly DayCapacity[]): Stretch[] {
  const taken = capacities.map((capacity) => new Uint16Array(capacity.counters.length));
  const random = randomNumbers(7);
  const booked: Stretch[] = [];
  while (booked.length < visits) {
    const place = Math.floor(random() * capacities.length);
    const capacity = capacities[place]!;
    const first = Math.floor(random() * capacity.counters.length);
    const wanted = Array.from({ length: cells }, (_, cell) => first + cell);
    if (wanted.some((cell) => !capacity.counters[cell] || taken[place]![cell]! >= counters)) continue;
    for (const cell of wanted) taken[place]![cell]! += 1;
    booked.push({
      start: new Date(startInstant(capacity, first)),
      end: new Date(startInstant(capacity, first + cells)),
    });
  }
  // as an index of the database hands them out
  return booked.sort((a, b) => a.start.getTime() - b.start.getTime());
}

/** The same numbers in every run (Park and Miller's minimal standard generator). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

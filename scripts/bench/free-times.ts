import assert from "node:assert/strict";
import { dayCapacity, freeCounts, startInstant } from "../../packages/scheduling/src/index.ts";
import type { DayCapacity } from "../../packages/scheduling/src/index.ts";
import { freeTimesByDateFns, type FreeStart } from "./free-times-by-date-fns.ts";
import { caseOf, takenCells, type Case } from "./free-times-cases.ts";

const rounds = 7;
const shortestSlice = 20;
const anyStart = { earliest: 0, lastStartBeforeClosing: 0 };

const sizes = [
  { name: "60 days, 8 counters, 1 cell", counters: 8, step: 15, cells: 1, days: 60, visits: 9_000 },
  { name: "30 days, 10 counters, 3 cells", counters: 10, step: 15, cells: 3, days: 30, visits: 2_000 },
  { name: "180 days, 10 counters, 3 cells", counters: 10, step: 15, cells: 3, days: 180, visits: 12_000 },
];
const aims = ["counting ≤ 0.2 ms, ≤ 100 ns a start", "all < 1 ms", "all < 5 ms"];

function capacitiesOf({ plan, dayList }: Case): DayCapacity[] {
  return dayList.map((day) => dayCapacity(plan, day, "id-card", "online"));
}

function freeByDay(capacities: readonly DayCapacity[], taken: readonly Uint16Array[], cells: number): Uint16Array[] {
  return capacities.map((capacity, place) => freeCounts(capacity, taken[place]!, cells, anyStart));
}

function allOurWork(it: Case): Uint16Array[] {
  const capacities = capacitiesOf(it);
  return freeByDay(capacities, takenCells(it.booked, capacities), it.cells);
}

function assertSameStarts(it: Case): number {
  const capacities = capacitiesOf(it);
  const ours = allOurWork(it).flatMap((free, place) => freeStartsOf(capacities[place]!, free));
  assert.deepEqual(ours, freeTimesByDateFns(it.openings, it.booked, it));
  return ours.length;
}

function freeStartsOf(capacity: DayCapacity, counts: Uint16Array): FreeStart[] {
  return [...counts].flatMap((free, index) =>
    free === 0 ? [] : [{ start: new Date(startInstant(capacity, index)), free }],
  );
}

/** Milliseconds of one call, from as many calls as make a slice long enough to be measured. */
function slice(work: () => unknown): number {
  const begun = performance.now();
  let calls = 0;
  do {
    work();
    calls += 1;
  } while (performance.now() - begun < shortestSlice);
  return (performance.now() - begun) / calls;
}

/** Takes turns, so that a busy moment of the machine falls on all alike. */
function medians(works: readonly (() => unknown)[]): number[] {
  const times = works.map((): number[] => []);
  for (let round = 0; round < rounds; round++) works.forEach((work, place) => times[place]!.push(slice(work)));
  return times.map((them) => them.sort((a, b) => a - b)[Math.floor(rounds / 2)]!);
}

function report(it: Case, aim: string): void {
  const free = assertSameStarts(it);
  const capacities = capacitiesOf(it);
  const taken = takenCells(it.booked, capacities);
  const works = {
    "counting alone": () => freeByDay(capacities, taken, it.cells),
    "+ capacities from the plan": () => freeByDay(capacitiesOf(it), taken, it.cells),
    "+ cells of the visits: all": () => allOurWork(it),
    "date-fns, grouped by day": () => freeTimesByDateFns(it.openings, it.booked, it),
  };
  const times = medians(Object.values(works));
  const starts = capacities.reduce((sum, { counters }) => sum + counters.filter((here) => here > 0).length, 0);
  console.log(`\n${it.name}: ${it.visits} visits, ${starts} starts, ${free} of them free in both; aim: ${aim}`);
  console.table(
    Object.fromEntries(Object.keys(works).map((name, place) => [name, rowOf(times[place]!, starts, times.at(-1)!)])),
  );
}

function rowOf(time: number, starts: number, peer: number): Record<string, number> {
  return {
    "median ms": Number(time.toPrecision(3)),
    "ns a start": Math.round((time * 1e6) / starts),
    "times faster than date-fns": Number((peer / time).toPrecision(3)),
  };
}

sizes.forEach((size, place) => report(caseOf(size), aims[place]!));

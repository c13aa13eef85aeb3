import type { CapacityBand, CapacityDay } from "@okienko/contract";
import type { DrawnDay } from "../catalog/drawn-week.ts";
import { minutesOf } from "../catalog/rules-week.ts";
import { clock, language } from "../texts/texts.ts";

const names = new Intl.DateTimeFormat(language, { weekday: "short", day: "numeric", timeZone: "UTC" });

/** A day of a queue as the picture of a week shows it. */
export function drawnDay({ date, bands }: CapacityDay): DrawnDay {
  return {
    label: names.format(new Date(`${date}T00:00:00Z`)),
    isClosed: bands.length === 0,
    bands: bands.map(({ start, online, staff, taken, ...band }) => {
      const from = minutesOf(clock(start));
      return { from, until: from + minutesIn({ start, end: band.end }), online, staff, taken };
    }),
  };
}

/** Counter minutes of the public on a day: free ones, and all. */
export function dayTotals({ bands }: CapacityDay): { free: number; all: number } {
  const sum = (count: (band: CapacityBand) => number) =>
    bands.reduce((total, it) => total + count(it) * minutesIn(it), 0);
  return { free: sum(({ free }) => free), all: sum(({ online }) => online) };
}

function minutesIn({ start, end }: Pick<CapacityBand, "start" | "end">): number {
  return (Date.parse(end) - Date.parse(start)) / 60_000;
}

import { addDays, dayCapacity, startInstant, wallTimeOf, type OpeningRule } from "@okienko/scheduling";
import type { DrawnBand } from "./drawn-week.ts";

/** What a queue says about its counters. */
export interface DrawnQueue {
  readonly step: number;
  readonly rules: readonly OpeningRule[];
}

/**
 * The counters that the rules of a queue give on the seven days from `monday`, band by band; null where what is typed so
 * far is no plan.
 */
export function rulesWeek({ step, rules }: Partial<DrawnQueue>, monday: string): DrawnBand[][] | null {
  if (step === undefined || rules === undefined) return null;
  try {
    return Array.from({ length: 7 }, (_, at) => bandsOn({ step, rules }, addDays(monday, at)));
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null; // it is being typed
    throw error;
  }
}

function bandsOn({ step, rules }: DrawnQueue, day: string): DrawnBand[] {
  const known = rules.map((it) => ({
    ...it,
    validFrom: it.validFrom ?? null,
    validUntil: it.validUntil ?? null,
    everyWeeks: it.everyWeeks ?? 1,
  }));
  // a week is drawn as people say it, so no clock changes in it
  const plan = { id: "", office: "", step, timeZone: "UTC", rules: known, exceptions: [], holidays: null };
  const online = dayCapacity(plan, day, "", "online");
  const staff = dayCapacity(plan, day, "", "staff");
  const bands: DrawnBand[] = [];
  for (const [at, count] of staff.counters.entries()) {
    if (count === 0) continue;
    const from = minutesOf(wallTimeOf(startInstant(staff, at), "UTC"));
    const cell = { from, until: from + step, online: online.counters[at]!, staff: count, taken: 0 };
    const last = bands.at(-1);
    if (last?.until === from && last.staff === count && last.online === cell.online)
      bands[bands.length - 1] = { ...last, until: cell.until };
    else bands.push(cell);
  }
  return bands;
}

/** Minutes after midnight, of `07:30`. */
export function minutesOf(wallTime: string): number {
  const [hours, minutes] = wallTime.split(":").map(Number);
  return hours! * 60 + minutes!;
}

/** `7:30`, of minutes after midnight. */
export function timeOf(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

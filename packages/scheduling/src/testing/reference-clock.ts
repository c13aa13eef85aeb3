import type { Day, WallTime } from "../types.ts";

/** A minute as the clocks of a zone show it. */
export interface ShownMinute {
  readonly instant: number;
  readonly day: Day;
  readonly wall: WallTime;
}

const hour = 3_600_000;
const formats = new Map<string, Intl.DateTimeFormat>();
const days = new Map<string, ShownMinute[]>();

/** Every minute that the calendars of a zone call `day`, found by asking the runtime for each minute round it. */
export function minutesOf(day: Day, zone: string): ShownMinute[] {
  const key = `${zone} ${day}`;
  const minutes = days.get(key) ?? minutesRound(day, zone).filter((it) => it.day === day);
  days.set(key, minutes);
  return minutes;
}

/** What the clocks and calendars of a zone show at an instant, asked from the runtime. */
export function shownAt(instant: number, zone: string): ShownMinute {
  // Swedish writes 2026-10-25 02:30
  const format = formats.get(zone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone: zone, ...shortStyle });
  formats.set(zone, format);
  const [day = "", wall = ""] = format.format(instant).split(" ");
  return { instant, day, wall };
}

const shortStyle = { dateStyle: "short", timeStyle: "short" } as const;

function minutesRound(day: Day, zone: string): ShownMinute[] {
  const midnight = Date.parse(`${day}T00:00Z`);
  const minutes: ShownMinute[] = [];
  // the zones of the earth lie between 12 hours behind UTC and 14 ahead
  for (let instant = midnight - 15 * hour; instant < midnight + 38 * hour; instant += hour / 60) {
    minutes.push(shownAt(instant, zone));
  }
  return minutes;
}

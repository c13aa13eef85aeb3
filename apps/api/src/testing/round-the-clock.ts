import { cities } from "./test-parts.ts";

/** The test town with one queue that is open at any hour of any day, so that tests do not depend on when they run. */
export function roundTheClock(counters: number, changes: { booking?: object; queue?: object } = {}): object {
  const town = structuredClone(cities.town) as {
    booking: { windows: Record<string, object> };
    queues: { id: string }[];
    counters: object[];
    exceptions: object[];
    procedures: { id: string }[];
  };
  const window = { leadMinutes: 0, horizonDays: 14, releaseAt: "00:00", lastStartBeforeClosing: 0 };
  const hours = { from: "00:00", until: "24:00", online: counters, staff: counters };
  const rule = { weekdays: [1, 2, 3, 4, 5, 6, 7], ...hours };
  const queues = town.queues.slice(0, 1).map((it) => ({ ...it, rules: [rule], ...changes.queue }));
  return {
    ...town,
    booking: { ...town.booking, confirmEmail: null, windows: { online: window, staff: window }, ...changes.booking },
    procedures: town.procedures.map((it) => ({ ...it, windows: {} })),
    queues,
    counters: town.counters.map((it) => ({ ...it, queues: queues.map(({ id }) => id) })),
    exceptions: [],
  };
}

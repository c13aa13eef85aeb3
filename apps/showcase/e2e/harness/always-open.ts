import { readFileSync } from "node:fs";
import { join } from "node:path";

interface City {
  city: object;
  booking: { windows: Record<string, object> };
  procedures: object[];
  queues: object[];
}

/** The demo city with counters that are open at any hour of any day, so that there is always something free now. */
export function alwaysOpen(): object {
  const file = join(import.meta.dirname, "../../../api/cities/demo-poznan.json");
  const city = JSON.parse(readFileSync(file, "utf8")) as City;
  const window = { leadMinutes: 0, horizonDays: 14, releaseAt: "00:00", lastStartBeforeClosing: 0 };
  const rule = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: "00:00", until: "24:00", online: 3, staff: 3 };
  return {
    ...city,
    city: { ...city.city, holidays: null },
    booking: { ...city.booking, windows: { online: window, staff: window } },
    procedures: city.procedures.map((it) => ({ ...it, windows: {} })),
    queues: city.queues.map((it) => ({ ...it, rules: [rule] })),
    exceptions: [],
  };
}

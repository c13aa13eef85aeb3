import type { z } from "zod";
import type { CityFile } from "../city-file.ts";

/** A city file as somebody types it. */
export type Draft = z.input<typeof CityFile>;

/** The smallest city file without a mistake, made anew for each test. */
export function village(): Draft {
  const window = { leadMinutes: 0, horizonDays: 14, releaseAt: "08:00", lastStartBeforeClosing: 0 };
  return {
    city: {
      id: "village",
      name: { en: "Village" },
      timeZone: "Europe/Dublin",
      languages: ["en"],
      country: "IE",
      emergency: { phone: "112", text: { en: "Call 112." } },
      contact: { name: { en: "Desk" }, phone: "1", hours: { en: "mornings" } },
    },
    booking: {
      windows: { online: window, staff: window },
      holdMinutes: 10,
      holdExtensions: 1,
      maxVisitsPerContact: 1,
      nowWithinMinutes: 10,
    },
    offices: [{ id: "hall", name: { en: "Hall" }, address: "Green 1", location: { lat: 53, lng: -8 } }],
    departments: [{ id: "desk", name: { en: "Desk" } }],
    groups: [{ id: "matters", department: "desk", name: { en: "Matters" } }],
    procedures: [
      { id: "permit", group: "matters", name: { en: "Permit" }, documents: [], fees: [], duration: { minutes: 20 } },
    ],
    queues: [
      {
        id: "hall-desk",
        office: "hall",
        name: { en: "Desk" },
        step: 20,
        procedures: ["permit"],
        rules: [{ weekdays: [1], from: "09:00", until: "12:00", online: 2, staff: 2 }],
      },
    ],
  };
}

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

/** The village with a map, one category with a question, one article and one place. */
export function reportingVillage(): Draft {
  const outline = [
    { lat: 52, lng: -9 },
    { lat: 52, lng: -7 },
    { lat: 54, lng: -7 },
    { lat: 54, lng: -9 },
  ];
  return {
    ...village(),
    reporting: { center: { lat: 53, lng: -8 }, outline, outside: { en: "Ask your neighbours." } },
    categoryGroups: [{ id: "lanes", name: { en: "Lanes" } }],
    categories: [
      {
        id: "lamp",
        kind: "intervention",
        group: "lanes",
        department: "desk",
        name: { en: "Lamp" },
        questions: [
          {
            id: "fault",
            datatype: "singlevaluelist",
            text: { en: "What is wrong?" },
            values: [
              { key: "dark", name: { en: "dark" } },
              { key: "fell", name: { en: "it fell" }, stop: { en: "Call 112." } },
            ],
          },
          { id: "post", datatype: "string", text: { en: "Number" }, when: { question: "fault", values: ["dark"] } },
        ],
      },
    ],
    articles: [
      { id: "light", title: { en: "Light" }, summary: { en: "Dark?" }, procedures: ["permit"], categories: ["lamp"] },
    ],
    places: [{ name: "Green", location: { lat: 53.1, lng: -8.1 } }],
  };
}

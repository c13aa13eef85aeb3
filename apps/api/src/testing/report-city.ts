import { smallCityFile } from "./small-city.ts";

const inFour = (pl: string, en: string, uk: string, de: string) => ({ pl, en, uk, de });
const same = (text: string) => inFour(text, text, text, text);
const corner = (lat: number, lng: number) => ({ lat, lng });
const choice = (key: string, stop: object | null = null) => ({ key, name: same(`answer ${key}`), stop });

const category = (id: string, more: object = {}) => ({
  id,
  kind: "intervention",
  group: "streets",
  department: "residents",
  name: inFour(`pl ${id}`, `en ${id}`, `uk ${id}`, `de ${id}`),
  ...more,
});

/** A point inside of the city where reports are tested. */
export const inside = { lat: 52.25, lng: 16.5 };

/** What it says to a report from somewhere else. */
export const outside = inFour("To nie u nas.", "Not our city.", "Не в нас.", "Nicht bei uns.");

/** The questions of the category that asks everything. */
export const questions = [
  {
    id: "SIZE",
    datatype: "singlevaluelist",
    text: same("How big?"),
    required: true,
    public: true,
    values: [choice("S & M"), choice("L"), choice("fire", inFour("Dzwoń 112.", "Call 112.", "Дзвоніть 112.", "112!"))],
  },
  { id: "DEPTH", datatype: "number", text: same("Depth?"), required: true, when: { question: "SIZE", values: ["L"] } },
  { id: "WHERE", datatype: "multivaluelist", text: same("Where?"), public: true, values: [choice("a"), choice("b")] },
  { id: "SINCE", datatype: "datetime", text: same("Since?") },
  { id: "PLATE", datatype: "string", text: same("Plate?") },
  { id: "STORY", datatype: "text", text: same("Story?"), public: true },
  { id: "INFO", datatype: "string", variable: false, text: same("Only told.") },
];

/** A small city where reports can be sent, with what a test wants to be different. */
export function reportCity(release: "at-once" | "confirmed" | "clerk" = "confirmed", pothole: object = {}) {
  return {
    ...smallCityFile,
    city: { ...smallCityFile.city, holidays: "PL" },
    reporting: {
      center: inside,
      outline: [corner(52.2, 16.4), corner(52.2, 16.6), corner(52.3, 16.6), corner(52.3, 16.4)],
      outside,
      release,
    },
    categoryGroups: [{ id: "streets", name: inFour("Ulice", "Streets", "Вулиці", "Straßen") }],
    categories: [
      category("pothole", {
        questions,
        notice: same("We repair in dry weather."),
        promise: { days: 5, count: "working" },
        ...pothole,
      }),
      category("lamp", { promise: { days: 3, count: "calendar" }, photos: 1 }),
      category("tree", { exactLocation: false }),
      category("secret", { public: false, kind: "complaint" }),
      category("mailed", { contact: "email" }),
      category("named", { contact: "name-and-email" }),
      category("wish", { kind: "idea", location: "none" }),
      category("anywhere", { kind: "information", location: "optional", photos: 0 }),
      category("old", { withdrawn: true }),
    ],
  };
}

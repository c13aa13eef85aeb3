import { cities } from "./test-parts.ts";

const both = (text: string) => ({ fi: `${text} (fi)`, en: text });
const corner = (lat: number, lng: number) => ({ lat, lng });
const value = (key: string, more: object = {}) => ({ key, name: both(`Value ${key}`), ...more });
const question = (id: string, datatype: string, more: object = {}) => ({ id, datatype, text: both(`${id}?`), ...more });

const category = (id: string, more: object = {}) => ({
  id,
  kind: "intervention",
  group: "streets",
  department: "resident-services",
  name: both(`Name of ${id}`),
  ...more,
});

/** A point inside of the city. */
export const inside = { lat: 64.5, long: 27.5 };

/** Keys of two clients, as the setting has them. */
export const keys = { app: "0123456789abcdef-app", crew: "0123456789abcdef-crew" };

const nastyServices = [
  category("pothole", {
    code: "input:Pothole & Street Issues",
    description: both("Holes < 5 cm are left as they are."),
    notice: both("Repairs wait for dry weather."),
    keywords: { en: ["hole", "asphalt"], fi: ["kuoppa"] },
    promise: { days: 5, count: "working" },
    questions: [
      question("SIZE", "singlevaluelist", {
        required: true,
        public: true,
        hint: both("About."),
        values: [value("01"), value("big & deep"), value("fire", { stop: both("Call 112.") })],
      }),
      question("WHERE", "multivaluelist", { values: [value("road"), value("kerb")] }),
      question("DEPTH", "number", { required: true, when: { question: "SIZE", values: ["big & deep"] } }),
      question("SINCE", "datetime"),
      question("PLATE", "string"),
      question("STORY", "text"),
      question("HINT", "string", { variable: false }),
    ],
  }),
  category("lamp", { code: "015", batch: true }),
  category("tree", { code: "PW:BUF:Tree.v2", exactLocation: false }),
  category("hidden", { code: "a/b 100%", public: false }),
  category("comma", { code: "C,D", contact: "email", photos: 1 }),
  category("wish", { kind: "idea", location: "none", duplicateRadius: 0 }),
  category("old", { withdrawn: true }),
];

/** The test town with services that are hard on clients and servers: nasty codes, every type of question, tokens. */
export function open311City(
  release: "at-once" | "confirmed" | "clerk" = "at-once",
  categories: readonly object[] = nastyServices,
) {
  return {
    ...cities.town,
    reporting: {
      center: corner(64.5, 27.5),
      outline: [corner(64.4, 27.4), corner(64.4, 27.6), corner(64.6, 27.6), corner(64.6, 27.4)],
      outside: both("Not our town: ask the county."),
      release,
    },
    articles: [],
    places: [],
    categoryGroups: [{ id: "streets", name: both("Streets & squares") }],
    categories,
  };
}

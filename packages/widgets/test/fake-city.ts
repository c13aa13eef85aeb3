import type { Department, Office, Procedure } from "@okienko/contract";

const department = "civil";

function procedure(id: string, name: string, group: string, more: Partial<Procedure> = {}): Procedure {
  return {
    id,
    name,
    department,
    group,
    bookable: true,
    offices: ["gronowa", "libelta"],
    description: null,
    documents: ["Identity card or passport", "Photo, 35 × 45 mm"],
    fees: [{ name: "Stamp duty", amount: 17, currency: "PLN" }],
    duration: { minutes: 15, extraMinutes: 15, maxQuantity: 1 },
    steps: [],
    legalBasis: [],
    online: null,
    updatedAt: null,
    ...more,
  };
}

/** Every procedure of the city of the tests. */
export const procedures: Procedure[] = [
  procedure("id-card", "Identity card", "documents", { fees: [] }),
  procedure("car", "Registration of a car", "vehicles", {
    duration: { minutes: 15, extraMinutes: 15, maxQuantity: 3 },
    steps: ["Hand in the application", "Get the plates"],
  }),
  procedure("driving-licence", "Driving licence", "vehicles", { offices: ["gronowa"] }),
  procedure("voting", "Entry in the list of voters", "voters", {
    department: "other",
    bookable: false,
    offices: [],
    fees: [],
    documents: [],
    online: { text: "You can do this on the Internet.", url: "https://example.org/voters" },
  }),
];

/** The offices of the city of the tests. */
export const offices: Office[] = ["Gronowa", "Libelta"].map((name) => ({
  id: name.toLowerCase(),
  name,
  address: `ul. ${name} 22a, 61-655 Poznań`,
  location: { lat: 52.43, lng: 16.92 },
  hours: [],
  departments: [department],
  note: null,
  phone: null,
}));

/** Departments, groups and procedures as the API lists them. */
export const departments: Department[] = [
  {
    id: department,
    name: "Civil affairs",
    groups: [group("documents", "Documents"), group("vehicles", "Vehicles")],
  },
  { id: "other", name: "Other matters", groups: [group("voters", "Voters")] },
];

function group(id: string, name: string): Department["groups"][number] {
  return { id, name, procedures: procedures.filter((it) => it.group === id) };
}

/** The city of the tests, whose clocks are always an hour ahead of UTC. */
export const city = {
  id: "testowo",
  name: "Testowo",
  timeZone: "Europe/Warsaw",
  languages: ["pl", "en", "uk", "de"],
  emergency: { phone: "112", text: "Emergency" },
  contact: { name: "Contact", phone: "61 646 33 44", email: null, url: null, hours: "7:30-20:00" },
  demoNotice: null,
  nowWithinMinutes: 30,
};

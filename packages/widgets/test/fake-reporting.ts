import type { Category, CityMap, Found, Question, ReportSummary, SentReport } from "@okienko/contract";
import { problem, type Call } from "./answers.ts";

const inside = { lat: 52.4064, lng: 16.9252 };
const picture =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 3'%3E%3Cpath d='M0 0h4v3z'/%3E%3C/svg%3E";

const question = (
  id: string,
  datatype: Question["datatype"],
  text: string,
  more: Partial<Question> = {},
): Question => ({
  id,
  datatype,
  text,
  variable: true,
  hint: null,
  required: false,
  public: true,
  values: [],
  when: null,
  ...more,
});

const value = (key: string, name: string, stop: string | null = null) => ({ key, name, stop });

/** Questions of every type, with a condition, and an answer that ends the form. */
const lampQuestions: Question[] = [
  question("danger", "singlevaluelist", "Are there bare wires?", {
    required: true,
    values: [value("yes", "Yes", "Call 991 at once."), value("no", "No"), value("unknown", "I do not know")],
  }),
  question("lamps", "number", "How many lamps are dark?", { hint: "Count along the street" }),
  question("since", "datetime", "Since when?"),
  question("pole", "string", "Number on the pole"),
  question("kinds", "multivaluelist", "What do you see?", {
    values: [value("dark", "It is dark"), value("bent", "It is bent")],
  }),
  question("bend", "text", "How is it bent?", { required: true, when: { question: "kinds", values: ["bent"] } }),
  question("thanks", "text", "Lamps are checked every month.", { variable: false }),
];

const category = (
  id: string,
  name: string,
  kind: Category["kind"],
  group: string,
  more: Partial<Category>,
): Category => ({
  id,
  kind,
  name,
  group: { id: group.toLowerCase(), name: group },
  description: null,
  promise: { days: 5, count: "working" },
  version: 1,
  department: { id: "roads", name: "Roads department" },
  emergency: null,
  notice: null,
  questions: [],
  contact: "optional",
  location: "required",
  photos: 2,
  duplicateRadius: 50,
  public: true,
  usual: { half: 2.4, fourOfFive: 6.1, reports: 40 },
  ...more,
});

const categories: Category[] = [
  category("lamp", "Street light", "intervention", "Streets", {
    description: "A lamp that is dark, or burns by day",
    emergency: "Bare wires: keep away and call 991.",
    notice: "Lamps in parks belong to somebody else.",
    questions: lampQuestions,
  }),
  category("hole", "Hole in the road", "intervention", "Streets", {
    promise: { days: 1, count: "calendar" },
    usual: null,
  }),
  category("bench", "A new bench", "idea", "Ideas", {
    location: "optional",
    photos: 0,
    duplicateRadius: 0,
    promise: null,
  }),
  category("clerk", "Complaint about an office", "complaint", "Complaints", {
    location: "none",
    photos: 0,
    contact: "name-and-email",
    public: false,
  }),
];

// a square of some 20 km
const cityMap: CityMap = {
  center: inside,
  zoom: 11,
  outline: [
    { lat: 52.3, lng: 16.8 },
    { lat: 52.3, lng: 17.1 },
    { lat: 52.5, lng: 17.1 },
    { lat: 52.5, lng: 16.8 },
  ],
  tiles: null,
  outside: "This is outside of Testowo. Please ask the neighbours.",
};

/** A report of somebody else, some steps away. */
export const neighbour = {
  reference: "ABCD-123E",
  kind: "intervention",
  state: "in-progress",
  closed: false,
  category: categories[0]!,
  excerpt: "The lamp before number 5 is dark",
  location: inside,
  address: "Rynek 5",
  distance: 21,
  photo: { url: picture, thumbnail: picture, width: 4, height: 3 },
  followers: 2,
  supports: 0,
  sentAt: "2026-11-20T10:00:00+01:00",
  updatedAt: "2026-11-20T10:00:00+01:00",
  closedAt: null,
  promisedBy: null,
  links: { page: "https://city.example/report/ABCD-123E", self: "https://city.example/api/v1/reports/ABCD-123E" },
} satisfies ReportSummary;

/** The reporting side of the fake API: what it offers, and what has been sent. */
export class FakeReporting {
  /** The reports that the city has, each once for its key. */
  readonly reports: SentReport[] = [];
  neighbours: ReportSummary[] = [];
  suggestedLocation: { lat: number; lng: number } | null = null;
  tiles: CityMap["tiles"] = null;
  /** Whether the same key gives the same answer, as it must. */
  knowsKeys = true;
  /** Photos that no report has named yet, or that one has. */
  readonly photos = new Set<string>();
  readonly #answers = new Map<string, { body: string; sent: SentReport }>();

  /** Answers what reporting asks for; undefined for other things. */
  answer(call: Call, [first, second, third]: string[]): Response | undefined {
    const { query } = call;
    if (first === "categories") return second ? this.#category(second) : this.#categories(query.get("kind"));
    if (first === "search") return Response.json({ found: found(query.get("q") ?? "") });
    if (first === "places") return this.#places(query.get("q") ?? "");
    if (first === "map") return Response.json({ ...cityMap, tiles: this.tiles });
    if (first === "photos") return this.#photo();
    if (first !== "reports" || (second && third !== "followers")) return undefined;
    if (third) return Response.json({ state: "unconfirmed" }, { status: 202 });
    return call.request.startsWith("GET") ? this.#near() : this.#send(call);
  }

  #categories(kind: string | null): Response {
    return Response.json({ categories: categories.filter((it) => !kind || it.kind === kind) });
  }

  #category(id: string): Response {
    const found = categories.find((it) => it.id === id);
    return found ? Response.json(found) : problem(404, "unknown-category");
  }

  #places(q: string): Response {
    const places = ["Rynek 1", "Rynek 2", "Far away"].map((name, index) => ({
      name,
      location: [inside, { ...inside, lat: 52.4074 }, { lat: 50, lng: 19 }][index]!,
    }));
    return Response.json({ places: places.filter(({ name }) => name.toLowerCase().includes(q.toLowerCase())) });
  }

  #photo(): Response {
    const id = `photo-${this.photos.size + 1}`;
    this.photos.add(id);
    const { suggestedLocation } = this;
    return Response.json(
      { id, url: picture, thumbnail: picture, width: 4, height: 3, suggestedLocation },
      { status: 201 },
    );
  }

  #near(): Response {
    return Response.json({ reports: this.neighbours, page: 1, nextPage: null });
  }

  #send({ headers, body }: Call): Response {
    const key = headers.get("idempotency-key")!;
    const before = this.knowsKeys ? this.#answers.get(key) : undefined;
    if (before && before.body !== JSON.stringify(body)) return problem(422, "idempotency-key-reused");
    if (before) return Response.json(before.sent, { status: 201 });
    if (!body.photos.every((id: string) => this.photos.has(id))) return problem(404, "unknown-photo");
    const sent = sentReport(body, this.reports.length + 1);
    this.reports.push(sent);
    this.#answers.set(key, { body: JSON.stringify(body), sent });
    return Response.json(sent, { status: 201 });
  }
}

function found(q: string): Found[] {
  const all: Found[] = [
    {
      kind: "article",
      id: "lamps",
      name: "Lamps at night",
      summary: "When they burn",
      page: "https://city.example/articles/lamps",
    },
    ...categories.map(({ id, name, description }): Found => ({
      kind: "category",
      id,
      name,
      summary: description,
      page: `https://city.example/report/${id}`,
    })),
  ];
  return all.filter(
    ({ name }) => name.toLowerCase().includes(q.toLowerCase()) || (q === "lamp" && name === "Street light"),
  );
}

function sentReport(body: Call["body"], count: number): SentReport {
  const about = categories.find(({ id }) => id === body.category)!;
  const reference = `7K3F-9QM${count}`;
  return {
    ...neighbour,
    reference,
    kind: about.kind,
    state: "new",
    category: about,
    excerpt: null,
    photo: null,
    distance: null,
    followers: 0,
    supports: 0,
    promisedBy: about.promise ? "2026-11-30T23:59:59+01:00" : null,
    description: body.description,
    released: false,
    answers: [],
    photos: [],
    department: about.department,
    promise: null,
    usual: about.usual,
    notice: about.notice,
    duplicateOf: null,
    reopened: 0,
    events: [],
    timeZone: "Europe/Warsaw",
    contact: body.contact,
    emailConfirmed: body.contact?.email ? false : null,
    language: body.language,
    question: null,
    canRate: false,
    feedback: null,
    manage: `https://city.example/report/${reference}#secret-${count}`,
    secret: `secret-${count}`,
    links: { page: `https://city.example/report/${reference}`, self: "https://city.example/api" },
  };
}

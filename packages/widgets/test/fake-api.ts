import type { Alternative, Availability, Consultation, Hold, HoldRequest } from "@okienko/contract";
import { addDays, weekdayOf } from "@okienko/scheduling";
import { problem, type Call } from "./answers.ts";
import { city, departments, offices, procedures } from "./fake-city.ts";
import { FakeReporting } from "./fake-reporting.ts";
import { FakeStory } from "./fake-story.ts";
import { FakeVisits } from "./fake-visits.ts";

type Answer = (call: Call) => Response | Promise<Response>;

const hour = 3_600_000;
// a widget of an earlier test may give its time back late: no two holds share an id
let holdCount = 0;
const free = ["08:00", "08:15", "11:45", "13:30", "15:00"];

/** An instant as the API writes it, in a zone an hour ahead of UTC. */
export const instant = (milliseconds: number): string =>
  `${new Date(milliseconds + hour).toISOString().slice(0, 19)}+01:00`;

/** Sent by a page of the desk, with its cookie. */
const isOfDesk = ({ headers }: Call, { credentials }: RequestInit) =>
  headers.get("x-okienko-desk") === "1" && credentials === "same-origin";

/** The API in memory: `fetch` answers as the server would, `calls` are what it was asked. */
export class FakeApi {
  calls: Call[] = [];
  /** Days on which something is free; every working day of the next 30 by default. */
  days: string[];
  readonly today = instant(Date.now()).slice(0, 10);
  reason: Availability["reason"] = "full";
  holdFor = 600_000;
  extensions = 1;
  times = free;
  taken = new Set<string>();
  holds = new Map<string, Hold>();
  visit = { state: "booked", confirmBy: null as string | null };
  /** Whether offices take people without a booked time. */
  takesWalkIns = true;
  /** A visit that is already there. */
  readonly visits = new FakeVisits(addDays(this.today, 1), this.holds);
  readonly reporting = new FakeReporting();
  /** A report that is already there. */
  readonly story = new FakeStory();
  /** Questions of the city by their ids. */
  readonly consultations = new Map<string, Consultation>();
  readonly #next = new Map<string, Answer[]>();

  constructor() {
    const all = Array.from({ length: 30 }, (_, index) => addDays(this.today, index + 1));
    this.days = all.filter((day) => weekdayOf(day) < 6);
  }

  /** Answers the next `request` ("POST /holds") in another way. */
  answerNext(request: string, answer: Answer): void {
    this.#next.set(request, [...(this.#next.get(request) ?? []), answer]);
  }

  /** How often a request has been made. */
  count(request: string): number {
    return this.calls.filter((call) => call.request === request).length;
  }

  readonly fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(String(input));
    const path = url.pathname.replace("/api/v1", "");
    const call: Call = {
      request: `${init.method ?? "GET"} ${path}`,
      query: url.searchParams,
      headers: new Headers(init.headers),
      body: init.body instanceof FormData ? init.body : init.body && JSON.parse(String(init.body)),
    };
    this.calls.push(call);
    const special = this.#next.get(call.request)?.shift();
    const [, first, ...rest] = path.split("/");
    // the desk has twins of what residents may do
    const steps = first === "desk" ? rest : [first!, ...rest];
    if (first === "desk" && !isOfDesk(call, init)) return problem(403, "foreign-request");
    const answer = special?.(call) ?? this.story.answer(call, steps) ?? this.reporting.answer(call, steps);
    return answer ?? this.#answer(call, steps);
  };

  #answer(call: Call, [first, second, third]: string[]): Response {
    if (first === "city") return Response.json(city);
    if (third === "walk-ins") return Response.json({ procedures: this.takesWalkIns ? procedures : [] });
    if (first === "consultations") return this.#consultation(second!, third);
    if (first === "offices") return Response.json({ offices });
    if (first === "departments") return Response.json({ departments });
    if (first === "procedures") return second ? this.#procedure(second) : this.#search(call.query.get("q") ?? "");
    if (first === "availability") return this.#availability(call.query, second);
    if (first === "status" || (first === "visits" && second)) return this.visits.answer(call, [first, second!, third!]);
    if (first === "visits") return this.#book(call);
    if (first === "wishes") return Response.json({ state: "unconfirmed" }, { status: 202 });
    if (first !== "holds") return problem(404, "not-found");
    if (third) return this.#extend(second!);
    return second ? this.#release(second) : this.#hold(call.body);
  }

  #consultation(id: string, third?: string): Response {
    const asked = this.consultations.get(id);
    if (!asked) return problem(404, "unknown-consultation");
    if (third && asked.phase !== "open") return problem(410, "consultation-closed");
    return third ? Response.json({ state: "unconfirmed" }, { status: 202 }) : Response.json(asked);
  }

  #procedure(id: string): Response {
    const procedure = procedures.find((it) => it.id === id);
    return procedure ? Response.json(procedure) : problem(404, "unknown-procedure");
  }

  #search(q: string): Response {
    return Response.json({ procedures: procedures.filter(({ name }) => name.toLowerCase().includes(q.toLowerCase())) });
  }

  #timesOf(date: string, query: URLSearchParams) {
    const asked = query.get("office");
    const places = procedures.find((it) => it.id === query.get("procedure"))!.offices;
    const here = places.filter((office) => !asked || office === asked);
    if (!this.days.includes(date)) return [];
    return this.times
      .flatMap((time) =>
        here.map((office) => ({ start: `${date}T${time}:00+01:00`, end: `${date}T16:00:00+01:00`, office, free: 1 })),
      )
      .filter(({ start, office }) => !this.taken.has(start + office) && Date.parse(start) > Date.now());
  }

  #availability(query: URLSearchParams, date?: string): Response {
    const timeZone = city.timeZone;
    if (date && date !== "next") return Response.json({ timeZone, date, times: this.#timesOf(date, query) });
    const days = this.days
      .map((day) => ({ date: day, times: this.#timesOf(day, query) }))
      .filter(({ times }) => times.length);
    if (date)
      return Response.json({
        timeZone,
        times: days.flatMap(({ times }) => times).slice(0, Number(query.get("limit"))),
      });
    const from = query.get("from") ?? this.today;
    const to = query.get("to") ?? addDays(from, 29);
    const inside = days.filter((day) => day.date >= from && day.date <= to);
    return Response.json({
      timeZone,
      from,
      to,
      days: inside.map(({ date: day, times }) => ({
        date: day,
        free: 2 * times.length,
        times: times.length,
        offices: [],
      })),
      previousDay: days.findLast((day) => day.date < from)?.date ?? null,
      nextDay: days.find((day) => day.date > to)?.date ?? null,
      reason: inside.length ? null : this.reason,
      lastDay: addDays(this.today, 60),
      nextRelease: `${addDays(this.today, 1)}T07:00:00+01:00`,
    });
  }

  #hold({ procedure, office, start, quantity, now }: HoldRequest): Response {
    if (now && !this.takesWalkIns) return problem(409, "walk-ins-stopped");
    if (this.taken.has(start + office)) return this.takenNow();
    const id = `hold-${(holdCount += 1)}`;
    const hold = {
      id,
      secret: "secret",
      expiresAt: instant(Date.now() + this.holdFor),
      procedure,
      office,
      start,
      end: start,
      quantity: quantity!,
    };
    if (now) Object.assign(this.visit, { state: "arrived", ticket: "A007" });
    this.holds.set(id, hold);
    this.taken.add(start + office);
    return Response.json(hold, { status: 201 });
  }

  /** The answer to a hold that comes too late, with one other time. */
  takenNow(): Response {
    const [day] = this.days;
    const other: Alternative = { start: `${day}T11:45:00+01:00`, end: `${day}T12:00:00+01:00`, office: "libelta" };
    return problem(409, "time-taken", { alternatives: [other] });
  }

  #extend(id: string): Response {
    if (!this.extensions) return problem(409, "no-more-extensions");
    this.extensions -= 1;
    const hold = this.holds.get(id)!;
    hold.expiresAt = instant(Date.now() + 600_000);
    return Response.json({ id, expiresAt: hold.expiresAt, extensionsLeft: this.extensions });
  }

  #release(id: string): Response {
    const hold = this.holds.get(id);
    if (!hold) return problem(404, "unknown-hold");
    this.taken.delete(hold.start + hold.office);
    this.holds.delete(id);
    return new Response(null, { status: 204 });
  }

  #book({ body }: Call): Response {
    const hold = this.holds.get(body.hold.id);
    if (!hold) return problem(410, "hold-expired");
    const { procedure, office, start, end, quantity } = hold;
    const visit = { reference: "7K3F-9QMX", secret: "secret", ...this.visit, start, end, office, procedure, quantity };
    const link = "https://city.example/visit";
    const links = {
      self: link,
      manage: `${link}/7K3F-9QMX#s`,
      calendar: `${link}.ics`,
      subscribe: "webcal://city.example/v",
      google: link,
      outlook: link,
      qr: "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E",
    };
    return Response.json(
      { ...visit, contact: body.contact, timeZone: city.timeZone, checkInCode: "K7M2", links },
      { status: 201 },
    );
  }
}

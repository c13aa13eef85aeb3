import type { CounterView, DeskTicket, NewTicket, WaitingRoom } from "@okienko/contract";
import type { Hono } from "hono";
import type { KyselyPlugin, PluginTransformQueryArgs, PluginTransformResultArgs } from "kysely";
import { createApp } from "../app.ts";
import { KeptAnswers } from "../availability/kept-answers.ts";
import type { Database } from "../database/database.ts";
import { DeskBrowser, signedIn } from "./desk-browser.ts";
import { Resident } from "./resident.ts";
import { roundTheClock } from "./round-the-clock.ts";
import { StoppedClock } from "./stopped-clock.ts";
import type { TestDatabase } from "./test-databases.ts";
import { type TestParts, testParts } from "./test-parts.ts";

/** Tuesday morning in Helsinki: everything that tests do happens on this day. */
const morning = Date.parse("2026-11-24T10:00:00+02:00");
const minute = 60_000;

/** The office of the test town, which is open at any hour. */
export const office = "town-house";

interface TownFile {
  readonly queues: readonly object[];
  readonly counters: readonly object[];
  readonly city: object;
}

/** Tickets are taken from afar, since most tests are not about kiosks. */
const walkIns = {
  booking: { maxVisitsPerContact: 100, nowWithinMinutes: 20 },
  queue: { remoteTickets: true },
};

/** The test town with two queues in one office, and a clock that stands where a test puts it. */
export function townWithTwoQueues(counters = 2): object {
  const town = roundTheClock(counters, walkIns) as TownFile;
  const second = {
    ...town.queues[0]!,
    id: "upstairs",
    name: { fi: "Yläkerta", en: "Upstairs" },
    procedures: ["building-advice"],
  };
  const upstairs = { id: "room-1", office, name: { fi: "Huone 1", en: "Room 1" }, queues: ["upstairs"] };
  const queues = [{ ...town.queues[0]!, procedures: ["boat-berth", "library-card", "sauna-permit"] }, second];
  return { ...town, queues, counters: [...town.counters, upstairs] };
}

/** The test town with many counters of one queue. */
export function townWithManyCounters(count: number): object {
  const town = roundTheClock(count, walkIns) as TownFile;
  const name = { fi: "Palvelupiste", en: "Desk" };
  const queues = ["town-house-desk"];
  const counters = Array.from({ length: count }, (_, at) => ({ id: `desk-${at + 1}`, office, name, queues }));
  return { ...town, counters };
}

/** An office on one morning, with its residents and staff. */
export class WaitingRoomTest {
  readonly parts: TestParts;
  readonly clock: StoppedClock;
  readonly app: Hono;
  readonly resident: Resident;

  private constructor(parts: TestParts, clock: StoppedClock) {
    this.parts = parts;
    this.clock = clock;
    this.app = createApp(parts) as unknown as Hono;
    this.resident = new Resident(this.app);
  }

  /** Opens it at ten in the morning. */
  static async open(
    { open }: Pick<TestDatabase, "open">,
    city: object = townWithTwoQueues(),
    environment: NodeJS.ProcessEnv = {},
  ): Promise<WaitingRoomTest> {
    const parts = await testParts({ city, open, environment });
    const clock = new StoppedClock(parts.database);
    clock.moveTo(morning);
    const { database } = clock;
    return new WaitingRoomTest({ ...parts, database, answers: new KeptAnswers(database) }, clock);
  }

  /** Moves the clock to some minutes after ten. */
  at(minutes: number): void {
    this.clock.moveTo(morning + minutes * minute);
  }

  /** The same office after a restart of the server. */
  restarted(): WaitingRoomTest {
    const { database } = this.clock;
    // another handle: nothing that was kept in memory is known to it
    const read = database.read.withPlugin(new Nothing());
    return new WaitingRoomTest(
      { ...this.parts, database: Object.create(database, { read: { value: read } }) },
      this.clock,
    );
  }

  /** The same office by another handle on its database. */
  through(handle: (database: Database) => Database): WaitingRoomTest {
    return new WaitingRoomTest({ ...this.parts, database: handle(this.clock.database) }, this.clock);
  }

  /** A clerk who sits at a counter. */
  async clerkAt(counter: string): Promise<Clerk> {
    const clerk = await this.clerk();
    await clerk.sit(counter);
    return clerk;
  }

  /** A clerk who sits nowhere. */
  async clerk(roles: Parameters<typeof signedIn>[2] = ["clerk"]): Promise<Clerk> {
    const browser = new DeskBrowser(this.app);
    const id = await signedIn(this.parts, browser, roles, { city: "kuusipeura" });
    return new Clerk(browser, id);
  }

  /** Books a visit that begins some minutes after ten. */
  async book(minutes: number, procedure = "library-card", who: object = { name: "Aino", phone: "+358 40 1234567" }) {
    const start = new Date(morning + minutes * minute).toISOString().replace(".000Z", "Z");
    const hold = await this.resident.hold(procedure, { office, start });
    const visit = await this.resident.book(hold.body, who);
    if (visit.status !== 201) throw new Error(hold.text + visit.text);
    return visit.body;
  }

  /** Checks in at the kiosk. */
  checkIn(code: string, at = office) {
    return this.resident.ask<{ ticket: string; before: number; wait: object }>("POST", "/check-ins", {
      office: at,
      code,
    });
  }

  /** Takes a ticket at the kiosk. */
  takeTicket(procedure = "library-card", more: object = {}) {
    return this.resident.ask<NewTicket>("POST", "/tickets", { office, procedure, ...more });
  }
}

class Nothing implements KyselyPlugin {
  transformQuery({ node }: PluginTransformQueryArgs) {
    return node;
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result;
  }
}

/** A clerk at the desk. */
export class Clerk {
  readonly browser: DeskBrowser;
  readonly id: string;
  counter = "";

  constructor(browser: DeskBrowser, id: string) {
    this.browser = browser;
    this.id = id;
  }

  /** The same clerk at another process. */
  in(app: Pick<Hono, "request">): Clerk {
    const browser = new DeskBrowser(app);
    for (const [name, value] of this.browser.cookies) browser.cookies.set(name, value);
    return Object.assign(new Clerk(browser, this.id), { counter: this.counter });
  }

  /** Sits down at a counter. */
  async sit(counter: string, takeOver = false) {
    this.counter = counter;
    return this.browser.ask<CounterView>("POST", `/counters/${counter}/opening`, { takeOver });
  }

  /** Calls the next one, or a chosen one. */
  call(request: object = {}) {
    return this.browser.ask<CounterView>("POST", `/counters/${this.counter}/calls`, request);
  }

  /** What the counter shows. */
  async view(): Promise<CounterView> {
    return (await this.browser.ask<CounterView>("GET", `/counters/${this.counter}`)).body as CounterView;
  }

  /** Takes a step with a ticket as it was seen. */
  step(ticket: Pick<DeskTicket, "visit" | "revision">, step: string, more: object = {}) {
    const { visit, revision } = ticket;
    return this.browser.ask<DeskTicket>("POST", `/tickets/${visit}/steps`, { step, revision, ...more });
  }

  /** Everybody in the office. */
  async room(): Promise<WaitingRoom> {
    return (await this.browser.ask<WaitingRoom>("GET", `/offices/${office}/waiting-room`)).body as WaitingRoom;
  }
}

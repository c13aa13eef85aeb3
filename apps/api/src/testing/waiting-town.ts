import type { BookedVisit, FreeTime, TimeOffer, WaitingWish } from "@okienko/contract";
import { createApp } from "../app.ts";
import { KeptAnswers } from "../availability/kept-answers.ts";
import type { Database } from "../database/database.ts";
import { TimesForWaiting } from "../waiting-list/look-for-times.ts";
import { Resident } from "./resident.ts";
import { roundTheClock } from "./round-the-clock.ts";
import { StoppedClock } from "./stopped-clock.ts";
import type { OpenedDatabase } from "./test-databases.ts";
import { type TestParts, testParts } from "./test-parts.ts";

/** Tuesday noon in Helsinki, when tests begin. */
const noon = Date.parse("2026-11-24T12:00:00+02:00");
const minute = 60_000;

/** The day that tests fill, and the one after it. */
export const wednesday = "2026-11-25";
export const thursday = "2026-11-26";

interface Town {
  readonly offices: readonly { readonly name: object }[];
  readonly queues: readonly object[];
}

/** The test town with two offices that are open for an hour each day: three visits of twenty minutes fill one. */
export function waitingTown(booking: object = {}): object {
  const hours = { from: "10:00", until: "11:00", online: 1, staff: 1 };
  const rules = [{ weekdays: [1, 2, 3, 4, 5, 6, 7], ...hours }];
  const booked = { maxVisitsPerContact: 100, offerMinutes: 20, ...booking };
  const town = roundTheClock(1, { booking: booked, queue: { rules } }) as Town;
  const [office] = town.offices;
  const [queue] = town.queues;
  return {
    ...town,
    offices: [office, { ...office, id: "harbour" }],
    queues: [queue, { ...queue, id: "harbour-desk", office: "harbour" }],
    counters: [],
  };
}

/** A mail that offers a time. */
interface OfferMail {
  readonly to: string;
  readonly wish: string;
  readonly offer: string;
  readonly secret: string;
  readonly endSecret: string;
  readonly start: number;
  readonly isLast: boolean;
}

/** A town in which people wait for times, and a clock that stands where a test puts it. */
export class WaitingTown {
  readonly parts: TestParts;
  readonly clock: StoppedClock;
  readonly resident: Resident;
  readonly #times: TimesForWaiting;
  #now = noon;

  private constructor(parts: TestParts, clock: StoppedClock) {
    this.parts = parts;
    this.clock = clock;
    this.resident = new Resident(createApp(parts));
    this.#times = new TimesForWaiting(parts);
  }

  static async open(open: () => Promise<OpenedDatabase>, booking: object = {}): Promise<WaitingTown> {
    const parts = await testParts({ open, city: waitingTown(booking) });
    const clock = new StoppedClock(parts.database);
    clock.moveTo(noon);
    const { database } = clock;
    return new WaitingTown({ ...parts, database, answers: new KeptAnswers(database) }, clock);
  }

  get database(): Database {
    return this.parts.database;
  }

  /** Lets some minutes pass. */
  later(minutes: number): void {
    this.#now += minutes * minute;
    this.clock.moveTo(this.#now);
  }

  /** Looks once for those who wait, as the worker does. */
  look(): Promise<number> {
    return this.#times.look();
  }

  /** Books all that is free on a day; the visits by their starts. */
  async fill(day: string, office = "town-house", procedure = "boat-berth"): Promise<BookedVisit[]> {
    const visits: BookedVisit[] = [];
    const { body } = await this.resident.ask<{ times: FreeTime[] }>(
      "GET",
      `/availability/${day}?procedure=${procedure}&office=${office}`,
    );
    for (const time of body.times) {
      const hold = await this.resident.hold(procedure, time);
      const email = `booked-${visits.length}-${day}@example.org`;
      const { status, text, body } = await this.resident.book(hold.body, { name: "Anna Próbna", email });
      if (status !== 201) throw new Error(text);
      visits.push(body as BookedVisit);
    }
    return visits;
  }

  /** What anybody could hold of a day; asked anew, since a kept answer knows the clock of its question. */
  async free(day = wednesday): Promise<FreeTime[]> {
    const { parts } = this;
    const resident = new Resident(createApp({ ...parts, answers: new KeptAnswers(parts.database) }));
    const path = `/availability/${day}?procedure=boat-berth&office=town-house`;
    return (await resident.ask<{ times: FreeTime[] }>("GET", path)).body.times;
  }

  cancel({ reference, secret }: BookedVisit) {
    return this.resident.ask("DELETE", `/visits/${reference}`, undefined, { secret });
  }

  /** Asks for a wish, without confirming it. */
  ask(email: string, different: object = {}) {
    const days = { firstDay: wednesday, lastDay: wednesday };
    const wish = { procedure: "boat-berth", office: "town-house", ...days, name: "Olli Odottaja", email, ...different };
    return this.resident.ask("POST", "/wishes", wish);
  }

  /** Somebody waits: asks and confirms by the mail. */
  async waits(email: string, different: object = {}): Promise<WaitingWish & { readonly code: string }> {
    this.later(1); // so that the order of asking is certain
    const { status, text } = await this.ask(email, different);
    if (status !== 202) throw new Error(text);
    const mails = await this.mails("wish-confirm");
    const mail = mails.findLast((it) => it["email"] === email)!;
    const code = String(mail["code"]);
    const { body } = await this.confirm(String(mail["id"]), code);
    return { ...(body as WaitingWish), code };
  }

  confirm(id: string, code: string) {
    return this.resident.ask<WaitingWish>("POST", `/wishes/${id}/confirmation`, { code });
  }

  /** What waits in the outbox, of one kind, oldest first. */
  async mails(kind: string): Promise<Record<string, unknown>[]> {
    const rows = await this.database.read
      .selectFrom("outbox")
      .select(["body", "id"])
      .where("kind", "=", kind)
      .execute();
    const inOrder = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return inOrder.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
  }

  /** All offers that were mailed, the first one first. */
  async offers(): Promise<OfferMail[]> {
    const mails = await this.mails("wish-offer");
    return mails.map(({ email, id, ...mail }) => ({ ...mail, to: email, wish: id }) as never);
  }

  async lastOffer(): Promise<OfferMail> {
    return (await this.offers()).at(-1)!;
  }

  /** Who was offered what: `09:00 ola@example.org` with the wall time of the town. */
  async told(): Promise<string[]> {
    return (await this.offers()).map(({ to, start }) => `${wallTime(start)} ${to}`);
  }

  seen({ offer, secret }: OfferMail) {
    return this.resident.ask<TimeOffer>("GET", `/offers/${offer}`, undefined, { secret });
  }

  take({ offer, secret }: OfferMail) {
    return this.resident.ask<{ visit: BookedVisit }>("POST", `/offers/${offer}/taking`, undefined, { secret });
  }

  decline({ offer, secret }: OfferMail, leave = false) {
    return this.resident.ask<{ wish: string }>("POST", `/offers/${offer}/refusal`, { leave }, { secret });
  }

  async states(): Promise<Record<string, string>> {
    const rows = await this.database.read.selectFrom("wish").select(["id", "state"]).execute();
    return Object.fromEntries(rows.map(({ id, state }) => [id, state]));
  }

  remove(): Promise<void> {
    return this.parts.remove();
  }
}

function wallTime(instant: number): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Helsinki", timeStyle: "short" }).format(instant);
}

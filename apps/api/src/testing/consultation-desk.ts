import type { Asked, Consultation, ConsultationWish, CountedAnswer, DeskConsultation } from "@okienko/contract";
import { addDays, dayOf } from "@okienko/scheduling";
import type { Hono } from "hono";
import { createApp } from "../app.ts";
import type { Database } from "../database/database.ts";
import { readNow } from "../database/read-now.ts";
import { DeskBrowser, signedIn } from "./desk-browser.ts";
import { type Answer, Resident } from "./resident.ts";
import { shifted } from "./shifted.ts";
import type { OpenedDatabase } from "./test-databases.ts";
import { testParts, type TestParts } from "./test-parts.ts";

/** A mail that asks to confirm, as it waits. */
export interface ConfirmMail {
  readonly id: string;
  readonly code: string;
  readonly email: string;
  readonly title: string;
  readonly place: string;
}

const zone = "Europe/Warsaw";

/** A manager who asks, and residents who answer. */
export class ConsultationDesk {
  readonly parts: TestParts;
  readonly app: Pick<Hono, "request">;
  readonly manager: DeskBrowser;
  readonly resident: Resident;
  /** The day of the city. */
  readonly today: string;

  private constructor(parts: TestParts, today: string, manager: DeskBrowser, app: Pick<Hono, "request">) {
    this.parts = parts;
    this.today = today;
    this.app = app;
    this.manager = manager;
    this.resident = new Resident(app);
  }

  static async open(open?: () => Promise<OpenedDatabase>, city?: object): Promise<ConsultationDesk> {
    const parts = await testParts({ ...(open && { open }), ...(city && { city }) });
    const today = dayOf(await readNow(parts.database.read, parts.database.now), zone);
    const app = createApp(parts);
    const manager = new DeskBrowser(app);
    const id = (await parts.catalogs.cities())[0]!;
    await signedIn(parts, manager, ["manager"], { departments: ["finance", "civil-affairs"], city: id });
    return new ConsultationDesk(parts, today, manager, app);
  }

  /** The same through another database, or days later. */
  through(change: (database: Database) => Database): ConsultationDesk {
    const parts = { ...this.parts, database: change(this.parts.database) };
    const app = createApp(parts);
    const manager = new DeskBrowser(app);
    for (const [name, value] of this.manager.cookies) manager.cookies.set(name, value);
    return new ConsultationDesk(parts, this.today, manager, app);
  }

  later(days: number): ConsultationDesk {
    return this.through((database) => shifted(database, days * 86_400_000));
  }

  /** What a manager writes, with what a test wants to be different. */
  wish(different: Partial<ConsultationWish> = {}): ConsultationWish {
    return {
      department: "finance",
      title: { pl: "Co z placem?", en: "What about the square?" },
      text: { pl: "Plac ma się zmienić.", en: "The square shall change." },
      options: [{ pl: "Drzewa", en: "Trees" }, { pl: "Parking", en: "Cars" }, { pl: "Fontanna" }],
      most: 2,
      comments: true,
      opensOn: this.today,
      closesOn: addDays(this.today, 3),
      resultsShown: "closed",
      ...different,
    };
  }

  /** A draft. */
  async drafted(different: Partial<ConsultationWish> = {}): Promise<DeskConsultation> {
    const { status, body } = await this.manager.ask<DeskConsultation>("POST", "/consultations", this.wish(different));
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body;
  }

  /** One that everybody sees; it is open where its days say so. */
  async published(different: Partial<ConsultationWish> = {}): Promise<DeskConsultation> {
    return this.step(await this.drafted(different), "publication");
  }

  /** Takes a step that must succeed. */
  async step({ id, revision }: DeskConsultation, name: string, more: object = {}): Promise<DeskConsultation> {
    const path = `/consultations/${id}/${name}`;
    const { status, body } = await this.manager.ask<DeskConsultation>("POST", path, { revision, ...more });
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body;
  }

  see(id: string): Promise<Answer<Consultation>> {
    return this.resident.ask<Consultation>("GET", `/consultations/${id}`, undefined, {
      headers: { "accept-language": "en" },
    });
  }

  answer(id: string, different: object = {}): Promise<Answer<Asked>> {
    const answer = { options: ["1"], email: "anna@example.org", language: "en", ...different };
    return this.resident.ask<Asked>("POST", `/consultations/${id}/answers`, answer);
  }

  confirm(id: string, mail: ConfirmMail): Promise<Answer<CountedAnswer>> {
    const path = `/consultations/${id}/answers/${mail.id}/confirmation`;
    return this.resident.ask<CountedAnswer>("POST", path, { code: mail.code });
  }

  /** Takes the mails that wait out of the outbox, oldest first. */
  async mails(): Promise<ConfirmMail[]> {
    const { writer } = this.parts.database;
    const rows = await writer.selectFrom("outbox").selectAll().orderBy("id").execute();
    await writer.deleteFrom("outbox").execute();
    return rows.map(({ body }) => JSON.parse(body) as ConfirmMail);
  }

  /** Answers and confirms; throws unless it counts. */
  async counted(id: string, different: object = {}): Promise<void> {
    await this.answer(id, different);
    const [mail] = await this.mails();
    const { status, text } = await this.confirm(id, mail!);
    if (status !== 200) throw new Error(text);
  }
}

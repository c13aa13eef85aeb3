import type { OwnReport, Report, SentReport } from "@okienko/contract";
import type { Hono } from "hono";
import { write } from "../database/transaction.ts";
import type { Change } from "../reports/change.ts";
import { changeReport } from "../reports/change-report.ts";
import { reportContext } from "../reports/report-context.ts";
import { spreads } from "../spreads.ts";
import { inside } from "./report-city.ts";
import { Resident, type Answer, type Sending } from "./resident.ts";
import type { TestParts } from "./test-parts.ts";

/** A mail that waits in the outbox. */
export interface WaitingMail {
  readonly kind: string;
  readonly to: string;
  readonly body: Record<string, unknown>;
}

/** Somebody who reports to the city of `report-city.ts`, and the city that answers. */
export class Reporter {
  readonly resident: Resident;
  readonly #parts: TestParts;
  readonly #city: string;

  constructor(app: Pick<Hono, "request">, parts: TestParts, city = "lipowo") {
    this.resident = new Resident(app);
    this.#parts = parts;
    this.#city = city;
  }

  /** Sends a report about a lamp, with what a test wants to be different. */
  send(different: object = {}, sending: Sending = {}): Promise<Answer<SentReport>> {
    const report = { category: "lamp", description: "The lamp is out.", location: inside, ...different };
    return this.resident.ask<SentReport>("POST", "/reports", report, sending);
  }

  /** Sends a report and throws when it is refused. */
  async sent(different: object = {}): Promise<SentReport> {
    const { status, text, body } = await this.send(different);
    if (status !== 201) throw new Error(text);
    return body;
  }

  /** What everybody may see. */
  async seen(reference: string): Promise<Report> {
    return (await this.resident.ask<Report>("GET", `/reports/${reference}`)).body;
  }

  /** What the reporter may see. */
  async own({ reference, secret }: Pick<SentReport, "reference" | "secret">): Promise<OwnReport> {
    return (await this.resident.ask<OwnReport>("GET", `/reports/${reference}`, undefined, { secret })).body;
  }

  /** The city acts. */
  async change(reference: string, change: Partial<Change>): Promise<void> {
    const { database, catalogs } = this.#parts;
    const catalog = await catalogs.forCity(this.#city);
    const whole = { actor: "staff:test", isManager: true, ...change } as const;
    await write(database, (tx) => changeReport(reportContext(this.#parts, tx, catalog), reference, whole));
  }

  /** Takes the mails that wait out of the outbox, oldest first; what is told to many is told to each before. */
  async mails(): Promise<WaitingMail[]> {
    const { writer } = this.#parts.database;
    await this.#tellMany();
    const rows = await writer.selectFrom("outbox").selectAll().orderBy("created_at").orderBy("id").execute();
    await writer.deleteFrom("outbox").execute();
    return rows.map(({ kind, body }) => {
      const told = JSON.parse(body) as Record<string, unknown>;
      return { kind, to: String(told["email"]), body: told };
    });
  }

  async #tellMany(): Promise<void> {
    const { database, catalogs } = this.#parts;
    const catalog = await catalogs.forCity(this.#city);
    await write(database, async (tx) => {
      const many = await tx.deleteFrom("outbox").where("kind", "in", Object.keys(spreads)).returningAll().execute();
      for (const { kind, body } of many) await spreads[kind]!({ parts: this.#parts, tx, catalog }, JSON.parse(body));
    });
  }
}

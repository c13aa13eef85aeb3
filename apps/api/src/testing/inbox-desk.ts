import type { DeskReport, InboxPage, Role, SentReport } from "@okienko/contract";
import type { Hono } from "hono";
import { createApp } from "../app.ts";
import { DeskBrowser, signedIn } from "./desk-browser.ts";
import { reportCity } from "./report-city.ts";
import { Reporter } from "./reporter.ts";
import { smallCityFile } from "./small-city.ts";
import type { OpenedDatabase } from "./test-databases.ts";
import { testParts, type TestParts } from "./test-parts.ts";

/** The city of `report-city.ts` with a second department. */
function inboxCity(): object {
  const [first] = smallCityFile.departments;
  const text = (it: string) => ({ pl: it, en: it, uk: it, de: it });
  return {
    ...reportCity("clerk"),
    departments: [...smallCityFile.departments, { ...first, id: "roads", name: text("Roads") }],
    templates: [
      { id: "on-it", state: "in-progress", name: text("On it"), text: text("Number {number}, by {promised}.") },
      { id: "roads-only", department: "roads", name: text("Roads"), text: text("Roads.") },
      { id: "where", name: text("Where"), text: text("At {address}.") },
    ],
  };
}

/** Staff and a reporter in the city of two departments. */
export class InboxDesk {
  readonly parts: TestParts;
  readonly app: Hono;
  readonly reporter: Reporter;

  constructor(parts: TestParts) {
    this.parts = parts;
    this.app = createApp(parts) as unknown as Hono;
    this.reporter = new Reporter(this.app, parts);
  }

  static async open(open?: () => Promise<OpenedDatabase>): Promise<InboxDesk> {
    return new InboxDesk(await testParts({ city: inboxCity(), ...(open && { open }) }));
  }

  /** Somebody who is signed in. */
  async member(roles: readonly Role[], departments: readonly string[] = ["residents"]): Promise<Clerk> {
    const browser = new DeskBrowser(this.app);
    const id = await signedIn(this.parts, browser, roles, { city: "lipowo", departments });
    return new Clerk(id, browser);
  }
}

type Numbered = Pick<SentReport, "reference">;

/** A member who works on reports. */
export class Clerk {
  readonly id: string;
  readonly browser: DeskBrowser;

  constructor(id: string, browser: DeskBrowser) {
    this.id = id;
    this.browser = browser;
  }

  /** The report as the member sees it. */
  get({ reference }: Numbered) {
    return this.browser.ask<DeskReport>("GET", `/reports/${reference}`);
  }

  /** A page of the inbox. */
  list(query = "") {
    return this.browser.ask<InboxPage>("GET", `/reports?${query}`);
  }

  /** Acts on a report in the revision in which it is now. */
  async act({ reference }: Numbered, action: string, body: object = {}) {
    const { revision } = (await this.get({ reference })).body;
    return this.browser.ask<DeskReport>("POST", `/reports/${reference}/${action}`, { revision, ...body });
  }
}

import { html, waitUntil } from "@open-wc/testing";
import { nothing } from "lit";
// fetched when it is needed otherwise: dozens of small files here, one in a build
import "../src/report/draft.ts";
import type { OkienkoReport } from "../src/report/okienko-report.ts";
import type { StaffAttributes } from "./staff-attributes.ts";
import { FakeApi } from "./fake-api.ts";
import { base, shown } from "./fixture.ts";
import { interval, Page } from "./page.ts";

/** What a test says of the widget it opens. */
export interface Attributes {
  category?: string;
  kind?: string;
  location?: string;
  lang?: string;
  /** Opens it at the desk. */
  staff?: StaffAttributes;
}

/** A report widget as a person meets it. */
export class ReportPage extends Page {
  readonly api: FakeApi;
  readonly element: OkienkoReport;

  constructor(api: FakeApi, element: OkienkoReport) {
    super(element);
    this.api = api;
    this.element = element;
  }

  get heading(): string {
    return this.root.querySelector("#heading")?.textContent!.trim() ?? "";
  }

  /** Waits until a step is shown. */
  async at(heading: string): Promise<void> {
    await waitUntil(() => this.heading === heading, `the step "${heading}" instead of "${this.heading}"`, {
      timeout: 8000,
      interval,
    });
    await waitUntil(() => !this.element.busy, "all has come", { interval });
  }

  /** Chooses a file, as the window of the browser would. */
  async choosePhoto(...files: File[]): Promise<void> {
    const input = this.root.querySelector<HTMLInputElement>("input[type=file]")!;
    const transfer = new DataTransfer();
    files.forEach((file) => transfer.items.add(file));
    input.files = transfer.files;
    input.dispatchEvent(new Event("change"));
    await this.element.updateComplete;
  }

  /** Ticks a choice. */
  async tick(label: string): Promise<void> {
    this.field(label).click();
    await this.element.updateComplete;
  }
}

/** Opens a report in English. */
export async function openReport(attributes: Attributes = {}, api = new FakeApi()): Promise<ReportPage> {
  const { category, kind, location, lang = "en", staff } = attributes;
  const element = await shown<OkienkoReport>(
    html`<okienko-report
      api=${base}
      lang=${lang}
      category=${category!}
      kind=${kind!}
      location=${location!}
      ?staff=${!!staff}
      conversation=${staff?.conversation ?? nothing}
      channel=${staff?.channel ?? nothing}
      .caller=${staff?.caller ?? null}
      ><a href="/report">Report something</a></okienko-report
    >`,
    api,
  );
  return new ReportPage(api, element);
}

/** Opens a report of a dark lamp at the question where it is. */
export async function atPlace(attributes: Attributes = {}, api = new FakeApi()): Promise<ReportPage> {
  const page = await openReport({ category: "lamp", ...attributes }, api);
  page.type("What is the matter?", "The lamp is dark.");
  await page.press("Continue");
  await page.at("Where is it?");
  return page;
}

/** Opens a report with its place. */
export async function atPhotos(attributes: Attributes = {}, api = new FakeApi()): Promise<ReportPage> {
  const page = await atPlace(attributes, api);
  page.type("Address or name of the place", "52.4064, 16.9252");
  await page.press("Continue");
  await page.at("Photos");
  return page;
}

/** Opens a report at the questions of its category. */
export async function atQuestions(attributes: Attributes = {}, api = new FakeApi()): Promise<ReportPage> {
  const page = await atPhotos(attributes, api);
  await page.press(/^Continue/);
  await page.at("A few questions");
  return page;
}

/** Opens a report at the question who sends it. */
export async function atContact(attributes: Attributes = {}, api = new FakeApi()): Promise<ReportPage> {
  const page = await atQuestions(attributes, api);
  await page.tick("No");
  await page.press("Continue");
  await page.at("How can we reach you?");
  return page;
}

/** Opens a report with everything filled in. */
export async function atCheck(attributes: Attributes = {}, api = new FakeApi()): Promise<ReportPage> {
  const page = await atContact(attributes, api);
  page.type("E-mail address (optional)", "zofia@example.org");
  await page.press("Continue");
  await page.at("Check and send");
  return page;
}

/** Sends a report. */
export async function atSent(attributes: Attributes = {}, api = new FakeApi()): Promise<ReportPage> {
  const page = await atCheck(attributes, api);
  await page.press("Send the report");
  await page.at("Sent. Please confirm your e-mail address");
  return page;
}

/** A small photo as a phone would hand it over. */
export async function photo(name = "hole.jpg"): Promise<File> {
  const canvas = new OffscreenCanvas(40, 30);
  canvas.getContext("2d")!.fillRect(0, 0, 20, 30);
  return new File([await canvas.convertToBlob({ type: "image/jpeg" })], name, { type: "image/jpeg" });
}

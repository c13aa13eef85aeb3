import { html } from "@open-wc/testing";
import type { ReportSummary } from "@okienko/contract";
import type { OkienkoNearby } from "../src/nearby/okienko-nearby.ts";
import { FakeApi } from "./fake-api.ts";
import { neighbour } from "./fake-reporting.ts";
import { base, shown } from "./fixture.ts";
import { Page } from "./page.ts";

/** What a test says of the widget it opens. */
export interface Attributes {
  location?: string;
  radius?: string;
  category?: string;
  lang?: string;
}

/** The list of reports as a person meets it. */
export class NearbyPage extends Page {
  readonly api: FakeApi;
  readonly element: OkienkoNearby;

  constructor(api: FakeApi, element: OkienkoNearby) {
    super(element);
    this.api = api;
    this.element = element;
  }

  /** What the list was asked for last. */
  get asked(): Record<string, string> {
    return Object.fromEntries(this.api.calls.findLast(({ request }) => request === "GET /reports")!.query);
  }

  /** Chooses one of a native list. */
  choose(label: string, value: string): void {
    const field = this.field(label);
    field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

/** A report beside the one of the fake city. */
export function another(count: number, more: Partial<ReportSummary> = {}): ReportSummary {
  const reference = `ABCD-${1000 + count}`;
  const location = { lat: 52.4 + count / 1000, lng: 16.9 };
  return { ...neighbour, reference, excerpt: `Lamp number ${count}`, photo: null, location, ...more };
}

/** The fake API with reports to be seen. */
export function withReports(...reports: ReportSummary[]): FakeApi {
  const api = new FakeApi();
  api.reporting.neighbours = reports.length ? reports : [neighbour, another(1)];
  return api;
}

/** Opens the list in English. */
export async function openNearby(attributes: Attributes = {}, api = withReports()): Promise<NearbyPage> {
  const { location, radius, category, lang = "en" } = attributes;
  const element = await shown<OkienkoNearby>(
    html`<okienko-nearby api=${base} lang=${lang} location=${location!} radius=${radius!} category=${category!}
      ><a href="/nearby">Reports</a></okienko-nearby
    >`,
    api,
  );
  return new NearbyPage(api, element);
}

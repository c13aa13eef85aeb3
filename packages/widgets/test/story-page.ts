import { html } from "@open-wc/testing";
// fetched when it is needed otherwise: dozens of small files here, one in a build
import "../src/status/report-story.ts";
import type { OkienkoStatus } from "../src/status/okienko-status.ts";
import { FakeApi } from "./fake-api.ts";
import { base, shown } from "./fixture.ts";
import { Page } from "./page.ts";

/** Who opens a report: with the secret of its reporter or with another one, with the code of the letter, in a language. */
export interface Opening {
  secret?: string;
  confirmation?: string;
  lang?: string;
}

/** The status of the report of the fake API, as a person meets it. */
export class StoryPage extends Page {
  readonly api: FakeApi;
  readonly element: OkienkoStatus;

  constructor(api: FakeApi, element: OkienkoStatus) {
    super(element);
    this.api = api;
    this.element = element;
  }

  /** Chooses photos, as the window of the browser would. */
  async choosePhotos(...files: File[]): Promise<void> {
    const input = this.root.querySelector<HTMLInputElement>("input[type=file]")!;
    const transfer = new DataTransfer();
    files.forEach((file) => transfer.items.add(file));
    input.files = transfer.files;
    input.dispatchEvent(new Event("change"));
    await this.element.updateComplete;
  }
}

/** Opens the report for anybody who has its number. */
export async function openStory(api = new FakeApi(), opening: Opening = {}): Promise<StoryPage> {
  const { secret = null, confirmation = null, lang = "en" } = opening;
  const element = await shown<OkienkoStatus>(
    html`<okienko-status
      api=${base}
      lang=${lang}
      reference=${api.story.report.reference}
      .secret=${secret}
      .confirmation=${confirmation}
    ></okienko-status>`,
    api,
  );
  return new StoryPage(api, element);
}

/** Opens the report for its reporter. */
export function openOwnStory(api = new FakeApi(), opening: Opening = {}): Promise<StoryPage> {
  return openStory(api, { secret: api.story.secret, ...opening });
}

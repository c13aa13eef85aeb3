import type { PropertyDeclarations, PropertyValues, TemplateResult } from "lit";
import { firstWordsOfNearby } from "../messages/first-words.ts";
import { OkienkoElement } from "../shared/okienko-element.ts";
import { styles } from "../shared/styles.ts";
import { nearbyStyles } from "./nearby-styles.ts";
import { nearbyView } from "./nearby-view.ts";
import { ReportSearch } from "./report-search.ts";

const asked = ["location", "radius", "category"] as const;
const usualRadius = 500;
const largestRadius = 20_000; // as the server

/**
 * Lists public reports near a place, or the newest of the whole city, with a map for who wants one.
 *
 * @summary Public reports near a place, as a list and on a map, with "me too".
 * @element okienko-nearby
 * @attr {string} api - Origin of the server; where the script came from by default.
 * @attr {string} location - The place to begin with, `52.4064,16.9252`; the whole city by default.
 * @attr {number} radius - Metres around the place, 500 by default, at most 20000.
 * @attr {string} category - Id of the only category to begin with.
 * @attr {string} lang - Language; by default that of the nearest ancestor that has one, else the first one of the city
 *   that the widget speaks (English until the city has answered).
 * @attr {number} heading-level - Level of the headings, 2 by default.
 * @fires {ReportChosenEvent} okienko-report-chosen - A person opens a report; cancelable.
 * @slot - Shown until the widget works, and beside the reason when it cannot: a link to the city's list of reports.
 * @csspart view - All that is shown.
 * @csspart heading - The heading.
 * @csspart button - A button; the one that looks for a place also carries the part `primary`.
 * @csspart input - A field of a form.
 * @csspart place - A place that may be meant.
 * @csspart map - The map of the city, once it is opened.
 * @csspart list - The list of reports.
 * @csspart report - A report.
 * @csspart link - The link to the page of a report.
 * @csspart state - Where a report stands.
 * @csspart photo - The photo of a report.
 * @csspart notice - Something to know before going on.
 * @csspart errors - The list of errors of a form.
 * @cssprop [--okienko-accent] - Colour of links and of the button that acts.
 * @cssprop [--okienko-accent-text] - Colour of text on the accent colour.
 * @cssprop [--okienko-border] - Colour of borders.
 * @cssprop [--okienko-surface] - Background of notices.
 * @cssprop [--okienko-focus] - Colour of the focus ring.
 * @cssprop [--okienko-error] - Colour of errors.
 * @cssprop [--okienko-success] - Colour of success.
 * @cssprop [--okienko-gap=1rem] - Space between things.
 * @cssprop [--okienko-radius=0.5rem] - Rounding of corners.
 * @cssprop [--okienko-max-width=48rem] - Widest that the widget becomes.
 */
export class OkienkoNearby extends OkienkoElement {
  static override properties: PropertyDeclarations = { location: {}, radius: { type: Number }, category: {} };

  static override styles = [styles, nearbyStyles];

  declare location: string | null;
  declare radius: number | null;
  declare category: string | null;

  protected override readonly firstWords = firstWordsOfNearby;
  readonly #search = new ReportSearch(this);
  #isUnknown = false;

  /** @internal No names of offices are needed. */
  override async fetchNames(): Promise<void> {}

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isOther = asked.some((name) => changed.has(name)) || !this.hasUpdated;
    if (isOther) this.#start();
    // the first time this loads, too, so the place must be known before
    super.willUpdate(changed);
    if (isOther && this.hasUpdated) void this.attempt(() => this.load());
  }

  protected override async load(): Promise<void> {
    const search = this.#search;
    const wanted = search.filters.category;
    const { categories } = await this.client.categories({});
    // of the others nothing is listed
    search.categories = categories.filter(({ public: isPublic }) => isPublic);
    const isKnown = !wanted || search.categories.some(({ id }) => id === wanted);
    if (!isKnown) {
      // eslint-disable-next-line no-console -- for who wrote the page around; its visitors read a notice
      console.warn(`<okienko-nearby category="${wanted}">: the city has no such category.`);
      search.filters.category = "";
    }
    this.#isUnknown = !isKnown;
    await search.load();
  }

  protected override content(): TemplateResult {
    return nearbyView(this.#search, this.#isUnknown);
  }

  #start(): void {
    const search = this.#search;
    const { radius } = this;
    search.place.start(this.location);
    const isUsable = radius !== null && radius >= 1 && radius <= largestRadius;
    Object.assign(search.filters, {
      category: this.category ?? "",
      radius: isUsable ? Math.round(radius) : usualRadius,
    });
    search.area = undefined;
  }
}

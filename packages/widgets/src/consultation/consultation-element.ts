import { ProblemError } from "@okienko/client";
import type { Consultation } from "@okienko/contract";
import type { PropertyDeclarations, PropertyValues, TemplateResult } from "lit";
import { firstWordsOfConsultation } from "../messages/first-words.ts";
import { OkienkoElement } from "../shared/okienko-element.ts";
import { styles } from "../shared/styles.ts";
import { consultationStyles } from "./consultation-styles.ts";
import { consultationView } from "./consultation-view.ts";
import { GivenAnswer } from "./given-answer.ts";

/**
 * Asks residents one question of the city: answers count once for each confirmed e-mail address, and the results follow.
 *
 * @summary A question of the city with its answers, and its results as a plot and a table.
 * @element okienko-consultation
 * @attr {string} consultation - Id of the consultation.
 * @attr {string} api - Origin of the server; where the script came from by default.
 * @attr {string} lang - Language; by default that of the nearest ancestor that has one, else the first one of the city
 *   that the widget speaks (English until the city has answered).
 * @attr {number} heading-level - Level of the headings, 2 by default.
 * @slot - Shown until the widget works, and beside the reason when it cannot: a link to the city's consultations.
 * @csspart view - All that is shown.
 * @csspart heading - The heading.
 * @csspart button - A button; the one that sends also carries the part `primary`.
 * @csspart input - A field of the form.
 * @csspart notice - Something to know.
 * @csspart errors - The list of errors of the form.
 * @csspart results - The results, where they are shown.
 * @csspart bar - The bar of an answer in the plot.
 * @cssprop [--okienko-accent] - Colour of links, of bars and of the button that sends.
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
export class OkienkoConsultation extends OkienkoElement {
  static override properties: PropertyDeclarations = { consultation: {} };

  static override styles = [styles, consultationStyles];

  declare consultation: string | null;

  protected override readonly firstWords = firstWordsOfConsultation;
  readonly #answer = new GivenAnswer(this);

  /** @internal The question as it stands now; none where the page named one that there is not. */
  asked?: Consultation | undefined;

  /** @internal No names of offices are needed. */
  override async fetchNames(): Promise<void> {}

  /** @internal Fetches the question again. */
  override async load(): Promise<void> {
    const id = this.consultation;
    this.asked = undefined;
    try {
      if (id) this.asked = await this.client.consultation(id);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== "unknown-consultation") throw error;
      // eslint-disable-next-line no-console -- for who wrote the page around; its visitors read a notice
      console.warn(`<okienko-consultation consultation="${id}">: the city has no such consultation.`);
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isOther = this.hasUpdated && changed.has("consultation");
    if (isOther) this.#answer.begin();
    super.willUpdate(changed);
    if (isOther) void this.attempt(() => this.load());
  }

  protected override content(): TemplateResult {
    return consultationView(this, this.#answer);
  }
}

import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { heading } from "../shared/heading.ts";
import { firstWordsOfStatus } from "../messages/first-words.ts";
import { StaffElement } from "../shared/staff-element.ts";
import { styles } from "../shared/styles.ts";
import { troubleNotice } from "../shared/trouble-notice.ts";
import { visitStyles } from "../shared/visit-styles.ts";
import { cancelView } from "./cancel-view.ts";
import { findView } from "./find-view.ts";
import { newsNotice } from "./news-notice.ts";
import { VisitFlow } from "./visit-flow.ts";
import { visitView } from "./visit-view.ts";

const good = ["status.moved", "status.cancelledNow", "status.confirmedNow"];

/**
 * Shows what became of a number, in plain words: a visit, which its owner can move, cancel and print; or a report, to
 * which its reporter can answer and add, and say whether it was really done.
 *
 * @summary What became of a visit or a report, and what its owner can do.
 * @element okienko-status
 * @attr {string} api - Origin of the server; where the script came from by default.
 * @attr {string} reference - The number; a field asks for it by default.
 * @attr {string} lang - Language; by default that of the nearest ancestor that has one, else the first one of the city
 *   that the widget speaks (English until the city has answered).
 * @attr {number} heading-level - Level of the headings, 2 by default.
 * @attr {boolean} staff - For the desk only: works for a member of staff who is signed in at the same server.
 * @attr {string} conversation - For the desk only: number of the conversation that this belongs to.
 * @attr {string} channel - For the desk only: the way that the person came, `phone`.
 * @fires {VisitMovedEvent} okienko-visit-moved - A person moved the visit to another time.
 * @fires {VisitCancelledEvent} okienko-visit-cancelled - A person cancelled the visit.
 * @slot - Shown until the widget works, and beside the reason when it cannot: a link to the status page of the city.
 * @csspart view - All that is shown.
 * @csspart heading - The heading.
 * @csspart button - A button; the one that acts also carries the part `primary`.
 * @csspart input - A field of a form.
 * @csspart summary - The facts of the visit or report.
 * @csspart reference - The number of the visit or report, and the check-in code.
 * @csspart state - Where the visit or report stands.
 * @csspart news - What has just happened.
 * @csspart earlier - The wish for an earlier time.
 * @csspart notice - Something to know before going on.
 * @csspart errors - The list of errors of a form.
 * @csspart calendar - The bar that turns the months.
 * @csspart day - A day of the calendar.
 * @csspart time - A free time.
 * @csspart event - Something that has happened to a report.
 * @csspart question - The question that the city asks the reporter.
 * @csspart photo - A photo of a report.
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
export class OkienkoStatus extends StaffElement {
  static override properties: PropertyDeclarations = {
    reference: {},
    secret: { attribute: false },
    confirmation: { attribute: false },
  };

  static override styles = [styles, visitStyles];

  /** The number of a visit or report, in any case, with or without its hyphen. */
  declare reference: string | null;
  /** Opens the visit or report for its owner; never an attribute, which a server or another script might log. */
  declare secret: string | null;
  /** The code of the confirmation mail; only a press on the button uses it. */
  declare confirmation: string | null;

  protected override readonly firstWords = firstWordsOfStatus;
  readonly #flow = new VisitFlow(this);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // an element that is only moved within the page keeps what it holds
    setTimeout(() => this.isConnected || this.#flow.move?.leave());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const flow = this.#flow;
    const other = changed.has("reference") || changed.has("secret");
    if (changed.has("confirmation")) flow.code = this.confirmation ?? "";
    if (other) Object.assign(flow, { reference: this.reference ?? "", secret: this.secret ?? "" });
    // the first time this loads, too, so the flow must know its number before
    super.willUpdate(changed);
    if (other && this.hasUpdated) void this.attempt(() => this.load());
  }

  protected override get startsAtOnce(): boolean {
    return !this.reference;
  }

  protected override async load(): Promise<void> {
    await this.takeStaffPart();
    await this.#flow.load();
  }

  protected override content(): TemplateResult {
    const { view, status, visit, story, news } = this.#flow;
    if (story) return story.content(!!this.confirmation);
    const title = view === "visit" && !visit ? "publicTitle" : (`${view}Title` as const);
    return html`<div part="view">
      ${this.#back()} ${heading(this, this.text(`status.${title}`, { reference: status?.reference ?? "" }))}
      ${troubleNotice(this)} ${newsNotice(this, news, !!news && good.includes(news))} ${this.#view()}
    </div>`;
  }

  #view(): TemplateResult {
    const flow = this.#flow;
    if (flow.view === "find") return findView(flow);
    if (flow.view === "cancel") return cancelView(flow);
    if (flow.view === "visit") return visitView(flow, !!this.confirmation);
    return flow.move!.content();
  }

  #back(): TemplateResult | "" {
    if (["find", "visit"].includes(this.#flow.view)) return "";
    const back = () => (this.#flow.move?.leave(), this.#flow.go("visit"));
    return html`<p><button class="link" part="back" @click=${back}>${this.text("common.back")}</button></p>`;
  }
}

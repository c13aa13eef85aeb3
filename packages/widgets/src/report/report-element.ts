import { ProblemError } from "@okienko/client";
import type { Category } from "@okienko/contract";
import type { PropertyDeclarations, PropertyValues, TemplateResult } from "lit";
import { firstWordsOfReport } from "../messages/first-words.ts";
import { StaffElement } from "../shared/staff-element.ts";
import { styles } from "../shared/styles.ts";
import { CategorySearch } from "./category-search.ts";
import { describeStep } from "./describe-step.ts";
import { ReportFlow } from "./report-flow.ts";
import { reportStyles } from "./report-styles.ts";
import { stepFrame } from "./step-frame.ts";
import { whatStep } from "./what-step.ts";

const asked = ["category", "kind", "location"] as const;

/**
 * Reports something to the city: what, where, photos, what is already reported there, questions, contact, check, sent.
 *
 * @summary A whole report in the page of a city; kept and sent later where there is no network.
 * @element okienko-report
 * @attr {string} api - Origin of the server; where the script came from by default.
 * @attr {string} category - Id of the category; the first step is skipped.
 * @attr {"information"|"intervention"|"complaint"|"idea"} kind - Only categories of this kind are offered.
 * @attr {string} location - The place to begin with, `52.4064,16.9252`.
 * @attr {string} lang - Language; by default that of the nearest ancestor that has one, else the first one of the city
 *   that the widget speaks (English until the city has answered).
 * @attr {number} heading-level - Level of the headings, 2 by default.
 * @attr {boolean} staff - For the desk only: works for a member of staff who is signed in at the same server.
 * @attr {string} conversation - For the desk only: number of the conversation that this belongs to.
 * @attr {string} channel - For the desk only: the way that the person came, `phone`.
 * @fires {ReportSentEvent} okienko-report-sent - A report has reached the city.
 * @slot - Shown until the widget works, and beside the reason when it cannot: a link to the city's form.
 * @csspart step - The step that is shown.
 * @csspart emergency - The line that says whom to call in an emergency.
 * @csspart heading - The heading of the step.
 * @csspart button - A button; the one that goes on also carries the part `primary`.
 * @csspart input - A field of a form.
 * @csspart back - The button that goes one step back.
 * @csspart group - A group of categories that opens and closes.
 * @csspart category - A category to choose.
 * @csspart map - The map of the city, once it is opened.
 * @csspart photo - A photo.
 * @csspart neighbour - A report that is already there.
 * @csspart notice - Something to know before going on.
 * @csspart errors - The list of errors of a form.
 * @csspart summary - The summary of the report.
 * @csspart reference - The number of the report.
 * @cssprop [--okienko-accent] - Colour of links and of the button that goes on.
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
export class OkienkoReport extends StaffElement {
  static override properties: PropertyDeclarations = { category: {}, kind: {}, location: {} };

  static override styles = [styles, reportStyles];

  declare category: string | null;
  declare kind: string | null;
  declare location: string | null;

  protected override readonly firstWords = firstWordsOfReport;
  readonly #flow = new ReportFlow(this);
  readonly #search = new CategorySearch(this, (id) => void this.attempt(() => this.#choose(id)));
  #started = false;
  #turn = 0;

  /** @internal What the first view fetches has the phone of the city; the names of offices are not needed. */
  override async fetchNames(): Promise<void> {}

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.hasUpdated && asked.some((name) => changed.has(name))) void this.attempt(() => this.#restart());
  }

  protected override async load(): Promise<void> {
    const flow = this.#flow;
    const turn = ++this.#turn;
    await this.takeStaffPart();
    const id = this.#started ? flow.category?.id : this.category;
    const [city, isKind, category] = await Promise.all([
      this.client.city(),
      this.#search.load(this.kind),
      id ? this.#find(id) : undefined,
    ]);
    // attributes that changed in the meantime are asked for by a later turn
    if (turn !== this.#turn) return;
    this.city = city;
    if (this.#started) return void (flow.category = category ?? flow.category);
    this.#started = true;
    flow.start(category, this.location, isKind && !!category === !!id);
  }

  protected override get startsAtOnce(): boolean {
    return !this.category;
  }

  protected override content(): TemplateResult {
    const flow = this.#flow;
    if (flow.step === "what") return stepFrame(flow, whatStep(this.#search));
    return stepFrame(flow, flow.step === "describe" ? describeStep(flow) : flow.draft!.content());
  }

  async #find(id: string): Promise<Category | undefined> {
    try {
      return await this.client.category(id);
    } catch (error) {
      // a wrong attribute shows the first step with a notice
      if (!(error instanceof ProblemError) || error.status !== 404) throw error;
      // eslint-disable-next-line no-console -- for who wrote the page around; its visitors read a notice
      console.warn(`<okienko-report category="${id}">: the city has no such category.`);
      return;
    }
  }

  async #choose(id: string): Promise<void> {
    const [category] = await Promise.all([this.client.category(id), this.arrived()]);
    await this.#flow.choose(category);
  }

  async #restart(): Promise<void> {
    this.#started = false;
    await this.load();
  }
}

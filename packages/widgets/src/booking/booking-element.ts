import { ProblemError } from "@okienko/client";
import type { Procedure } from "@okienko/contract";
import type { PropertyDeclarations, PropertyValues, TemplateResult } from "lit";
import { firstWordsOfBooking } from "../messages/first-words.ts";
import { StaffElement } from "../shared/staff-element.ts";
import { styles } from "../shared/styles.ts";
import { BookingFlow } from "./booking-flow.ts";
import { bookingStyles } from "./booking-styles.ts";
import { bringStep } from "./bring-step.ts";
import { ProcedureSearch } from "./procedure-search.ts";
import { procedureStep } from "./procedure-step.ts";
import { stepFrame } from "./step-frame.ts";

const asked = ["department", "group", "procedure", "office", "quantity", "now"] as const;

/**
 * Books a visit: what for, what to bring, when and where, who, check, done.
 *
 * @summary The whole booking of a visit in the page of a city.
 * @element okienko-booking
 * @attr {string} api - Origin of the server; where the script came from by default.
 * @attr {string} department - Id of the department whose procedures are offered.
 * @attr {string} group - Id of the group whose procedures are offered.
 * @attr {string} procedure - Id of the procedure; the first step is skipped.
 * @attr {string} office - Id of the office that is offered first.
 * @attr {number} quantity - Number of matters, 1 by default.
 * @attr {boolean} now - Offers what is free within the next minutes first: for people at the door.
 * @attr {string} lang - Language; by default that of the nearest ancestor that has one, else the first one of the city
 *   that the widget speaks (English until the city has answered).
 * @attr {number} heading-level - Level of the headings, 2 by default.
 * @attr {boolean} staff - For the desk only: works for a member of staff who is signed in at the same server.
 * @attr {string} conversation - For the desk only: number of the conversation that this belongs to.
 * @attr {string} channel - For the desk only: the way that the person came, `phone`.
 * @fires {TimeHeldEvent} okienko-time-held - A person picked a time and it is held.
 * @fires {VisitBookedEvent} okienko-visit-booked - A person booked a visit.
 * @slot - Shown until the widget works, and beside the reason when it cannot: a link to the booking page of the city.
 * @csspart step - The step that is shown.
 * @csspart heading - The heading of the step.
 * @csspart button - A button; the one that goes on also carries the part `primary`.
 * @csspart input - A field of a form.
 * @csspart back - The button that goes one step back.
 * @csspart department - A department that opens and closes.
 * @csspart procedure - A procedure to choose.
 * @csspart calendar - The bar that turns the months.
 * @csspart day - A day of the calendar; one with free times also carries the part `free`.
 * @csspart time - A free time.
 * @csspart waiting - The button of who finds no time that suits.
 * @csspart held - The line that says until when the time is held.
 * @csspart notice - Something to know before going on.
 * @csspart errors - The list of errors of a form.
 * @csspart summary - The summary of the visit.
 * @csspart reference - The number of the visit.
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
export class OkienkoBooking extends StaffElement {
  static override properties: PropertyDeclarations = {
    department: {},
    group: {},
    procedure: {},
    office: {},
    quantity: {},
    now: { type: Boolean },
  };

  static override styles = [styles, bookingStyles];

  declare department: string | null;
  declare group: string | null;
  declare procedure: string | null;
  declare office: string | null;
  declare quantity: string | null;
  declare now: boolean;

  protected override readonly firstWords = firstWordsOfBooking;
  readonly #flow = new BookingFlow(this);
  readonly #search = new ProcedureSearch(this, (id) => void this.attempt(() => this.#choose(id)));
  #started = false;
  #turn = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("visibilitychange", this.#onVisible);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("visibilitychange", this.#onVisible);
    // an element that is only moved within the page keeps its time
    setTimeout(() => this.isConnected || this.#flow.reservation?.release());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.hasUpdated && asked.some((name) => changed.has(name))) void this.attempt(() => this.#restart());
  }

  protected override async load(): Promise<void> {
    const flow = this.#flow;
    const turn = ++this.#turn;
    await this.takeStaffPart();
    const id = this.#started ? flow.procedure?.id : this.procedure;
    const [inside, procedure] = await Promise.all([this.#search.load(this), id ? this.#find(id) : undefined]);
    // attributes that changed in the meantime are asked for by a later turn
    if (turn !== this.#turn) return;
    if (this.#started) return void (flow.procedure = procedure ?? flow.procedure);
    this.#started = true;
    flow.procedure = procedure;
    flow.start(this, procedure ? !this.office || procedure.offices.includes(this.office) : inside && !id);
  }

  protected override get startsAtOnce(): boolean {
    return !this.procedure;
  }

  protected override content(): TemplateResult {
    const flow = this.#flow;
    if (flow.step === "procedure") return stepFrame(flow, procedureStep(this.#search));
    return stepFrame(flow, flow.step === "bring" ? bringStep(flow) : flow.reservation!.content());
  }

  async #find(id: string): Promise<Procedure | undefined> {
    try {
      return await this.client.procedure(id);
    } catch (error) {
      // a wrong attribute shows the first step with a notice
      if (!(error instanceof ProblemError) || error.status !== 404) throw error;
      // eslint-disable-next-line no-console -- for who wrote the page around; its visitors read a notice
      console.warn(`<okienko-booking procedure="${id}">: the city has no such procedure.`);
      return;
    }
  }

  async #choose(id: string): Promise<void> {
    const [procedure] = await Promise.all([this.client.procedure(id), this.arrived()]);
    this.#flow.choose(procedure);
    await this.#flow.go("bring");
  }

  async #restart(): Promise<void> {
    this.#started = false;
    await this.load();
  }

  readonly #onVisible = (): void => void (document.hidden || this.#flow.reservation?.refresh());
}

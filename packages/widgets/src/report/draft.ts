import type { Category, SentReport } from "@okienko/contract";
import type { TemplateResult } from "lit";
import type { StaffElement } from "../shared/staff-element.ts";
import { visitStyles } from "../shared/visit-styles.ts";
import { answerErrors, type Answers } from "./answers.ts";
import { draftStep } from "./draft-step.ts";
import { draftStyles } from "./draft-styles.ts";
import { lateBanner } from "./late-banner.ts";
import { LateSending } from "./late-sending.ts";
import { Neighbours } from "./neighbours.ts";
import type { Outgoing } from "./outgoing.ts";
import { PhotoList, type DraftPhoto } from "./photo-list.ts";
import { PlaceChoice } from "./place-choice.ts";
import type { ReportFlow } from "./report-flow.ts";
import { noReporter, reporterErrors, type ReporterFields } from "./reporter.ts";
import { sendDraft } from "./send-draft.ts";

/** The steps of a report after its description, and all that is typed in them. */
export class Draft {
  readonly flow: ReportFlow;
  readonly host: StaffElement;
  readonly place: PlaceChoice;
  readonly photos: PhotoList;
  readonly neighbours: Neighbours;
  answers: Answers = {};
  reporter: ReporterFields = { ...noReporter };
  /** As it was sent last: again after a lost answer, it is the same report. */
  outgoing?: Outgoing;
  sent?: SentReport;
  /** Its id on this device, where it waits for the network. */
  keptAs?: string;
  /** The id on this device of a report that was refused late, and is now corrected. */
  restoredFrom?: string;
  /** The report is being sent. */
  sending = false;

  constructor(flow: ReportFlow) {
    const { host } = flow;
    this.flow = flow;
    this.host = host;
    this.place = new PlaceChoice(host);
    this.place.say(flow.location);
    this.photos = new PhotoList(host);
    this.neighbours = new Neighbours(flow);
    // nothing of a caller stays on a device of staff
    if (!host.staff) flow.late ??= new LateSending(flow);
    host.addStyles(visitStyles, draftStyles);
  }

  /** What has to be known of the reporter; who speaks to staff may stay anonymous. */
  get contactPolicy(): Category["contact"] {
    return this.host.staff ? "optional" : this.flow.category!.contact;
  }

  /** The report is sent, and becomes public when its e-mail address is confirmed. */
  get isUnconfirmed(): boolean {
    return this.sent?.emailConfirmed === false;
  }

  /** The photos that go with it: no more than the category takes. */
  get photosToSend(): DraftPhoto[] {
    return this.photos.good.slice(0, this.flow.category!.photos);
  }

  /** What is shown for the step of the moment. */
  content(): TemplateResult {
    return draftStep(this);
  }

  /** What became of reports that waited, above the first step. */
  banner(): TemplateResult | "" {
    return this.flow.late && this.flow.step === this.flow.first ? lateBanner(this) : "";
  }

  /** Nothing of this draft is needed any more. */
  end(): void {
    this.host.removeController(this.place.map);
  }

  /** A step has just been shown. */
  entered(): void {
    this.reporter = this.host.withKnown(this.reporter);
    this.host.requestUpdate();
    if (this.flow.step !== "place") this.place.leave();
    else void this.place.fetchOutline();
  }

  /** Looks for open reports of the same kind near the place; one that cannot be asked for is no reason to wait. */
  async lookAround(): Promise<void> {
    await this.neighbours.look(this.flow.category!, this.place.point);
  }

  /** Checks what was typed in the step of the moment and goes on, or shows what is wrong. */
  async submit(): Promise<void> {
    const { flow, host } = this;
    const errors = this.#errors();
    if (Object.keys(errors).length) return flow.refuse(errors);
    this.reporter = trimmed(this.reporter);
    host.requestUpdate();
    await flow.next();
  }

  /** Sends the report; without a network it is kept on this device. */
  async send(): Promise<void> {
    // a second press while the first one is on its way does nothing
    if (this.sending) return;
    this.sending = true;
    await this.host.attempt(() => sendDraft(this));
    this.sending = false;
    this.host.requestUpdate();
  }

  /** The city has it. */
  async arrived(sent: SentReport): Promise<void> {
    this.sent = sent;
    await this.forgetEarlier();
    await this.flow.go("sent");
  }

  /** Forgets what waited on this device in its place. */
  async forgetEarlier(): Promise<void> {
    if (this.restoredFrom) await this.flow.late!.forget(this.restoredFrom);
    this.restoredFrom = undefined;
  }

  #errors() {
    const { flow, host } = this;
    const category = flow.category!;
    if (flow.step === "place") return this.place.errors(category.location === "required");
    if (flow.step === "questions") return answerErrors(host.text, category.questions, this.answers);
    return flow.step === "contact" ? reporterErrors(host.text, this.contactPolicy, this.reporter) : {};
  }
}

function trimmed(fields: ReporterFields): ReporterFields {
  return { name: fields.name.trim(), email: fields.email.trim(), phone: fields.phone.trim() };
}

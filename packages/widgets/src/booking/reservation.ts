import { NetworkError, ProblemError } from "@okienko/client";
import type { BookedVisit } from "@okienko/contract";
import type { TemplateResult } from "lit";
import { HeldTime, type Start } from "../shared/held-time.ts";
import { newKey } from "../shared/new-key.ts";
import type { StaffElement } from "../shared/staff-element.ts";
import { TimeChooser } from "../shared/time-chooser.ts";
import { timeStyles } from "../shared/time-styles.ts";
import { visitStyles } from "../shared/visit-styles.ts";
import type { MessageKey } from "../shared/words.ts";
import { TimeHeldEvent, VisitBookedEvent } from "./booking-events.ts";
import type { BookingFlow, Step } from "./booking-flow.ts";
import { contactErrors, serverErrors, type Contact, type ContactErrors } from "./contact.ts";
import { reservationStep } from "./reservation-step.ts";
import type { Waiting } from "./waiting.ts";

const notices: Record<string, MessageKey> = {
  "time-taken": "booking.taken",
  "walk-ins-stopped": "booking.walkInsStopped",
};

/** The steps from the choice of a time to the number: a time that is held, who comes, and the visit. */
export class Reservation {
  readonly flow: BookingFlow;
  readonly host: StaffElement;
  readonly held: HeldTime;
  readonly chooser: TimeChooser;
  contact: Contact = { name: "", email: "", phone: "", note: "" };
  errors: ContactErrors = {};
  /** Free times offered instead of one that has just been taken. */
  alternatives: Start[] = [];
  visit?: BookedVisit;
  /** The wish to be told of a freed time, once somebody has it; its code comes then. */
  waiting?: Waiting | undefined;
  /** A time is being held or the visit booked. */
  sending = false;
  #request = { body: "", key: "" };

  constructor(flow: BookingFlow) {
    const { host, asked } = flow;
    this.flow = flow;
    this.host = host;
    this.held = new HeldTime(host);
    this.chooser = new TimeChooser(host);
    this.chooser.now = asked.now;
    this.chooser.wish.office = asked.office ?? "";
    host.addStyles(timeStyles, visitStyles);
  }

  /** The held time can be kept: it is for the same procedure and as many matters. */
  get keepable(): boolean {
    const { hold, expired } = this.held;
    const { procedure, quantity } = this.flow;
    return !!hold && !expired && hold.procedure === procedure?.id && hold.quantity === quantity;
  }

  /** It is said until when the time is held; where a time is chosen, only if the held one can be kept. */
  get tellsHeld(): boolean {
    return this.flow.step === "time" ? this.keepable : !!this.held.hold && !this.held.expired;
  }

  /** What is shown for the step of the moment. */
  content(): TemplateResult {
    return reservationStep(this);
  }

  /** A step has just been shown. */
  async entered(): Promise<void> {
    this.alternatives = [];
    this.waiting = undefined;
    if (this.flow.step !== "time") return;
    this.chooser.typedError = undefined;
    await this.host.attempt(() => this.#lookForTimes());
  }

  /** The page is looked at again: what is free may have changed. */
  async refresh(): Promise<void> {
    if (this.flow.step === "time") await this.host.attempt(() => this.chooser.refresh());
  }

  /** Opens the form of who finds no time that suits. */
  async wait(): Promise<void> {
    await this.host.attempt(async () => {
      const part = await import("./waiting.ts").catch((cause: unknown) => {
        throw new NetworkError("The form cannot be fetched", { cause });
      });
      this.waiting = new part.Waiting(this);
      await this.waiting.open();
    });
  }

  /** Gives a held time back. */
  release(): void {
    this.held.release();
  }

  /** Goes on with the held time; a person who comes back from a later step returns to it. */
  goOn(): Promise<void> {
    const { step } = this.flow;
    this.contact = this.host.withKnown(this.contact);
    const next: Step = Object.keys(this.#mistakes()).length ? "contact" : "check";
    return this.flow.go(step === "time" ? next : step);
  }

  /** Holds a time and goes on, or says that it is gone and what is free instead. */
  async pick(time: Start): Promise<void> {
    const { procedure, quantity } = this.flow;
    const key = newKey();
    await this.#once(async () => {
      try {
        await this.held.take(time, { procedure: procedure!.id, quantity, now: this.chooser.isNow(time) }, key);
      } catch (error) {
        return this.#notHeld(error);
      }
      const event = new TimeHeldEvent(this.held.hold!);
      this.host.dispatchEvent(event);
      await this.goOn();
    });
  }

  /** Checks what was typed and goes on, or shows the errors. */
  async submitContact(): Promise<void> {
    const errors = this.#mistakes();
    if (Object.keys(errors).length) return this.#showErrors(errors);
    this.errors = {};
    await this.flow.go("check");
  }

  /** Books the held time; pressed twice, or again after a lost answer, it books once. */
  async book(): Promise<void> {
    if (this.held.expired) return this.host.focusOn("#expired");
    await this.#once(async () => {
      try {
        this.visit = await this.#sendVisit();
      } catch (error) {
        return this.#notBooked(error);
      }
      this.held.forget();
      const event = new VisitBookedEvent(this.visit);
      this.host.dispatchEvent(event);
      await this.flow.go("done");
    });
  }

  #mistakes(): ContactErrors {
    return contactErrors(this.contact, this.host.staff);
  }

  // a second press while the first one is on its way does nothing
  async #once(action: () => Promise<void>): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    await this.host.attempt(action);
    this.sending = false;
    this.host.requestUpdate();
  }

  async #lookForTimes(): Promise<void> {
    const { flow, chooser } = this;
    const { id, offices } = flow.procedure!;
    const office = offices.includes(chooser.wish.office) ? chooser.wish.office : "";
    const wish = { procedure: id, quantity: flow.quantity, office };
    const same = JSON.stringify(wish) === JSON.stringify(chooser.wish);
    await (same && chooser.month ? chooser.refresh() : chooser.look(wish));
  }

  async #notHeld(error: unknown): Promise<void> {
    if (!(error instanceof ProblemError) || ![409, 422].includes(error.status)) throw error;
    this.alternatives = error.problem.alternatives ?? [];
    const isStopped = error.code === "walk-ins-stopped";
    await this.#warn(notices[error.code] ?? "booking.notOffered");
    if (this.flow.step === "time" || isStopped) await this.#lookForTimes();
  }

  #sendVisit(): Promise<BookedVisit> {
    const { id, secret } = this.held.hold!;
    const [name = "", email, phone, note] = Object.values(this.contact).map((text: string) => text.trim());
    const language = this.host.letterLanguage;
    const contact = { name, email: email || null, phone: phone || null };
    const request = { hold: { id, secret }, contact, language, note: note || null };
    const body = JSON.stringify(request);
    // another body needs another key: the server refuses a key that it knows from a different request
    if (body !== this.#request.body) this.#request = { body, key: newKey() };
    return this.host.client.bookVisit(request, this.#request.key);
  }

  async #notBooked(error: unknown): Promise<void> {
    if (!(error instanceof ProblemError)) throw error;
    const { code, problem } = error;
    if (code === "hold-expired" || code === "unknown-hold") return this.held.expire();
    const errors = serverErrors(problem.errors);
    if (Object.keys(errors).length) return this.#showErrors(errors);
    if (code !== "too-many-visits" && code !== "hold-used") throw error;
    await this.#warn(code === "hold-used" ? "booking.holdUsed" : "booking.tooMany");
  }

  async #warn(notice: MessageKey): Promise<void> {
    this.flow.notice = notice;
    await this.host.focusOn("#notice");
  }

  async #showErrors(errors: ContactErrors): Promise<void> {
    this.errors = errors;
    if (this.flow.step !== "contact") await this.flow.go("contact");
    await this.host.focusOn("#errors");
  }
}

import { ProblemError } from "@okienko/client";
import type { WishRequest } from "@okienko/contract";
import { addDays } from "@okienko/scheduling";
import type { TemplateResult } from "lit";
import { newKey } from "../shared/new-key.ts";
import { typedDay } from "../shared/typed-day.ts";
import { waitingCalls } from "../shared/waiting-calls.ts";
import type { MessageKey } from "../shared/words.ts";
import { contactErrors } from "./contact.ts";
import type { Reservation } from "./reservation.ts";
import { waitingForm } from "./waiting-form.ts";

/** The fields of the form; the names are their ids. */
export type WaitingField = "first-day" | "last-day" | "name" | "email";

/** The wish of who finds no time that suits: to be told of one that is freed. */
export class Waiting {
  readonly reservation: Reservation;
  typed: Record<WaitingField, string> = { "first-day": "", "last-day": "", name: "", email: "" };
  errors: Partial<Record<WaitingField, MessageKey>> = {};
  notice?: MessageKey | undefined;
  /** The address that was written to. */
  asked?: string | undefined;
  #request = { body: "", key: "" };

  constructor(reservation: Reservation) {
    this.reservation = reservation;
  }

  /** What is shown: the form, or where to look. */
  content(): TemplateResult {
    return waitingForm(this);
  }

  /** Opens the form: with the days before the first one on which something is free, which needs no waiting. */
  async open(): Promise<void> {
    const { chooser, host } = this.reservation;
    const { today, earliest, month } = chooser;
    const first = earliest[0]?.start.slice(0, 10);
    const last = !first ? (month?.lastDay ?? today) : first > today ? addDays(first, -1) : today;
    const { name, email } = host.withKnown(this.reservation.contact);
    this.typed = { "first-day": written(today), "last-day": written(last), name, email };
    Object.assign(this, { errors: {}, notice: undefined, asked: undefined });
    await host.focusOn("#waiting");
  }

  /** Asks; a letter asks to confirm the address first. */
  async send(): Promise<void> {
    const { host } = this.reservation;
    if (host.busy) return;
    this.errors = this.#mistakes();
    this.notice = undefined;
    if (Object.keys(this.errors).length) return host.focusOn("#errors");
    await host.attempt(() => this.#sent().catch((error: unknown) => this.#refused(error)));
  }

  #mistakes(): Waiting["errors"] {
    const { typed } = this;
    const [first, last] = [typedDay(typed["first-day"]), typedDay(typed["last-day"])];
    const { name, email } = contactErrors({ name: typed.name, email: typed.email, phone: "", note: "" });
    const errors: Waiting["errors"] = {};
    if (!first) errors["first-day"] = "common.dayUnreadable";
    if (!last) errors["last-day"] = "common.dayUnreadable";
    else if ((first && last < first) || last < this.reservation.chooser.today) errors["last-day"] = "waiting.dayWrong";
    if (name) errors.name = name;
    if (email) errors.email = "booking.emailWrong";
    return errors;
  }

  async #sent(): Promise<void> {
    const { host, chooser } = this.reservation;
    const { typed } = this;
    const { procedure, quantity, office } = chooser.wish;
    const request: WishRequest = {
      ...{ procedure, quantity, office: office || null, language: host.language },
      ...{ firstDay: typedDay(typed["first-day"])!, lastDay: typedDay(typed["last-day"])! },
      ...{ name: typed.name.trim(), email: typed.email.trim() },
    };
    const body = JSON.stringify(request);
    // pressed again after a lost answer, it is asked once
    if (body !== this.#request.body) this.#request = { body, key: newKey() };
    await waitingCalls(host).askForTime(request, this.#request.key);
    this.asked = request.email;
    await host.focusOn("#waiting");
  }

  async #refused(error: unknown): Promise<void> {
    if (!(error instanceof ProblemError) || error.status !== 422) throw error;
    const { host } = this.reservation;
    if (error.code === "invalid-fields") this.errors = { email: "booking.emailWrong" };
    else if (error.code.startsWith("range")) this.errors = { "last-day": "waiting.dayWrong" };
    else this.notice = "waiting.notBookable";
    await host.focusOn(this.notice ? "#waiting" : "#errors");
  }
}

/** `23.11.2026` */
function written(day: string): string {
  return day.split("-").reverse().join(".");
}

import { ProblemError } from "@okienko/client";
import { isEmail } from "../report/reporter.ts";
import type { FieldErrors } from "../shared/error-summary.ts";
import { newKey } from "../shared/new-key.ts";
import type { OkienkoConsultation } from "./consultation-element.ts";

/** What somebody answers, until it is sent; the letter that follows asks whether it shall count. */
export class GivenAnswer {
  readonly host: OkienkoConsultation;
  chosen: string[] = [];
  comment = "";
  email = "";
  errors: FieldErrors = {};
  /** The address that was written to. */
  sentTo = "";

  constructor(host: OkienkoConsultation) {
    this.host = host;
  }

  /** Forgets what was typed. */
  begin(): void {
    Object.assign(this, { chosen: [], comment: "", email: "", errors: {}, sentTo: "" });
  }

  /** Chooses an option, or no longer; where one alone can be chosen, instead of the other one. */
  choose(id: string, isChosen: boolean): void {
    const { most } = this.host.asked!;
    const others = most === 1 ? [] : this.chosen.filter((it) => it !== id);
    this.chosen = isChosen ? [...others, id] : others;
    this.host.requestUpdate();
  }

  /** Sends it, once everything needed is there. */
  async send(): Promise<void> {
    const { host } = this;
    if (host.busy) return;
    this.errors = this.#mistakes();
    if (Object.keys(this.errors).length) return host.focusOn("#errors");
    const email = this.email.trim();
    const comment = this.comment.trim() || null;
    const key = newKey();
    await host.attempt(async () => {
      try {
        const body = { options: this.chosen, comment, email, language: host.language };
        await host.client.answerConsultation(host.asked!.id, body, key);
        this.sentTo = email;
        await host.focusOn("#sent");
      } catch (error) {
        await this.#refused(error);
      }
    });
  }

  #mistakes(): FieldErrors {
    const { text, asked } = this.host;
    const errors: FieldErrors = {};
    if (!this.chosen.length) errors["option-0"] = text("consultation.chooseMissing");
    if (this.chosen.length > asked!.most) errors["option-0"] = text("consultation.tooMany", { count: asked!.most });
    if ([...this.comment.trim()].length > 2000) errors["comment"] = text("consultation.commentLong");
    if (!isEmail(this.email.trim())) errors["email"] = text("booking.emailWrong");
    return errors;
  }

  /** It may have closed in the meantime; then what it is now is shown. */
  async #refused(error: unknown): Promise<void> {
    const { host } = this;
    if (!(error instanceof ProblemError)) throw error;
    if (error.problem.errors?.some(({ pointer }) => pointer === "/email")) {
      this.errors = { email: host.text("booking.emailWrong") };
      return host.focusOn("#errors");
    }
    if (!["consultation-closed", "consultation-not-open", "unknown-consultation"].includes(error.code)) throw error;
    await host.load();
    await host.focusOn("#heading");
  }
}

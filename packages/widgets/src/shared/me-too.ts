import { isEmail } from "../report/reporter.ts";
import { newKey } from "./new-key.ts";
import type { OkienkoElement } from "./okienko-element.ts";
import type { MessageKey } from "./words.ts";

/** The wish to hear of a report of somebody else, instead of sending another one. */
export class MeToo {
  readonly host: OkienkoElement;
  /** The number of the report that "me too" was pressed at. */
  reference?: string | undefined;
  email = "";
  error?: MessageKey | undefined;
  /** The address that was written to. */
  asked?: string | undefined;
  readonly #followed: () => Promise<void>;

  /** `followed` shows what comes next, in place of the words beside the report. */
  constructor(host: OkienkoElement, followed = () => host.focusOn("#followed")) {
    this.host = host;
    this.#followed = followed;
  }

  /** Opens the field for the e-mail address. */
  async open(reference: string): Promise<void> {
    Object.assign(this, { reference, error: undefined, asked: undefined });
    await this.host.focusOn("#email");
  }

  /** Asks for the news; a letter asks to confirm the address first. */
  async send(): Promise<void> {
    const { host, reference } = this;
    if (host.busy) return;
    const email = this.email.trim();
    this.error = isEmail(email) ? undefined : "booking.emailWrong";
    if (this.error) return host.focusOn("#errors");
    const key = newKey();
    await host.attempt(async () => {
      await host.client.followReport(reference!, { email, language: host.language }, key);
      this.asked = email;
      await this.#followed();
    });
  }
}

import type { MailPreview, PreviewRequest } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { ask } from "../ask.ts";
import type { DeskPage } from "../desk-page.ts";
import { languageName, text } from "../texts/texts.ts";

/** Milliseconds without a key. */
const pause = 700;

/** The mail that a form would send, in the language of who reads it; it follows what is typed. */
export class PreviewedMail {
  readonly #page: DeskPage;
  #mail: MailPreview | undefined;
  #asked = "";
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(page: DeskPage) {
    this.#page = page;
  }

  /** Looks when nothing has been typed for a moment. */
  soon(look: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(look, pause);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#mail = undefined;
    this.#asked = "";
  }

  /** Fetches the mail; what is asked for again is not fetched again. */
  async show(reference: string, request: PreviewRequest): Promise<void> {
    const asked = JSON.stringify([reference, request]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    const mail = await ask<MailPreview>("POST", `desk/reports/${reference}/preview`, request).catch(() => undefined);
    // a later request may have been faster
    if (asked !== this.#asked) return;
    this.#mail = mail;
    this.#page.requestUpdate();
  }

  content(): TemplateResult | typeof nothing {
    if (!this.#mail) return nothing;
    const { to, language: spoken, subject, text: words } = this.#mail;
    if (to === null) return html`<p class="mail-preview">${text("mail.nobody")}</p>`;
    return html`<section class="mail-preview" aria-label=${text("mail.title")}>
      <p class="hint">${text("mail.to", { to, language: languageName(spoken) })}</p>
      <p lang=${spoken}><strong>${subject}</strong></p>
      <p class="as-written" lang=${spoken}>${words}</p>
    </section>`;
  }
}

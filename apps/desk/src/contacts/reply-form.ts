import type { Conversation, ReplyPreview, ReplyRequest } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { ask } from "../ask.ts";
import type { DeskPage } from "../desk-page.ts";
import { choice, lines } from "../field.ts";
import { text } from "../texts/texts.ts";

/** A reply as it will arrive. Its key goes with each attempt to send it: it is sent once. */
interface Prepared {
  readonly request: ReplyRequest;
  readonly preview: ReplyPreview;
  readonly key: string;
}

/** Answers by mail or text message, after a look at what will arrive. */
export class ReplyForm {
  readonly #page: DeskPage;
  readonly #reference: string;
  readonly #sent: (conversation: Conversation) => void;
  #prepared: Prepared | null = null;

  constructor(page: DeskPage, reference: string, sent: (conversation: Conversation) => void) {
    this.#page = page;
    this.#reference = reference;
    this.#sent = sent;
  }

  /** The form, for who can be written to, and what would be sent below it. */
  content({ person, channel }: Conversation): TemplateResult | typeof nothing {
    const ways = (["email", "sms"] as const).filter((it) => (it === "email" ? person?.email : person?.phone));
    if (ways.length === 0) return nothing;
    const options = ways.map((id) => ({ id, label: text(`contacts.channel.${id}`) }));
    return html`<details ?open=${channel === "email" || channel === "sms"}>
      <summary>${text("reply.title")}</summary>
      <form @submit=${this.#look} @input=${this.#forget} novalidate>
        ${choice(this.#page, { name: "channel", label: text("reply.way"), options, prefix: "reply-" })}
        ${lines(this.#page, { name: "text", label: text("reply.text"), rows: 6, prefix: "reply-" })}
        <button>${text("reply.look")}</button>
      </form>
      ${this.#prepared ? this.#shown(this.#prepared) : nothing}
    </details>`;
  }

  #shown({ preview }: Prepared): TemplateResult {
    return html`<section class="reading" aria-labelledby="preview">
      <h3 id="preview" tabindex="-1">${text("reply.preview")}</h3>
      <p>${text("reply.to", { address: preview.to })}</p>
      ${preview.subject ? html`<p><strong dir="auto">${preview.subject}</strong></p>` : nothing}
      <p class="words" dir="auto">${preview.text}</p>
      <button class="primary" @click=${this.#send}>${text("reply.send")}</button>
    </section>`;
  }

  // what was looked at is what is sent
  readonly #forget = (): void => {
    this.#prepared = null;
    this.#page.requestUpdate();
  };

  readonly #look = (event: SubmitEvent): void => {
    event.preventDefault();
    const request = Object.fromEntries(new FormData(event.target as HTMLFormElement)) as unknown as ReplyRequest;
    const address = `desk/conversations/${this.#reference}/reply-preview`;
    void this.#page
      .attempt(async () => {
        const preview = await ask<ReplyPreview>("POST", address, request);
        this.#prepared = { request, preview, key: crypto.randomUUID() };
      })
      .then((isDone) => isDone && this.#page.querySelector<HTMLElement>("#preview")?.focus());
  };

  readonly #send = (): void => {
    const { request, preview, key } = this.#prepared!;
    const address = `desk/conversations/${this.#reference}/replies`;
    void this.#page
      .attempt(async () => {
        this.#sent(await ask<Conversation>("POST", address, request, undefined, key));
        this.#prepared = null;
        this.#page.notice = text("reply.sent", { address: preview.to });
      })
      .then((isDone) => {
        if (!isDone) return;
        this.#page.querySelector<HTMLTextAreaElement>("#reply-text")!.value = "";
        this.#page.querySelector<HTMLElement>("#thread")?.focus();
      });
  };
}

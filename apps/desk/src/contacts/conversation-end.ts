import type { ConversationState } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { text } from "../texts/texts.ts";
import type { ConversationDraft } from "./conversation-draft.ts";

/** How a conversation ends. */
export interface Endings {
  move(state: ConversationState): void;
  closeAndNext(): void;
}

/** What can be done at the end, and what is missing then; one that is closed can be opened again. */
export function conversationEnd(draft: ConversationDraft, { move, closeAndNext }: Endings): TemplateResult {
  const { state, links } = draft.shown;
  const isBare = links.length === 0 && !draft.now("answer");
  const open = html`<button @click=${() => move("open")}>${text("conversation.reopen")}</button>`;
  const answered = html`<button @click=${() => move("answered")}>${text("conversation.answered")}</button>`;
  return html`<h2>${text("conversation.end")}</h2>
    ${isBare ? html`<p class="hint">${text("conversation.endHint")}</p>` : nothing}
    <p class="actions">
      ${
        state === "closed"
          ? open
          : html`<button class="primary" @click=${() => move("closed")}>${text("conversation.close")}</button>
              <button @click=${closeAndNext}>${text("conversation.closeNext")}</button>
              ${state === "open" ? answered : nothing}`
      }
    </p>`;
}

import type { Conversation, ConversationLink, ConversationMessage } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { to } from "../addresses.ts";
import type { DeskPage } from "../desk-page.ts";
import { choice, lines } from "../field.ts";
import { text } from "../texts/texts.ts";
import { channelName, moment, recordState } from "./words.ts";

/** What came of a conversation: visits, reports, and what was told. */
export function outcome({ links, about }: Conversation, openVisit: (reference: string) => void): TemplateResult {
  return html`<h2>${text("conversation.came")}</h2>
    ${about ? html`<p>${text("conversation.isAbout", { reference: about.reference })}</p>` : nothing}
    ${
      links.length > 0
        ? html`<ul class="rows" id="came">
            ${links.map((it) => html`<li>${link(it, openVisit)}</li>`)}
          </ul>`
        : html`<p id="came">${text("conversation.nothingYet")}</p>`
    }`;
}

function link({ kind, id, name, state }: ConversationLink, openVisit: (reference: string) => void): TemplateResult {
  const way =
    kind === "visit"
      ? html`<button aria-label=${text("contacts.openVisit", { reference: id })} @click=${() => openVisit(id)}>
          ${id}
        </button>`
      : kind === "report"
        ? html`<a
            class="button"
            href=${to(`reports/${id}`)}
            aria-label=${text("contacts.openReport", { reference: id })}
            >${id}</a
          >`
        : nothing;
  return html`<p>
    ${text(`conversation.link.${kind}`)} ${way}
    <strong>${name}</strong>${state ? html` · ${recordState(kind, state)}` : nothing}
  </p>`;
}

/** What was written in and out, and the notes of colleagues, the oldest first. */
export function thread({ messages }: Conversation): TemplateResult {
  return html`<h2 id="thread" tabindex="-1">${text("conversation.thread")}</h2>
    <ol class="rows">
      ${messages.map((it) => html`<li class="message">${message(it)}</li>`)}
    </ol>`;
}

function message({ direction, channel, at, by, text: words }: ConversationMessage): TemplateResult {
  const way = text(`conversation.message.${direction}`);
  const facts = [way, direction === "note" ? "" : channelName(channel), by, moment(at)].filter(Boolean).join(" · ");
  return html`<p class="hint">${facts}</p>
    <p class="words" dir="auto">${words}</p>`;
}

/** Adds a note, or what was said on another way, to the thread; nothing is sent by it. */
export function messageForm(page: DeskPage, add: (event: SubmitEvent) => void): TemplateResult {
  const options = (["note", "in", "out"] as const).map((id) => ({ id, label: text(`conversation.message.${id}`) }));
  return html`<form @submit=${add} novalidate>
    ${lines(page, { name: "text", label: text("conversation.note"), hint: text("conversation.noteHint"), rows: 2 })}
    ${choice(page, { name: "direction", label: text("conversation.noteWay"), options, value: "note" })}
    <button>${text("conversation.addNote")}</button>
  </form>`;
}

import type { PersonHistory, PersonRecord } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { ask } from "../ask.ts";
import type { DeskPage } from "../desk-page.ts";
import { text } from "../texts/texts.ts";
import { PeopleSearch } from "./people-search.ts";
import { recordList } from "./record-list.ts";

/** What the tool asks of its page. */
export interface HistoryActions {
  /** The conversation is about something that was found. */
  isAbout(reference: string): void;
  /** The visit, to be moved or cancelled. */
  visit(reference: string): TemplateResult;
}

/** What the person has with the city already, the search for anything else, and a visit that is opened. */
export class HistoryTool {
  readonly #page: DeskPage;
  readonly #reference: string;
  readonly #actions: HistoryActions;
  readonly #search: PeopleSearch;
  #history: PersonHistory | null = null;
  #visit: string | null = null;

  /** `reference` is the number of the conversation. */
  constructor(page: DeskPage, reference: string, actions: HistoryActions) {
    this.#page = page;
    this.#reference = reference;
    this.#actions = actions;
    this.#search = new PeopleSearch(page, this.#records);
  }

  /** The visit that is opened above the search and the history. */
  content(): TemplateResult {
    return html`${this.#visit ? this.#openedVisit(this.#visit) : nothing} ${this.#search.content()}
      <div class="row-actions">
        <button @click=${() => this.#page.attempt(() => this.fetch())}>${text("history.refresh")}</button>
      </div>
      ${this.#known(this.#history)}`;
  }

  /** Asks what the person has with the city. */
  async fetch(): Promise<void> {
    this.#history = await ask<PersonHistory>("GET", `desk/people/${this.#reference}`);
    this.#page.requestUpdate();
  }

  /** Opens a visit and moves the focus to it. */
  openVisit(reference: string): void {
    this.#visit = reference;
    this.#page.requestUpdate();
    void this.#page.updateComplete.then(() => this.#focus("#visit"));
  }

  #openedVisit(reference: string): TemplateResult {
    const close = () => {
      this.#visit = null;
      this.#page.requestUpdate();
      this.#focus("#q");
    };
    return html`<section class="opened" aria-labelledby="visit">
      <h3 id="visit" tabindex="-1">${text("contacts.visitOpen", { reference })}</h3>
      ${this.#actions.visit(reference)}
      <button @click=${close}>${text("contacts.visitClose")}</button>
    </section>`;
  }

  #known(history: PersonHistory | null): TemplateResult {
    const others = history?.records.filter(({ reference }) => reference !== this.#reference) ?? [];
    if (others.length === 0) return html`<p class="hint">${text("history.nobody")}</p>`;
    return html`<h2>${text("history.known")}</h2>
      ${recordList(others, this.#records)}`;
  }

  get #records() {
    return {
      openVisit: (reference: string) => this.openVisit(reference),
      more: ({ kind, reference }: PersonRecord) =>
        kind === "conversation" && reference === this.#reference
          ? nothing
          : html`<button
              aria-label="${text("conversation.aboutThis")}: ${reference}"
              @click=${() => this.#actions.isAbout(reference)}
            >
              ${text("conversation.aboutThis")}
            </button>`,
    };
  }

  #focus(selector: string): void {
    this.#page.querySelector<HTMLElement>(selector)?.focus();
  }
}

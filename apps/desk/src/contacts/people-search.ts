import type { FoundPeople } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { ask } from "../ask.ts";
import type { DeskPage } from "../desk-page.ts";
import { counted, text } from "../texts/texts.ts";
import { recordList, type RecordActions } from "./record-list.ts";

/** Finds anybody by number, name, phone or e-mail address: one field, and what was found. */
export class PeopleSearch {
  readonly page: DeskPage;
  readonly actions: RecordActions;
  #found: FoundPeople | null = null;

  constructor(page: DeskPage, actions: RecordActions) {
    this.page = page;
    this.actions = actions;
  }

  /** The form and the results below it. */
  content(): TemplateResult {
    return html`<form class="actions" role="search" @submit=${this.#find} novalidate>
        <div class="field">
          <label for="q">${text("contacts.find")}</label>
          <span class="hint" id="q-hint">${text("contacts.findHint")}</span>
          <input id="q" name="q" type="search" autocomplete="off" aria-describedby="q-hint" />
        </div>
        <button class="primary">${text("contacts.findButton")}</button>
      </form>
      <div class="found">${this.#found ? this.#results(this.#found) : nothing}</div>`;
  }

  /** Moves the focus into the field. */
  focus(): void {
    this.page.querySelector<HTMLElement>("#q")?.focus();
  }

  #results({ found, more }: FoundPeople): TemplateResult {
    const words = found.length > 0 ? counted("contacts.found", found.length) : text("contacts.foundNone");
    return html`<h2 id="found" tabindex="-1">${words}</h2>
      ${more ? html`<p>${text("contacts.foundMore")}</p>` : nothing} ${recordList(found, this.actions)}`;
  }

  readonly #find = (event: SubmitEvent): void => {
    event.preventDefault();
    const q = String(new FormData(event.target as HTMLFormElement).get("q")).trim();
    if (!q) return this.focus();
    void this.page
      .attempt(async () => (this.#found = await ask("POST", "desk/people/search", { q })))
      .then((isDone) => isDone && this.page.querySelector<HTMLElement>("#found")?.focus());
  };
}

import type { ConsultationComments } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { api } from "../addresses.ts";
import { ask } from "../ask.ts";
import type { DeskPage } from "../desk-page.ts";
import { isolated, text } from "../texts/texts.ts";

/** What people have written beside their answers, fetched when somebody wants to read it. */
export class CommentsPart {
  readonly #page: DeskPage;
  #shown: ConsultationComments["comments"] = [];
  /** Where the next ones begin; undefined before the first, null after the last. */
  #next: string | null | undefined;

  constructor(page: DeskPage) {
    this.#page = page;
  }

  content(id: string): TemplateResult {
    const file = `${api}desk/consultations/${id}/tables/comments.csv`;
    return html`<h2 id="comments" tabindex="-1">${text("consult.commentsTitle")}</h2>
      ${this.#next === null && this.#shown.length === 0 ? html`<p>${text("consult.noComments")}</p>` : nothing}
      <ul class="rows">
        ${this.#shown.map(
          (it) =>
            html`<li>
              <p>${isolated(it.text)}</p>
              <p class="hint">${it.options.join("; ")}</p>
            </li>`,
        )}
      </ul>
      <div class="actions">
        ${
          this.#next === null
            ? nothing
            : html`<button type="button" @click=${() => void this.#fetch(id)}>
                ${text(this.#next === undefined ? "consult.showComments" : "consult.moreComments")}
              </button>`
        }
        <a class="button" href=${file} download>${text("consult.commentsCsv")}</a>
      </div>`;
  }

  async #fetch(id: string): Promise<void> {
    const after = this.#next ? `?after=${this.#next}` : "";
    const isDone = await this.#page.attempt(async () => {
      const { comments, next } = await ask<ConsultationComments>("GET", `desk/consultations/${id}/comments${after}`);
      this.#shown = [...this.#shown, ...comments];
      this.#next = next;
    });
    // the button may be gone
    if (isDone) this.#page.querySelector<HTMLElement>("#comments")?.focus();
  }
}

import type { Article, Found, Procedure } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { ask } from "../ask.ts";
import type { DeskPage } from "../desk-page.ts";
import { counted, text } from "../texts/texts.ts";

/** What is done with something that was found. */
export interface KnowledgeActions {
  /** It was told to the caller; resolves with whether that is written down. */
  told(found: Found): Promise<boolean>;
  book(procedure: string): void;
  report(category: string): void;
}

/** Something that is read to the caller. */
interface Opened {
  readonly found: Found;
  readonly article?: Article | undefined;
  readonly procedure?: Procedure | undefined;
}

/** Finds articles, procedures and categories in the words of the caller, and opens one to read it out. */
export class KnowledgeTool {
  readonly #page: DeskPage;
  readonly #actions: KnowledgeActions;
  #found: readonly Found[] | null = null;
  #opened: Opened | null = null;
  readonly #told = new Set<string>();

  constructor(page: DeskPage, actions: KnowledgeActions) {
    this.#page = page;
    this.#actions = actions;
  }

  /** The form with what was found below it, or what is opened. */
  content(): TemplateResult {
    return html`<form class="actions" role="search" @submit=${this.#find} novalidate>
        <div class="field">
          <label for="words">${text("knowledge.search")}</label>
          <span class="hint" id="words-hint">${text("knowledge.searchHint")}</span>
          <input id="words" name="words" type="search" autocomplete="off" aria-describedby="words-hint" />
        </div>
        <button>${text("contacts.findButton")}</button>
      </form>
      ${this.#opened ? this.#reading(this.#opened) : this.#found ? this.#results(this.#found) : nothing}`;
  }

  #results(found: readonly Found[]): TemplateResult {
    const words = found.length > 0 ? counted("knowledge.found", found.length) : text("knowledge.none");
    return html`<p id="answers" tabindex="-1">${words}</p>
      <ul class="rows">
        ${found.map(
          (it) =>
            html`<li>
              <button @click=${() => this.#open(it)}>${it.name}</button>
              <span class="hint">${text(`knowledge.${it.kind}`)}</span>
              ${it.summary ? html`<p>${it.summary}</p>` : nothing}
            </li>`,
        )}
      </ul>`;
  }

  #reading({ found, article, procedure }: Opened): TemplateResult {
    return html`<article class="reading" aria-labelledby="reading">
      <h3 id="reading" tabindex="-1">${found.name}</h3>
      ${article ? articleWords(article) : nothing} ${procedure ? procedureWords(procedure) : nothing}
      ${!article && !procedure && found.summary ? html`<p>${found.summary}</p>` : nothing}
      ${this.#told.has(found.id) ? html`<p>${text("knowledge.toldNow", { name: found.name })}</p>` : nothing}
      <div class="row-actions">${this.#ways({ found, article, procedure })}</div>
    </article>`;
  }

  #ways({ found, article, procedure }: Opened): TemplateResult {
    const { book, report } = this.#actions;
    const { kind, id } = found;
    return html`${
        kind === "category"
          ? html`<button class="primary" @click=${() => report(id)}>${text("knowledge.report")}</button>`
          : html`<button class="primary" @click=${() => this.#tell(found)}>${text("knowledge.told")}</button>`
      }
      ${procedure?.bookable ? html`<button @click=${() => book(id)}>${text("knowledge.book")}</button>` : nothing}
      ${article?.procedures.map((it) => html`<button @click=${() => book(it.id)}>${text("knowledge.book")}: ${it.name}</button>`)}
      ${article?.categories.map((it) => html`<button @click=${() => report(it.id)}>${text("knowledge.report")}: ${it.name}</button>`)}
      <button @click=${this.#back}>${text("knowledge.back")}</button>`;
  }

  readonly #find = (event: SubmitEvent): void => {
    event.preventDefault();
    const q = String(new FormData(event.target as HTMLFormElement).get("words")).trim();
    if (!q) return this.#focus("#words");
    void this.#show("#answers", async () => {
      const { found } = await ask<{ found: Found[] }>("GET", `search?${new URLSearchParams({ q })}`);
      this.#found = found;
      this.#opened = null;
    });
  };

  #open(found: Found): void {
    void this.#show("#reading", async () => {
      const { kind, id } = found;
      if (kind === "article") this.#opened = { found, article: await ask("GET", `articles/${id}`) };
      else if (kind === "procedure") this.#opened = { found, procedure: await ask("GET", `procedures/${id}`) };
      else this.#opened = { found };
    });
  }

  async #tell(found: Found): Promise<void> {
    if (!(await this.#actions.told(found))) return;
    this.#told.add(found.id);
    this.#page.requestUpdate();
  }

  readonly #back = (): void => {
    this.#opened = null;
    this.#page.requestUpdate();
    void this.#page.updateComplete.then(() => this.#focus("#answers"));
  };

  async #show(place: string, action: () => Promise<void>): Promise<void> {
    if (await this.#page.attempt(action)) this.#focus(place);
  }

  #focus(selector: string): void {
    this.#page.querySelector<HTMLElement>(selector)?.focus();
  }
}

function articleWords({ body, steps, documents, links }: Article): TemplateResult {
  const addresses = links.map((it) => html`<a href=${it.url} target="_blank" rel="noreferrer">${it.text}</a>`);
  return html`${body.map((it) => html`<p>${it}</p>`)} ${list("steps", steps)} ${list("documents", documents)}
  ${list("links", addresses)}`;
}

function procedureWords({ description, documents, fees, steps, online }: Procedure): TemplateResult {
  const { lang } = document.documentElement;
  const money = (amount: number, currency: string) =>
    new Intl.NumberFormat(lang, { style: "currency", currency }).format(amount);
  const paid = fees.map(
    ({ name, amount, currency }) => `${name}: ${amount ? money(amount, currency) : text("knowledge.free")}`,
  );
  return html`${description ? html`<p>${description}</p>` : nothing} ${online ? html`<p>${online.text}</p>` : nothing}
  ${list("documents", documents)} ${list("fees", paid)} ${list("steps", steps)}`;
}

function list(
  name: "steps" | "documents" | "links" | "fees",
  items: readonly (string | TemplateResult)[],
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<h4>${text(`knowledge.${name}`)}</h4>
    <ul>
      ${items.map((it) => html`<li>${it}</li>`)}
    </ul>`;
}

import { Router } from "@vaadin/router";
import type {
  InboxChoices,
  InboxCounts,
  InboxMap,
  InboxPage as Page,
  InboxReport,
  SavedViews,
} from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { to } from "../addresses.ts";
import { ask } from "../ask.ts";
import { DeskPage } from "../desk-page.ts";
import { live } from "../live.ts";
import { current } from "../session.ts";
import { counted, text } from "../texts/texts.ts";
import { askedBy, type Filter, filterOf, queryOf } from "./filter.ts";
import { filterBar } from "./filter-bar.ts";
import "./inbox.css";
import { inboxMap } from "./inbox-map.ts";
import { walkLinks } from "./list-keys.ts";
import { lastOpened } from "./last-opened.ts";
import { reportRow } from "./report-row.ts";
import { keptViews } from "./kept-views.ts";

/** Reports of one's departments, the most pressing ones first. What is shown lives in the address. */
class InboxPage extends DeskPage {
  override readonly heading = text("inbox.title");
  #filter: Filter = filterOf(location.search);
  #reports: readonly InboxReport[] = [];
  #next: string | null = null;
  #counts: InboxCounts | undefined;
  #choices: InboxChoices | undefined;
  #views: SavedViews["views"] = [];
  #map: InboxMap | undefined;
  #endLive: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endLive?.();
  }

  override follow(search: string): void {
    this.#filter = filterOf(search);
    void this.attempt(() => this.#fetch()).then(() => this.#say());
  }

  protected override async load(): Promise<void> {
    const views = ask<SavedViews>("GET", "desk/report-views");
    this.#choices = await ask<InboxChoices>("GET", "desk/reports/choices");
    this.#views = (await views).views;
    await this.#fetch();
    this.#endLive ??= live(["reports"], () => this.#refresh());
    await lastOpened.focusIn(this);
  }

  protected override content(): TemplateResult | typeof nothing {
    if (!this.#choices || !this.#counts) return nothing;
    const filter = this.#filter;
    return html`${filterBar(this, { filter, counts: this.#counts, choices: this.#choices, own: own(), show: this.#show })}
      ${keptViews(this, { filter, views: this.#views, change: this.#changeViews })}
      <div class=${filter.view === "map" ? "inbox-halves" : ""}>
        <div>${this.#list()}</div>
        ${filter.view === "map" && this.#map ? inboxMap(this.#map, (reference) => this.#pick(reference)) : nothing}
      </div>`;
  }

  #list(): TemplateResult {
    const now = Date.now();
    if (this.#reports.length === 0) return html`<p>${this.busy ? nothing : text("inbox.none")}</p>`;
    return html`<p class="hint">${text("inbox.keys")}</p>
      <ol class="inbox-list" @keydown=${walkLinks} @click=${lastOpened.note}>
        ${repeat(
          this.#reports,
          ({ reference }) => reference,
          (it) => html`<li>${reportRow(it, now)}</li>`,
        )}
      </ol>
      ${this.#next ? html`<button @click=${this.#more}>${text("inbox.more")}</button>` : nothing}`;
  }

  readonly #show = (filter: Filter): void => {
    Router.go({ pathname: new URL(to("reports")).pathname, search: searchOf(filter) });
  };

  readonly #more = (): void => {
    const count = this.#reports.length;
    void this.attempt(async () => {
      const page = await ask<Page>("GET", `desk/reports?${this.#asked}&after=${encodeURIComponent(this.#next ?? "")}`);
      this.#reports = [...this.#reports, ...page.reports];
      this.#next = page.next;
    }).then(() => this.querySelectorAll<HTMLElement>("a[data-reference]")[count]?.focus());
  };

  readonly #changeViews = (change: () => Promise<SavedViews>, done: string): void => {
    void this.attempt(async () => {
      this.#views = (await change()).views;
      this.notice = done;
    });
  };

  get #asked(): string {
    return askedBy(this.#filter, own());
  }

  /** As many as are shown already are fetched, so that a list that somebody reads does not become shorter. */
  async #fetch(): Promise<void> {
    const asked = this.#asked;
    const department = new URLSearchParams(asked).get("department");
    const [page, counts, map] = await Promise.all([
      ask<Page>("GET", `desk/reports?${asked}`),
      ask<InboxCounts>("GET", `desk/reports/counts?${department ? `department=${department}` : ""}`),
      this.#filter.view === "map" ? ask<InboxMap>("GET", `desk/reports/map?${asked}`) : undefined,
    ]);
    if (asked !== this.#asked) return;
    this.#reports = page.reports;
    this.#next = page.next;
    this.#counts = counts;
    this.#map = map;
    this.requestUpdate();
  }

  /** Others work on the same list: what changes there changes here, under whoever reads it. */
  async #refresh(): Promise<void> {
    const focused = this.querySelector<HTMLElement>("a[data-reference]:focus")?.dataset["reference"];
    await this.#fetch();
    await this.updateComplete;
    if (focused && !this.contains(document.activeElement)) this.#pick(focused);
  }

  #pick(reference: string): void {
    const link = this.querySelector<HTMLElement>(`a[data-reference="${reference}"]`);
    if (link) link.focus();
    else this.querySelector<HTMLElement>("a[data-reference]")?.focus();
  }

  #say(): void {
    this.notice = counted("inbox.shown", this.#reports.length);
    this.requestUpdate();
  }
}

function own(): readonly string[] {
  return current().member?.departments ?? [];
}

/** The query of the page, in the language that was chosen by hand. */
function searchOf(filter: Filter): string {
  const { searchParams } = new URL(to("reports"));
  const query = [searchParams.toString(), queryOf(filter)].filter(Boolean).join("&");
  return query && `?${query}`;
}

customElements.define("desk-inbox", InboxPage);

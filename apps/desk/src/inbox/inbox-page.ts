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
import { to } from "../addresses.ts";
import { ask } from "../ask.ts";
import { DeskPage } from "../desk-page.ts";
import { live } from "../live.ts";
import { current } from "../session.ts";
import { counted, text } from "../texts/texts.ts";
import { askedBy, type Filter, filterOf, queryOf } from "./filter.ts";
import { filterBar } from "./filter-bar.ts";
import "./inbox.css";
import { emptyInbox } from "./empty-inbox.ts";
import { inboxMap } from "./inbox-map.ts";
import { lastOpened } from "./last-opened.ts";
import { type ListNews, listNews } from "./list-news.ts";
import { reportList } from "./report-list.ts";
import { keptViews } from "./kept-views.ts";

/** Rows of a page of the list, and how many the API gives at once. */
const [pageLength, mostAtOnce] = [50, 100];

const nothingNew: ListNews = { rows: [], added: [], hasLost: false };

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
  /** What has become of the list since it was fetched. */
  #news = nothingNew;
  #endLive: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endLive?.();
  }

  override follow(search: string): void {
    this.#filter = filterOf(search);
    this.attemptLatest(async () => {
      await this.#fetch();
      this.#say();
    });
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
    if (this.#reports.length === 0) return this.busy ? html`` : emptyInbox(this.#filter, own());
    const asks = { renew: this.#renew, more: this.#more };
    return reportList({ reports: this.#reports, news: this.#news, hasMore: this.#next !== null, ...asks });
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

  /** Gives the focus to the first report that was not there. */
  readonly #renew = (): void => {
    const [first] = this.#news.added;
    void this.attempt(() => this.#fetch(this.#asMany)).then((isDone) => {
      if (!isDone) return;
      this.#say();
      this.#pick(first ?? "");
    });
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

  /** So many that a list that somebody reads does not become shorter. */
  get #asMany(): number {
    return Math.min(mostAtOnce, Math.max(pageLength, this.#reports.length));
  }

  /** Fetches what is shown, with a page of so many reports. */
  async #fetch(limit = pageLength): Promise<void> {
    const page = await this.#read(limit);
    if (!page) return;
    this.#reports = page.reports;
    this.#next = page.next;
    this.#news = nothingNew;
    this.requestUpdate();
  }

  /** Nothing where somebody has turned to another list meanwhile. */
  async #read(limit: number): Promise<Page | undefined> {
    const asked = this.#asked;
    const department = new URLSearchParams(asked).get("department");
    const [page, counts, map] = await Promise.all([
      ask<Page>("GET", `desk/reports?${asked}${asked && "&"}limit=${limit}`),
      ask<InboxCounts>("GET", `desk/reports/counts?${department ? `department=${department}` : ""}`),
      this.#filter.view === "map" ? ask<InboxMap>("GET", `desk/reports/map?${asked}`) : undefined,
    ]);
    if (asked !== this.#asked) return undefined;
    this.#counts = counts;
    this.#map = map;
    return page;
  }

  /** Others work on the same list: rows stay in their places, and what is new waits for a press. */
  async #refresh(): Promise<void> {
    if (this.#reports.length === 0) {
      await this.#fetch();
      if (this.#reports.length > 0) this.#say();
      return;
    }
    const page = await this.#read(this.#asMany);
    if (!page) return;
    this.#news = listNews({ reports: [...this.#reports], next: this.#next }, page);
    this.#reports = this.#news.rows;
    // how many were shown is no news beside how many are new
    if (this.#news.hasLost || this.#news.added.length > 0) this.notice = "";
    this.requestUpdate();
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

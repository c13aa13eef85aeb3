import type { Found } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { DeskPage } from "../desk-page.ts";
import { text } from "../texts/texts.ts";
import type { ConversationDraft } from "./conversation-draft.ts";
import { HistoryTool } from "./history-tool.ts";
import { KnowledgeTool } from "./knowledge-tool.ts";
import { callerOf } from "./own-widgets.ts";
import { tools, toolTabs, type ToolName } from "./tool-tabs.ts";
import { kindOptions } from "./words.ts";

/** What happens in a tool. */
export interface ToolEvents {
  /** A visit or report is there, or has changed; `news` says what has happened. */
  happened(kind: "visit" | "report", reference: string, news: string): void;
  /** Resolves with whether it is written down. */
  told(found: Found): Promise<boolean>;
  isAbout(reference: string): void;
}

const reportKinds = kindOptions.filter(({ id }) => id !== "information");

/** Everything that a consultant needs while somebody talks: knowledge, booking, reporting, history. */
export class CallTools {
  readonly #page: DeskPage;
  readonly #draft: ConversationDraft;
  readonly #events: ToolEvents;
  readonly #knowledge: KnowledgeTool;
  readonly #history: HistoryTool;
  readonly #opened = new Set<ToolName>(["knowledge"]);
  #current: ToolName = "knowledge";
  #procedure: string | null = null;
  #category: string | null = null;
  #kind = "";
  #rounds = { visit: 0, report: 0 };

  constructor(page: DeskPage, draft: ConversationDraft, events: ToolEvents) {
    this.#page = page;
    this.#draft = draft;
    this.#events = events;
    this.#knowledge = new KnowledgeTool(page, {
      told: events.told,
      book: (procedure) => void this.#go("visit", { procedure }),
      report: (category) => void this.#go("report", { category }),
    });
    const { isAbout } = events;
    this.#history = new HistoryTool(page, draft.shown.reference, { isAbout, visit: (it) => this.#status(it) });
  }

  /** The tabs and what they hold. */
  content(): TemplateResult {
    const contents = {
      knowledge: () => this.#knowledge.content(),
      visit: () => this.#booking(),
      report: () => this.#report(),
      history: () => this.#history.content(),
    };
    return toolTabs(this.#current, this.#opened, contents, (it) => void this.open(it));
  }

  /** Shows a tool with the focus on its tab. */
  async open(name: ToolName): Promise<void> {
    const isFirst = !this.#opened.has(name);
    this.#current = name;
    this.#opened.add(name);
    this.#page.requestUpdate();
    await this.#page.updateComplete;
    this.#page.querySelector<HTMLElement>(`#tab-${name}`)?.focus();
    if (name === "history" && isFirst) await this.#page.attempt(() => this.#history.fetch());
  }

  /** Shows a visit, to be moved or cancelled. */
  async openVisit(reference: string): Promise<void> {
    await this.open("history");
    this.#history.openVisit(reference);
  }

  /** The keys of the tools. */
  get shortcuts() {
    return (Object.keys(tools) as ToolName[]).map((name) => ({
      key: tools[name],
      label: text(`tools.${name}`),
      run: () => void this.#toField(name),
    }));
  }

  /** A key leads to where one types; a press on a tab leaves the focus on it. */
  async #toField(name: ToolName): Promise<void> {
    await this.open(name);
    const field = { knowledge: "#words", history: "#q", visit: "okienko-booking", report: "okienko-report" }[name];
    const place = this.#page.querySelector<HTMLElement>(field);
    // a widget is entered at the heading of its step
    (place?.shadowRoot?.querySelector<HTMLElement>("#heading") ?? place)?.focus();
  }

  async #go(name: "visit" | "report", chosen: { procedure?: string; category?: string }): Promise<void> {
    this.#procedure = chosen.procedure ?? this.#procedure;
    this.#category = chosen.category ?? this.#category;
    await this.open(name);
  }

  #booking(): TemplateResult {
    const { reference } = this.#draft.shown;
    const booked = (event: HTMLElementEventMap["okienko-visit-booked"]) =>
      this.#events.happened("visit", event.reference, text("tools.booked", { reference: event.reference }));
    return html`${keyed(
      this.#rounds.visit,
      html`<okienko-booking
        staff
        heading-level="3"
        conversation=${reference}
        channel=${this.#draft.now("channel")}
        procedure=${this.#procedure ?? nothing}
        .caller=${this.#caller}
        @okienko-visit-booked=${booked}
        ><p>${text("tools.loading")}</p></okienko-booking
      >`,
    )}
    ${this.#again("visit")}`;
  }

  #report(): TemplateResult {
    const { reference } = this.#draft.shown;
    const sent = (event: HTMLElementEventMap["okienko-report-sent"]) =>
      this.#events.happened("report", event.reference, text("tools.sent", { reference: event.reference }));
    return html`${this.#kindChoice()}
    ${keyed(
      this.#rounds.report,
      html`<okienko-report
        staff
        heading-level="3"
        conversation=${reference}
        channel=${this.#draft.now("channel")}
        category=${this.#category ?? nothing}
        kind=${this.#kind || nothing}
        .caller=${this.#caller}
        @okienko-report-sent=${sent}
        ><p>${text("tools.loading")}</p></okienko-report
      >`,
    )}
    ${this.#again("report")}`;
  }

  #kindChoice(): TemplateResult {
    const options = [{ id: "", label: text("tools.anyKind") }, ...reportKinds];
    const change = (event: Event) => {
      this.#kind = (event.target as HTMLSelectElement).value;
      this.#category = null;
      this.#page.requestUpdate();
    };
    return html`<div class="field">
      <label for="report-kind">${text("tools.kind")}</label>
      <select id="report-kind" @change=${change}>
        ${options.map(({ id, label }) => html`<option value=${id} ?selected=${id === this.#kind}>${label}</option>`)}
      </select>
    </div>`;
  }

  #status(reference: string): TemplateResult {
    const { happened } = this.#events;
    return html`<okienko-status
      staff
      heading-level="4"
      reference=${reference}
      @okienko-visit-moved=${() => happened("visit", reference, text("tools.moved", { reference }))}
      @okienko-visit-cancelled=${() => happened("visit", reference, text("tools.cancelled", { reference }))}
      ><p>${text("tools.loading")}</p></okienko-status
    >`;
  }

  #again(name: "visit" | "report"): TemplateResult {
    const begin = () => {
      this.#rounds = { ...this.#rounds, [name]: this.#rounds[name] + 1 };
      if (name === "visit") this.#procedure = null;
      else this.#category = null;
      this.#page.requestUpdate();
    };
    return html`<p>
      <button aria-label="${text("tools.again")}: ${text(`tools.${name}`)}" @click=${begin}>
        ${text("tools.again")}
      </button>
    </p>`;
  }

  get #caller() {
    return callerOf({ person: this.#draft.now("person"), language: this.#draft.now("language") });
  }
}

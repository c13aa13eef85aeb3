import type { DeskPhoto, DeskReport, FieldProblem, HistoryEntry, InboxChoices } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { ask, Refused } from "../ask.ts";
import { DeskPage } from "../desk-page.ts";
import { live } from "../live.ts";
import { text } from "../texts/texts.ts";
import { actionBar } from "./action-bar.ts";
import { ChosenPhotos } from "./chosen-photos.ts";
import "./inbox.css";
import type { Box } from "./photo-boxes.ts";
import { PreviewedMail } from "./previewed-mail.ts";
import type { Action, ReportDesk } from "./report-desk.ts";
import { reportFacts, reportWords } from "./report-facts.ts";
import { reportForwardings } from "./report-forwardings.ts";
import { reportHead, reportNews } from "./report-head.ts";
import { reportHistory } from "./report-history.ts";
import { reportNeighbours } from "./report-neighbours.ts";
import { type PhotoUse, reportPhotos } from "./report-photos.ts";

/** One report with everything that staff may see of it, and what they may do with it. */
class ReportPage extends DeskPage implements ReportDesk {
  report!: DeskReport;
  choices!: InboxChoices;
  readonly mail = new PreviewedMail(this);
  readonly proof = new ChosenPhotos(this);
  turn = "";
  #open: Action | null = null;
  #photo: PhotoUse | null = null;
  /** What others have done while a form was open. */
  #news: readonly HistoryEntry[] = [];
  #endLive: (() => void) | undefined;

  override get heading(): string {
    const reference = this.params["reference"] ?? "";
    return this.report ? `${this.report.reference} · ${this.report.category.name}` : reference;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endLive?.();
  }

  send(path: string, body: object, done: string): void {
    void this.#change("POST", path, { revision: this.report.revision, ...body }, done);
  }

  withdraw(path: string, done: string): void {
    void this.#change("DELETE", path, undefined, done);
  }

  open(action: Action, turn = ""): void {
    this.#begin(action);
    this.turn = turn;
    void this.#focusOn("#form");
  }

  cancel(): void {
    const action = this.#open;
    this.#begin(null);
    void this.#focusOn(`[data-action="${action}"]`);
  }

  protected override async load(): Promise<void> {
    const choices = ask<InboxChoices>("GET", "desk/reports/choices");
    this.report = await this.#fetch();
    this.choices = await choices;
    this.#endLive ??= live(["reports"], () => this.#refresh());
  }

  /** Fields of the parts that are split off have numbers: `/parts/1/description` is `description-1`. */
  protected override mistakes(errors: readonly FieldProblem[]): Record<string, string> {
    const numbered = (pointer: string) => pointer.replace(/^\/parts\/(\d+)\/(\w+).*/, "/$2-$1");
    return super.mistakes(errors.map((it) => ({ ...it, pointer: numbered(it.pointer) })));
  }

  protected override content(): TemplateResult | typeof nothing {
    if (!this.report || !this.choices) return nothing;
    const now = Date.now();
    return html`${reportHead(this.report)} ${reportWords(this.report)}
      <div class="case">
        <section aria-labelledby="do">
          <h2 id="do" tabindex="-1">${text("case.do")}</h2>
          <div role="status">${reportNews(this.#news)}</div>
          ${actionBar(this, this.#open)}
          <h2>${text("case.history")}</h2>
          ${reportHistory(this.report.history)}
        </section>
        <section>
          ${this.#photos()} ${reportFacts(this.report, now)} ${reportNeighbours(this, now)} ${reportForwardings(this)}
        </section>
      </div>`;
  }

  #photos(): TemplateResult | typeof nothing {
    return reportPhotos({
      photos: [...this.report.photos, ...this.report.history.flatMap(({ photos }) => photos)],
      mayChange: this.report.actions.includes("photos"),
      used: this.#photo,
      turn: (use) => this.#turnPhoto(use),
      cover: (photo, boxes) => this.#cover(photo, boxes),
      remove: ({ id }) => this.withdraw(`photos/${id}`, text("photo.removed")),
    });
  }

  #turnPhoto(use: PhotoUse | null): void {
    const before = this.#photo;
    this.#photo = use;
    void this.#focusOn(use ? "#photo-use" : `[data-photo="${before?.id}-${before?.use}"]`);
  }

  #cover({ id, width, height }: DeskPhoto, boxes: readonly Box[]): void {
    const parts = boxes.map((it) => ({
      x: it.x / width,
      y: it.y / height,
      width: it.width / width,
      height: it.height / height,
    }));
    this.send(`photos/${id}/redaction`, { boxes: parts }, text("redaction.saved"));
  }

  async #change(method: string, path: string, body: object | undefined, done: string): Promise<void> {
    let isLate = false;
    const isDone = await this.attempt(async () => {
      try {
        const changed = await ask<DeskReport | undefined>(method, `${this.#path}/${path}`, body);
        this.report = changed ?? (await this.#fetchOrLeave());
      } catch (error) {
        isLate = error instanceof Refused && error.problem.code === "report-changed" && (await this.#compare());
        if (!isLate) throw error;
      }
    });
    if (isLate) return this.#focusOn("#news");
    if (!isDone) return;
    this.#begin(null);
    this.notice = done;
    await this.#focusOn("#do");
  }

  /** Somebody was faster: shows what they have done; what is typed stays. Resolves with whether that was the reason. */
  async #compare(): Promise<boolean> {
    const fresh = await this.#fetch();
    if (fresh.revision === this.report.revision) return false;
    this.#take(fresh);
    return true;
  }

  /** What was passed on may be nothing of ours any more. */
  async #fetchOrLeave(): Promise<DeskReport> {
    try {
      return await this.#fetch();
    } catch (error) {
      if (!(error instanceof Refused) || error.problem.code !== "unknown-report") throw error;
      return { ...this.report, actions: [], nextStates: [] };
    }
  }

  async #refresh(): Promise<void> {
    const fresh = await this.#fetch();
    if (!this.busy && fresh.revision !== this.report.revision) this.#take(fresh);
  }

  #take(fresh: DeskReport): void {
    const known = new Set(this.report.history.map(({ id }) => id));
    if (this.#open) this.#news = [...this.#news, ...fresh.history.filter(({ id }) => !known.has(id))];
    this.report = fresh;
    this.requestUpdate();
  }

  #begin(action: Action | null): void {
    this.#open = action;
    this.#photo = null;
    this.#news = [];
    this.turn = "";
    this.errors = {};
    this.proof.clear();
    this.mail.clear();
    this.requestUpdate();
  }

  get #path(): string {
    return `desk/reports/${encodeURIComponent(this.params["reference"] ?? "")}`;
  }

  #fetch(): Promise<DeskReport> {
    return ask("GET", this.#path);
  }

  async #focusOn(selector: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>(selector)?.focus();
  }
}

customElements.define("desk-report", ReportPage);

import type { Worklist, WorklistEntry, WorklistTimes } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { ask } from "../ask.ts";
import "../catalog/catalog.css";
import { DeskPage } from "../desk-page.ts";
import { live } from "../live.ts";
import { mayOpen } from "../session.ts";
import { clock, counted, day, text } from "../texts/texts.ts";
import { worklistRow, type Step } from "./worklist-row.ts";

const states = ["open", "told", "phoned", "kept", "moved", "cancelled", "stands"] as const;

/** Visits that cannot take place as they were booked, until each has an end. */
class WorklistPage extends DeskPage {
  override readonly heading = text("worklist.title");
  #list: Worklist | null = null;
  #state = "";
  #times: { readonly id: string; readonly times: WorklistTimes["times"] } | null = null;

  #endLive: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endLive?.();
  }

  protected override async load(): Promise<void> {
    await this.#fetch();
    if (this.isConnected) this.#endLive = live(["worklist"], () => this.#refresh());
  }

  protected override content(): TemplateResult {
    const list = this.#list;
    if (!list) return html`<p>${text("desk.wait")}</p>`;
    return html`<p>${text("worklist.about")}</p>
      <div class="actions">
        <div class="field">
          <label for="state">${text("worklist.state")}</label>
          <select id="state" @change=${this.#narrow}>
            <option value="">${text("worklist.waiting")}</option>
            ${states.map((it) => html`<option value=${it}>${text(`worklist.state.${it}`)}</option>`)}
          </select>
        </div>
        ${
          list.untold > 0 && mayOpen(["manager", "administrator"])
            ? html`<button class="primary" @click=${this.#tellAll}>${counted("worklist.tellAll", list.untold)}</button>`
            : nothing
        }
      </div>
      ${list.entries.length === 0 ? html`<p>${text("worklist.empty")}</p>` : nothing}
      <ul class="rows worklist">
        ${repeat(
          list.entries,
          ({ id }) => id,
          (it) => this.#row(it),
        )}
      </ul>
      ${list.next ? html`<button @click=${this.#more}>${text("worklist.more")}</button>` : nothing}`;
  }

  #row(entry: WorklistEntry): TemplateResult {
    return worklistRow({
      entry,
      times: this.#times?.id === entry.id ? this.#times.times : null,
      findTimes: () => void this.#findTimes(entry),
      act: (action) => void this.#act(entry, action),
    });
  }

  readonly #narrow = (event: Event): void => {
    this.#state = (event.target as HTMLSelectElement).value;
    this.attemptLatest(async () => {
      await this.#fetch();
      this.notice = counted("worklist.shown", this.#list!.entries.length);
    });
  };

  readonly #more = (): void => {
    const { entries, next } = this.#list!;
    void this.attempt(() => this.#fetch(next!)).then((isDone) => isDone && this.#focusRow(entries.length));
  };

  readonly #tellAll = (): void => {
    void this.attempt(async () => {
      const { told } = await ask<{ told: number }>("POST", "desk/worklist-messages", {});
      await this.#fetch();
      this.notice = counted("worklist.toldAll", told);
    }).then(() => this.querySelector("h1")?.focus());
  };

  async #findTimes({ id }: WorklistEntry): Promise<void> {
    const isDone = await this.attempt(async () => {
      const { times } = await ask<WorklistTimes>("GET", `desk/worklist/${id}/times`);
      this.#times = { id, times };
    });
    if (isDone) this.querySelector<HTMLElement>(`#times-${id}`)?.focus();
  }

  async #act({ id, visit, revision }: WorklistEntry, action: Step): Promise<void> {
    const place = this.#list!.entries.findIndex((it) => it.id === id);
    const isDone = await this.attempt(async () => {
      const entry = await ask<WorklistEntry>("POST", `desk/worklist/${id}`, { ...action, revision });
      this.#times = null;
      await this.#fetch();
      const to = `${day(entry.visit.start.slice(0, 10))}, ${clock(entry.visit.start)}`;
      this.notice = text(`worklist.done.${action.action}`, { reference: visit.reference, time: to });
    });
    if (!isDone) return;
    const row = this.querySelector<HTMLElement>(`#entry-${id}`);
    if (row) row.focus();
    else this.#focusRow(place); // the next visit stands there now
  }

  #focusRow(place: number): void {
    const rows = this.querySelectorAll<HTMLElement>(".worklist > li");
    (rows[place] ?? [...rows].at(-1) ?? this.querySelector<HTMLElement>("h1"))?.focus();
  }

  async #fetch(after?: string): Promise<void> {
    const question = new URLSearchParams({ ...(this.#state && { state: this.#state }), ...(after && { after }) });
    const list = await ask<Worklist>("GET", `desk/worklist?${question}`);
    this.#list = after && this.#list ? { ...list, entries: [...this.#list.entries, ...list.entries] } : list;
  }

  /** What others have done; the list becomes no shorter by it. */
  async #refresh(): Promise<void> {
    const count = this.#list?.entries.length ?? 0;
    await this.#fetch();
    while (this.#list!.next && this.#list!.entries.length < count) await this.#fetch(this.#list!.next);
    this.requestUpdate();
  }
}

customElements.define("desk-worklist", WorklistPage);

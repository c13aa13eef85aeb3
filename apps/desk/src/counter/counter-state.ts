import type { CounterList, CounterView, Procedure, ProcedureSummary, QueueNow } from "@okienko/contract";
import { ask } from "../ask.ts";
import { mayOpen } from "../session.ts";
import { proceduresAt } from "./arrivals.ts";

/** What the page of a counter knows: the counters of the city, and the one that is open. */
export class CounterState {
  /** The counter of the address, or that at which one sits. */
  readonly fixed: string | undefined;
  list: CounterList | null = null;
  view: CounterView | null = null;
  procedures: readonly ProcedureSummary[] = [];
  /** The visit whose ticket was moved here last. */
  touched: string | null = null;
  readonly #documents = new Map<string, readonly string[]>();
  readonly #onShow: () => void;
  #turn = 0;
  #behind = 0;

  constructor(fixed: string | undefined, onShow: () => void) {
    this.fixed = fixed;
    this.#onShow = onShow;
  }

  /** The server's time, whatever the clock of this machine says. */
  get now(): number {
    return Date.now() + this.#behind;
  }

  get mayAct(): boolean {
    return mayOpen(["clerk", "manager"]);
  }

  /** Whether one sits at the counter and may call. */
  get isMine(): boolean {
    return this.mayAct && this.view?.counter.seat?.mine === true;
  }

  /** The queues of the office. */
  get queues(): readonly QueueNow[] {
    return this.list?.offices.find(({ id }) => id === this.view?.office.id)?.queues ?? [];
  }

  /** What whoever is served brings. */
  get documents(): readonly string[] {
    return this.#documents.get(this.view?.current?.procedure.id ?? "") ?? [];
  }

  /** What to listen to. */
  get topics(): string[] {
    const shown = this.view ? [this.view.office] : (this.list?.offices ?? []).filter((it) => it.counters.length > 0);
    return shown.slice(0, 20).map(({ id }) => `office:${id}`);
  }

  /** Fetches what is shown. An answer that was overtaken by a newer one is dropped. */
  async fetch(): Promise<void> {
    const turn = ++this.#turn;
    const shown = this.fixed ?? this.view?.counter.id;
    if (!shown || !this.list) this.list = await ask<CounterList>("GET", "desk/counters");
    const id = shown ?? this.list.mine;
    const view = id ? await ask<CounterView>("GET", `desk/counters/${id}`) : null;
    if (view) await this.#fetchProcedures(view);
    if (turn === this.#turn) this.show(view);
  }

  /** Shows a counter, or the list of all. */
  show(view: CounterView | null): void {
    this.#turn++;
    if (view) this.#behind = Date.parse(view.now) - Date.now();
    this.view = view;
    this.#onShow();
  }

  async #fetchProcedures({ office, current }: CounterView): Promise<void> {
    if (this.mayAct && this.procedures.length === 0) this.procedures = await proceduresAt(office.id);
    const wanted = current?.procedure.id;
    if (!wanted || this.#documents.has(wanted)) return;
    const procedure = await ask<Procedure>("GET", `procedures/${wanted}`).catch(() => null); // helps, but nobody waits for it
    if (procedure) this.#documents.set(wanted, procedure.documents);
  }
}

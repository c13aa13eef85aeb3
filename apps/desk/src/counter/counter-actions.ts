import type { CounterView, DeskCounter, DeskTicket, NewTicket } from "@okienko/contract";
import { ask } from "../ask.ts";
import { text } from "../texts/texts.ts";
import { walkInOf } from "./arrivals.ts";
import type { CounterState } from "./counter-state.ts";
import type { Step } from "./steps.ts";

/** What one does at a counter; each resolves with what has happened, in words. */
export class CounterActions {
  readonly #state: CounterState;

  constructor(state: CounterState) {
    this.#state = state;
  }

  async sit({ id, name }: DeskCounter, takeOver: boolean): Promise<string> {
    this.#state.show(await ask("POST", `desk/counters/${id}/opening`, { takeOver }));
    return text("counter.seated", { counter: name });
  }

  async leave(): Promise<string> {
    const { id, name } = this.#view.counter;
    await ask("DELETE", `desk/counters/${id}/opening`);
    if (!this.#state.fixed) this.#state.view = null;
    return text("counter.left", { counter: name });
  }

  /** Calls somebody, or the next one. */
  async call(ticket?: DeskTicket): Promise<string> {
    const wish = ticket && { visit: ticket.visit, revision: ticket.revision };
    const view = await ask<CounterView>("POST", `desk/counters/${this.#view.counter.id}/calls`, wish ?? {});
    this.#state.show(view);
    this.#state.touched = view.current?.visit ?? null;
    return text("said.called", { ticket: view.current?.ticket ?? "" });
  }

  async step({ visit, revision, ticket }: DeskTicket, step: Step): Promise<string> {
    await ask("POST", `desk/tickets/${visit}/steps`, { ...step, revision });
    this.#state.touched = visit;
    return text(`said.${step.step}`, { ticket });
  }

  async undo({ visit, revision, ticket }: DeskTicket): Promise<string> {
    const left = await ask<DeskTicket | null>("POST", `desk/tickets/${visit}/steps`, { step: "undo", revision });
    this.#state.touched = null;
    return left ? text("said.undo", { ticket }) : text("said.undoArrival");
  }

  /** `named` is the code, the number or the id of the visit. */
  async arrive(named: object): Promise<string> {
    const { visit, ticket } = await ask<DeskTicket>("POST", "desk/arrivals", {
      office: this.#view.office.id,
      ...named,
    });
    this.#state.touched = visit;
    return text("said.arrived", { ticket });
  }

  async walkIn(fields: Readonly<Record<string, string>>): Promise<string> {
    const { ticket } = await ask<NewTicket>("POST", "desk/walk-ins", walkInOf(this.#view.office.id, fields));
    return text("said.ticket", { ticket });
  }

  get #view(): CounterView {
    return this.#state.view!;
  }
}

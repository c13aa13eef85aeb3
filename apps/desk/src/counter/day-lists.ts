import type { CounterView, DeskTicket, ExpectedVisit } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { clock, text } from "../texts/texts.ts";
import { personLine, timeLine } from "./person.ts";

/** What can be done with the people of a day; null where one only looks on. */
export interface DayActions {
  /** Null while this counter serves somebody. */
  readonly call: ((ticket: DeskTicket) => void) | null;
  readonly step: (ticket: DeskTicket, step: "park" | "missed" | "back") => void;
  readonly arrive: (visit: ExpectedVisit) => void;
}

type Day = Pick<CounterView, "waiting" | "expected" | "parked" | "missed">;

/** Who waits, who is expected, who is parked, who did not come. */
export function dayLists(day: Day, now: number, actions: DayActions | null): TemplateResult {
  const { waiting, expected, parked, missed } = day;
  return html`<div class="lists">
    ${list(
      "next",
      waiting.length,
      repeat(waiting, byVisit, (it) => ticketRow(it, now, actions)),
      text("counter.nextEmpty"),
    )}
    ${list(
      "expected",
      expected.length,
      repeat(expected, byVisit, (it) => expectedRow(it, actions)),
      text("counter.expectedEmpty"),
    )}
    ${list(
      "parked",
      parked.length,
      repeat(parked, byVisit, (it) => ticketRow(it, now, actions)),
    )}
    ${list(
      "missed",
      missed.length,
      repeat(missed, byVisit, (it) => ticketRow(it, now, actions)),
    )}
  </div>`;
}

const byVisit = ({ visit }: { readonly visit: string }) => visit;

function list(name: "next" | "expected" | "parked" | "missed", count: number, rows: unknown, empty?: string) {
  if (count === 0 && empty === undefined) return nothing;
  return html`<section aria-labelledby="list-${name}">
    <h2 id="list-${name}" tabindex="-1">${text(`counter.${name}`)} <span class="count">${count}</span></h2>
    ${
      count === 0
        ? html`<p class="hint">${empty}</p>`
        : html`<ol class="people">
            ${rows}
          </ol>`
    }
  </section>`;
}

function ticketRow(it: DeskTicket, now: number, actions: DayActions | null): TemplateResult {
  return html`<li>
    <p>
      <strong class="code">${it.ticket}</strong> ${personLine(it)}<br /><span class="hint">${timeLine(it, now)}</span>
    </p>
    ${actions ? html`<p class="row-actions">${rowActions(it, actions)}</p>` : nothing}
  </li>`;
}

function rowActions(it: DeskTicket, { call, step }: DayActions): TemplateResult {
  const { ticket, state } = it;
  const button = (label: string, words: string, run: () => void) =>
    html`<button type="button" aria-label=${label} @click=${run}>${words}</button>`;
  return html`${call ? button(text("counter.rowCall", { ticket }), text("counter.call"), () => call(it)) : nothing}
  ${
    state === "waiting"
      ? html`${button(text("counter.rowPark", { ticket }), text("counter.park"), () => step(it, "park"))}
        ${button(text("counter.rowMiss", { ticket }), text("counter.miss"), () => step(it, "missed"))}`
      : button(text("counter.rowBack", { ticket }), text("counter.back"), () => step(it, "back"))
  }`;
}

function expectedRow(it: ExpectedVisit, actions: DayActions | null): TemplateResult {
  return html`<li>
    <p>
      <strong class="code">${clock(it.start)}</strong>
      ${it.isLate ? html`<strong class="late">${text("counter.late")}</strong>` : nothing} ${personLine(it)}
      <span class="hint">${it.reference}</span>
    </p>
    ${
      actions
        ? html`<p class="row-actions">
            <button
              type="button"
              aria-label=${text("counter.isHereName", { name: it.name ?? it.reference })}
              @click=${() => actions.arrive(it)}
            >
              ${text("counter.isHere")}
            </button>
          </p>`
        : nothing
    }
  </li>`;
}

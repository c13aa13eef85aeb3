import type { CounterList, DeskCounter } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { to } from "../addresses.ts";
import { clock, counted, text } from "../texts/texts.ts";

/** What the picker does. */
export interface Picking {
  readonly sit: (counter: DeskCounter) => void;
  /** Whom a second press replaces. */
  readonly takingOver: string | null;
  readonly mayAct: boolean;
}

/** All counters by office, with who sits there, to sit down at one or look at it. */
export function counterPicker({ offices }: CounterList, picking: Picking): TemplateResult {
  const filled = offices.filter(({ counters }) => counters.length > 0);
  if (filled.length === 0) return html`<p>${text("counter.none")}</p>`;
  return html`<p>${text("counter.pick")}</p>
    ${filled.map(
      (office) =>
        html`<section aria-labelledby="office-${office.id}">
          <h2 id="office-${office.id}">${office.name}</h2>
          <ul class="rows">
            ${office.counters.map((it) => html`<li class="seat">${counterLine(it, waitingAt(it, office.queues))} ${choices(it, picking)}</li>`)}
          </ul>
        </section>`,
    )}`;
}

function waitingAt({ queues }: DeskCounter, all: CounterList["offices"][number]["queues"]): number {
  return all.filter((it) => queues.includes(it.id)).reduce((sum, it) => sum + it.waiting, 0);
}

function counterLine(it: DeskCounter, waiting: number): TemplateResult {
  return html`<p><strong>${it.name}</strong> · ${seatWords(it)} · ${counted("counter.waiting", waiting)}</p>`;
}

/** Who sits at a counter and since when, or that it is free. */
export function seatWords({ seat }: DeskCounter): string {
  if (!seat) return text("counter.free");
  const time = clock(seat.since);
  return seat.mine ? text("counter.me", { time }) : text("counter.seat", { name: seat.staff.name, time });
}

function choices(it: DeskCounter, { sit, takingOver, mayAct }: Picking): TemplateResult {
  const { id, name: counter, seat } = it;
  const words = text(seat && !seat.mine ? "counter.takeOver" : "counter.sit", { counter });
  return html`<p class="row-actions">
    ${
      mayAct
        ? html`<button class=${takingOver === id ? "danger" : nothing} @click=${() => sit(it)}>${words}</button>`
        : nothing
    }
    <a class="button" href=${to(`counter/${id}`)}>${text("counter.look", { counter })}</a>
  </p>`;
}

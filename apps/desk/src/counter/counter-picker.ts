import type { CounterList, DeskCounter, QueueNow } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { to } from "../addresses.ts";
import { clock, counted, text } from "../texts/texts.ts";
import { lookingOn } from "./looking-on.ts";
import { hoursWords } from "./queue-hours.ts";

/** What the picker does. */
export interface Picking {
  readonly sit: (counter: DeskCounter) => void;
  /** Whom a second press replaces. */
  readonly takingOver: string | null;
  readonly mayAct: boolean;
  readonly now: number;
}

type Office = CounterList["offices"][number];

/** All counters by office and queues, with who sits there, to sit down at one or look at it. */
export function counterPicker({ offices }: CounterList, picking: Picking): TemplateResult {
  const filled = offices.filter(({ counters }) => counters.length > 0);
  if (filled.length === 0) return html`<p>${text("counter.none")}</p>`;
  return html`${picking.mayAct ? html`<p>${text("counter.pick")}</p>` : lookingOn()}
  ${filled.map(
    (office) =>
      html`<section aria-labelledby="office-${office.id}">
        <h2 id="office-${office.id}">${office.name}</h2>
        ${groupsOf(office).map((it) => group(it, office, picking))}
      </section>`,
  )}`;
}

/** Counters that serve the same queues, in the order of the catalogue. */
function groupsOf({ counters }: Office): DeskCounter[][] {
  return [...Map.groupBy(counters, ({ queues }) => [...queues].sort().join()).values()];
}

function group(counters: readonly DeskCounter[], office: Office, picking: Picking): TemplateResult {
  const queues = office.queues.filter(({ id }) => counters[0]!.queues.includes(id));
  const waiting = queues.reduce((sum, it) => sum + it.waiting, 0);
  return html`<h3>${queues.map(({ name }) => name).join(", ")}</h3>
    <p class="hint">${openWords(queues, picking.now)} · ${counted("counter.waiting", waiting)}</p>
    <ul class="seats">
      ${counters.map((it) => html`<li>${counterLine(it)} ${picking.mayAct ? seatButton(it, picking) : nothing}</li>`)}
    </ul>`;
}

/** When each of some queues is open; said once where it is the same for all. */
function openWords(queues: readonly QueueNow[], now: number): string {
  const words = new Set(queues.map((it) => hoursWords(it, now)));
  if (words.size <= 1) return [...words].join("");
  return queues.map((it) => `${it.name}: ${hoursWords(it, now)}`).join(" · ");
}

function counterLine(it: DeskCounter): TemplateResult {
  return html`<p><a href=${to(`counter/${it.id}`)}>${it.name}</a><br />${seatWords(it)}</p>`;
}

/** Who sits at a counter and since when, or that it is free. */
export function seatWords({ seat }: DeskCounter): string {
  if (!seat) return text("counter.free");
  const time = clock(seat.since);
  return seat.mine ? text("counter.me", { time }) : text("counter.seat", { name: seat.staff.name, time });
}

function seatButton(it: DeskCounter, { sit, takingOver }: Picking): TemplateResult {
  const { id, name: counter, seat } = it;
  const name = seat && !seat.mine ? "counter.takeOver" : "counter.sit";
  return html`<button
    class=${takingOver === id ? "danger" : nothing}
    aria-label=${text(name, { counter })}
    @click=${() => sit(it)}
  >
    ${text(`${name}Here`)}
  </button>`;
}

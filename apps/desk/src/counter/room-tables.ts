import type { QueueNow, WaitingRoom } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { clock, counted, text } from "../texts/texts.ts";
import { seatWords } from "./counter-picker.ts";
import { minutesSince, personLine } from "./person.ts";
import { hoursWords } from "./queue-hours.ts";
import { standingOf } from "./standing.ts";

/** Each queue: how many wait and how long, and whether people without a visit are taken. */
export function queueTable(
  { queues, waiting }: WaitingRoom,
  now: number,
  onSwitch: ((queue: QueueNow) => void) | null,
): TemplateResult {
  const rows = queues.map((queue) => {
    const waits = waiting.filter((it) => it.queue === queue.id).map((it) => minutesSince(it.arrivedAt, now));
    return html`<tr>
      <th scope="row">${queue.name} (${queue.letter})<br /><span class="hint">${hoursWords(queue, now)}</span></th>
      <td>${queue.waiting}</td>
      <td>${waits.length > 0 ? counted("room.minutes", Math.max(...waits)) : "–"}</td>
      <td>${walkInWords(queue, now)} ${onSwitch && canSwitch(queue, now) ? switchButton(queue, onSwitch) : nothing}</td>
    </tr>`;
  });
  return table(text("room.queues"), ["room.queue", "room.waiting", "room.longest", "room.walkIns"], rows);
}

/** Whether people without a visit are taken: by staff's will, and as long as the queue is open. */
function walkInWords(queue: QueueNow, now: number): string {
  if (!queue.walkIns) return text("room.stopped");
  const standing = standingOf(queue, now);
  if (standing === "open") return text("room.allowed");
  return text(standing === "later" ? "room.notYet" : "room.closed");
}

/** Nothing is to be stopped in a queue that is closed for today. */
function canSwitch(queue: QueueNow, now: number): boolean {
  return !queue.walkIns || ["open", "later"].includes(standingOf(queue, now));
}

function switchButton(queue: QueueNow, onSwitch: (queue: QueueNow) => void): TemplateResult {
  return html`<button
    type="button"
    aria-label=${text(queue.walkIns ? "room.stop" : "room.allow", { queue: queue.name })}
    @click=${() => onSwitch(queue)}
  >
    ${text(queue.walkIns ? "room.stopNow" : "room.allowNow")}
  </button>`;
}

/** Each counter: who sits there, and what it serves. */
export function counterTable({ counters, queues }: WaitingRoom): TemplateResult {
  const rows = counters.map(
    (it) =>
      html`<tr>
        <th scope="row">${it.name}</th>
        <td>${seatWords(it)}</td>
        <td>
          ${queues
            .filter(({ id }) => it.queues.includes(id))
            .map(({ name }) => name)
            .join(", ")}
        </td>
      </tr>`,
  );
  return table(text("room.counters"), ["room.counter", "room.seat", "room.serves"], rows);
}

/** Who is called or being served, and where. */
export function calledTable({ called, counters }: WaitingRoom): TemplateResult {
  const rows = called.map(
    (it) =>
      html`<tr>
        <th scope="row">${it.ticket}</th>
        <td>${counters.find(({ id }) => id === it.counter)?.name ?? "–"}</td>
        <td>${text(`ticket.${it.state}`)}${it.calledAt ? `, ${clock(it.calledAt)}` : nothing}</td>
        <td>${personLine(it)}</td>
      </tr>`,
  );
  if (rows.length === 0) return html`<p class="hint">${text("counter.nobody")}</p>`;
  return table(text("room.called"), ["room.ticket", "room.counter", "room.state", "counter.procedure"], rows);
}

function table(
  caption: string,
  heads: readonly Parameters<typeof text>[0][],
  rows: readonly unknown[],
): TemplateResult {
  return html`<div class="table" role="region" tabindex="0" aria-label=${caption}>
    <table class="room">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${heads.map((it) => html`<th scope="col">${text(it)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

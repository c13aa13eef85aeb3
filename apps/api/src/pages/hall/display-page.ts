import type { Display, ShownTicket } from "@okienko/contract";
import { html } from "hono/html";
import { textIn } from "../../catalog/text-in.ts";
import type { Html, Page } from "../page.ts";
import type { TextKey } from "../texts/text.ts";
import { wordsOf } from "../texts/words.ts";
import { inAllLanguages, inTurns, languagesOf, liveAddress, toolButton, type HallContent } from "./hall-layout.ts";

const mostCalls = 8;
const reload = 15;

/** The screen of a waiting room: tickets and counters, never names. Shows some queues, or all where none is named. */
export function displayPage(page: Page, display: Display, wanted: readonly string[] = []): HallContent {
  const isShown = (id: string) => wanted.length === 0 || wanted.includes(id);
  const called = display.called.filter((it) => isShown(it.queue));
  const last = display.last.filter((it) => isShown(it.queue));
  const queues = display.queues.filter((it) => isShown(it.id));
  const [newest, ...others] = called;
  const body = html`<header class="head">
      <h1>${inTurns(page, (it) => textIn(page.catalog, officeOf(page, display).name, it))}</h1>
      <span class="clock">${page.dates.time(display.now)}</span>
    </header>
    <div class="newest" ${newest && callData(page, newest)}>
      ${newest ? newestCall(page, newest) : nobody(page, queues)}
    </div>
    <p class="unseen" role="status">${newest && saidCall(page, newest)}</p>
    ${callTable(page, others.slice(0, mostCalls), last.slice(0, Math.max(0, mostCalls - others.length)))}
    ${waiting(page, queues)}`;
  const data = {
    live: liveAddress(page, display.office.id),
    now: Date.parse(display.now),
    languages: languagesOf(page).length,
  };
  return { hall: "display", title: page.text("hall.display"), body, data, tools: tools(page), reload };
}

function officeOf({ catalog }: Page, { office }: Display) {
  return catalog.offices.get(office.id)!;
}

/** The words of a text in any language. */
function spoken(key: TextKey): (language: string) => string {
  return (language) => wordsOf(language)(key);
}

function nobody(page: Page, queues: Display["queues"]): Html {
  const isClosed = queues.every(isIdle);
  return html`<p class="nobody">${inTurns(page, spoken(isClosed ? "hall.closedNow" : "hall.nobodyCalled"))}</p>`;
}

/** A queue that is closed now, and in which nobody waits any more. */
function isIdle({ hours, opensAt, waiting }: Display["queues"][number]): boolean {
  return waiting === 0 && (opensAt !== null || hours.length === 0);
}

/** What tells one call from the next, and what a voice says of it. */
function callData(page: Page, it: ShownTicket): Html {
  return html`data-call="${it.ticket} ${it.calledAt} ${it.calls}" data-spoken="${spokenCall(page, it)}"`;
}

function spokenCall({ text }: Page, { ticket, counter }: ShownTicket): string {
  return text("hall.spoken", { ticket, counter: counter.name });
}

/** For screen readers, in one language: words that take turns would be read out at every turn. */
function saidCall(page: Page, it: ShownTicket): string {
  return it.calls > 1 ? `${spokenCall(page, it)} (${it.calls})` : spokenCall(page, it);
}

function newestCall(page: Page, it: ShownTicket): Html {
  return html`<p class="part">
      <span class="label">${inAllLanguages(page, spoken("hall.ticket"))}</span>
      <strong class="ticket">${it.ticket}</strong>
    </p>
    <p class="part">
      <span class="label">${inAllLanguages(page, spoken("hall.counter"))}</span>
      <strong class="place">${counterName(page, it)}</strong>
    </p>`;
}

function counterName(page: Page, { counter }: ShownTicket): Html {
  const entry = page.catalog.counters.get(counter.id);
  return entry ? inTurns(page, (it) => textIn(page.catalog, entry.name, it)) : html`${counter.name}`;
}

function callTable(page: Page, called: readonly ShownTicket[], last: readonly ShownTicket[]): Html {
  if (called.length + last.length === 0) return html``;
  return html`<table class="calls">
    <thead>
      <tr>
        <th scope="col">${inAllLanguages(page, spoken("hall.ticket"))}</th>
        <th scope="col">${inAllLanguages(page, spoken("hall.counter"))}</th>
      </tr>
    </thead>
    <tbody>
      ${called.map(
        (it) =>
          html`<tr ${callData(page, it)}>
            ${callCells(page, it)}
          </tr>`,
      )}
      ${last.map(
        (it) =>
          html`<tr class="past">
            ${callCells(page, it)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function callCells(page: Page, it: ShownTicket): Html {
  return html`<th scope="row">${it.ticket}</th>
    <td>${counterName(page, it)}</td>`;
}

function waiting(page: Page, queues: Display["queues"]): Html {
  const nameOf = (id: string, language: string) =>
    textIn(page.catalog, page.catalog.file.queues.find((it) => it.id === id)!.name, language);
  return html`<dl class="waiting">
    <div class="caption" aria-hidden="true">${inAllLanguages(page, spoken("hall.waiting"))}</div>
    ${queues.map(
      (queue) =>
        html`<div>
          <dt><strong>${queue.letter}</strong> ${inTurns(page, (it) => nameOf(queue.id, it))}</dt>
          <dd>${isIdle(queue) ? inTurns(page, spoken("hall.closed")) : queue.waiting}</dd>
        </div>`,
    )}
  </dl>`;
}

function tools(page: Page): Html {
  return html`<footer class="tools" aria-label="${page.text("hall.tools")}">
    ${toolButton(page, "sound", "hall.sound")} ${toolButton(page, "voice", "hall.voice")}
    ${toolButton(page, "turn", "hall.turn")}
  </footer>`;
}

import type { DeskTicket, Outcome, QueueNow } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { clock, counted, text } from "../texts/texts.ts";
import type { TextName } from "../texts/en.ts";
import { languageName, minutesSince } from "./person.ts";

const outcomes: readonly Outcome[] = ["done", "partly", "not-possible", "other-matter"];

/** Everything about whom this counter serves, for the clerk only. */
export function currentTicket(it: DeskTicket, documents: readonly string[], now: number): TemplateResult {
  const isServing = it.state === "serving";
  return html`<p class="ticket">${it.ticket}</p>
    <p>
      <strong>${text(isServing ? "counter.serving" : "counter.called")}</strong>
      ${
        isServing && it.servingSince
          ? html`·
            ${counted("counter.minutes", minutesSince(it.servingSince, now), { planned: String(it.plannedMinutes) })}`
          : html`· ${counted("counter.calledTimes", it.calls)}`
      }
    </p>
    <dl class="facts">
      ${fact("counter.procedure", it.procedure.name)}
      ${fact("counter.quantity", it.quantity > 1 ? String(it.quantity) : null)} ${fact("counter.name", it.name)}
      ${fact("counter.language", it.language && languageName(it.language))}
      ${fact("counter.when", it.start ? clock(it.start) : text("counter.walkIn"))}
      ${fact("counter.reference", it.reference)} ${fact("counter.note", it.note)}
    </dl>
    ${keyed(it.visit, documentList(documents))}`;
}

function fact(name: TextName, value: string | null): TemplateResult | typeof nothing {
  if (!value) return nothing;
  return html`<div>
    <dt>${text(name)}</dt>
    <dd>${value}</dd>
  </div>`;
}

/** What the visitor brings, to check off; nobody is told what was checked. */
function documentList(documents: readonly string[]): TemplateResult | typeof nothing {
  if (documents.length === 0) return nothing;
  return html`<fieldset>
    <legend>${text("counter.documents")}</legend>
    ${documents.map((it) => html`<label class="box"><input type="checkbox" />${it}</label>`)}
  </fieldset>`;
}

/** What was done, asked at the end. */
export function finishForm(it: DeskTicket, onFinish: (event: SubmitEvent) => void, keyHint: unknown): TemplateResult {
  return html`<form class="finish" @submit=${onFinish}>
    <fieldset>
      <legend>${text("counter.outcome")}</legend>
      <div class="boxes">
        ${outcomes.map(
          (outcome) =>
            html`<label class="box">
              <input type="radio" name="outcome" value=${outcome} ?checked=${outcome === "done"} />
              ${text(`outcome.${outcome}`)}
            </label>`,
        )}
      </div>
      <label for="matters">${text("counter.quantityDone")}</label>
      ${keyed(it.visit, mattersField(it.quantity))}
    </fieldset>
    <button class="primary" aria-keyshortcuts="f">${text("counter.finish")}${keyHint}</button>
  </form>`;
}

function mattersField(quantity: number): TemplateResult {
  return html`<input id="matters" name="quantity" type="number" min="1" max="100" value=${quantity} required />`;
}

/** Another queue of the office to pass somebody to. */
export function passForm(queues: readonly QueueNow[], onPass: (event: SubmitEvent) => void): TemplateResult {
  return html`<form class="pass" @submit=${onPass}>
    <div class="field">
      <label for="queue">${text("counter.passTo")}</label>
      <select id="queue" name="queue">
        ${queues.map((it) => html`<option value=${it.id}>${it.name}</option>`)}
      </select>
    </div>
    <button>${text("counter.pass")}</button>
  </form>`;
}

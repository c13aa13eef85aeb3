import type { WorklistAction, WorklistEntry, WorklistTimes } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { contactInWords } from "../catalog/effects-step.ts";
import { clock, day, text, time } from "../texts/texts.ts";

/** What can be done about a visit, without the revision that it is done to. */
export type Step = WorklistAction extends infer Each ? (Each extends unknown ? Omit<Each, "revision"> : never) : never;

/** One visit of the worklist, and what is done about it. */
interface Row {
  readonly entry: WorklistEntry;
  /** Other times, once somebody has asked for them. */
  readonly times: WorklistTimes["times"] | null;
  findTimes(): void;
  act(step: Step): void;
}

/** A visit that cannot take place: whose it is, how to reach them, and what can be done. */
export function worklistRow(row: Row): TemplateResult {
  const { id, state, visit, phone, email, cause, toldAt } = row.entry;
  return html`<li id="entry-${id}" tabindex="-1">
    <p>
      <strong>${visit.reference}</strong> · ${day(visit.start.slice(0, 10))}, ${clock(visit.start)} ·
      <strong>${text(`worklist.state.${state}`)}</strong>
    </p>
    <p>${visit.procedureName}, ${visit.officeName}</p>
    <p>
      ${visit.name ? html`<bdi>${visit.name}</bdi> · ` : nothing}
      ${phone ? html`<a href="tel:${phone.replaceAll(/[^+\d]/g, "")}">${phone}</a>` : nothing}
      ${phone && email ? " · " : nothing}${email ?? nothing}${phone || email ? nothing : contactInWords(visit)}
    </p>
    ${cause.reason ? html`<p class="hint">${cause.reason}</p>` : nothing}
    ${toldAt ? html`<p class="hint">${text("worklist.toldAt", { date: time(toldAt) })}</p>` : nothing}
    ${row.entry.mayChange && isWaiting(state) ? actions(row) : nothing}
  </li>`;
}

function isWaiting(state: WorklistEntry["state"]): boolean {
  return state === "open" || state === "told" || state === "phoned";
}

function actions(row: Row): TemplateResult {
  const { entry, times, findTimes, act } = row;
  const { id, state, visit } = entry;
  const named = forVisit(visit.reference);
  return html`<div class="actions">
      <button @click=${findTimes}>${text("worklist.otherTimes")}${named}</button>
      ${state === "open" && visit.hasEmail ? html`<button @click=${() => act({ action: "tell" })}>${text("worklist.tell")}${named}</button>` : nothing}
      ${state === "phoned" ? nothing : html`<button @click=${() => act({ action: "phoned" })}>${text("worklist.phoned")}${named}</button>`}
      <button @click=${() => act({ action: "keep" })}>${text("worklist.keep")}${named}</button>
    </div>
    ${times ? timeList(visit.reference, times, row) : nothing}
    <details>
      <summary>${text("worklist.cancel")}${named}</summary>
      <form @submit=${(event: Event) => cancel(event, act)}>
        <div class="field">
          <label for="reason-${id}">${text("worklist.cancelReason")}</label>
          <span class="hint" id="reason-hint-${id}">${text("worklist.cancelHint")}</span>
          <input
            id="reason-${id}"
            name="reason"
            autocomplete="off"
            maxlength="500"
            aria-describedby="reason-hint-${id}"
          />
        </div>
        <button class="danger">${text("worklist.cancelNow")}${named}</button>
      </form>
    </details>`;
}

/** Says in the name of a button which visit it is about. */
function forVisit(reference: string): TemplateResult {
  return html`<span class="unseen">: ${reference}</span>`;
}

function timeList(reference: string, times: WorklistTimes["times"], { entry, act }: Row): TemplateResult {
  const name = `${reference}, ${text("worklist.chooseTime")}`;
  return html`<div id="times-${entry.id}" tabindex="-1" role="group" aria-label=${name}>
    <p>${text(times.length > 0 ? "worklist.chooseTime" : "worklist.noTimes")}</p>
    <div class="actions">
      ${times.map(
        ({ office, officeName, start }) =>
          html`<button @click=${() => act({ action: "move", office, start })}>
            ${day(start.slice(0, 10))}, ${clock(start)}<br />${officeName}${forVisit(reference)}
          </button>`,
      )}
    </div>
  </div>`;
}

function cancel(event: Event, act: Row["act"]): void {
  event.preventDefault();
  const reason = String(new FormData(event.target as HTMLFormElement).get("reason") ?? "").trim();
  act({ action: "cancel", ...(reason && { reason }) });
}

import { html, type TemplateResult } from "lit";
import { timesAhead } from "../shared/free-times.ts";
import { timeChoice } from "../shared/time-choice.ts";
import { placeRow, row, whenRow } from "../shared/visit-rows.ts";
import type { VisitMove } from "./visit-move.ts";

/** The choice of another time; says that the old one stands. */
export function moveView(move: VisitMove): TemplateResult {
  const { host, visit, procedure } = move.flow;
  const pick = (time: Parameters<typeof move.pick>[0]) => void move.pick(time);
  const notice = move.notice
    ? html`<div class="notice error" part="notice">
        <p id="notice" role="alert" tabindex="-1">${host.text(move.notice)}</p>
        ${timesAhead(host, move.alternatives, pick)}
      </div>`
    : "";
  return html`${notice}
    <p>
      ${host.text("status.stands", { time: host.dates.moment(visit!.start), office: host.officeName(visit!.office) })}
    </p>
    ${timeChoice(host, move.chooser, procedure?.offices ?? [visit!.office], pick)}`;
}

/** The old time and the new one, and the button that moves. */
export function agreeView(move: VisitMove): TemplateResult {
  const { flow, wanted } = move;
  const { host, visit } = flow;
  const { text, dates } = host;
  const before = `${dates.full(visit!.start)}, ${dates.time(visit!.start)}, ${host.officeName(visit!.office)}`;
  return html`<dl part="summary">
      ${whenRow(host, wanted!.start)} ${placeRow(host, wanted!.office)} ${row(text("status.before"), before)}
    </dl>
    <p class="links">
      <button part="button primary" aria-disabled=${host.busy} @click=${() => move.move()}>
        ${text("status.move")}
      </button>
      <button part="button" @click=${() => move.begin()}>${text("status.otherTime")}</button>
    </p>`;
}

import { html, type TemplateResult } from "lit";
import { calendarLinks } from "../shared/calendar-links.ts";
import { phoneLine } from "../shared/phone-line.ts";
import { titledList } from "../shared/titled-list.ts";
import { checkInRow, placeRow, row, ticketAddress, whenRow } from "../shared/visit-rows.ts";
import type { MessageKey } from "../shared/words.ts";
import { confirmForm } from "./confirm-form.ts";
import { earlierView } from "./earlier-view.ts";
import type { VisitFlow } from "./visit-flow.ts";

/** The visit: what everybody may see of it, and all of it with what can be done for its owner. */
export function visitView(flow: VisitFlow, linked: boolean): TemplateResult {
  const { host, status, visit } = flow;
  return html`${status!.state === "unconfirmed" ? confirmForm(flow, linked) : ""} ${facts(flow)}
    ${flow.changeable ? changes(flow) : ""} ${flow.ready && flow.earlier ? earlierView(flow, flow.earlier) : ""}
    ${flow.ready ? preparation(flow) : ""} ${visit ? "" : publicHint(flow)}
    <p class="links">
      ${host.staff ? "" : ticketLink(flow)}
      ${visit ? html`<button part="button" @click=${() => print()}>${host.text("booking.print")}</button>` : ""}
      ${
        host.staff
          ? ""
          : html`<button class="link" part="another" @click=${() => flow.another()}>
              ${host.text("status.another")}
            </button>`
      }
    </p>`;
}

function facts({ host, status, visit, procedure, ready }: VisitFlow): TemplateResult {
  const { text } = host;
  const { reference, state, start, office } = status!;
  const { name, email, phone } = visit?.contact ?? {};
  const matters = visit && visit.quantity > 1 ? `, ${text("booking.matters", { count: visit.quantity })}` : "";
  return html`<dl part="summary">
    ${visit ? row(text("status.number"), reference, "reference") : ""}
    ${row(text("status.state"), text(`status.${state}` as MessageKey), "state")} ${whenRow(host, start)}
    ${placeRow(host, office)} ${procedure ? row(text("booking.procedure"), procedure.name + matters) : ""}
    ${host.staff && visit ? row(text("booking.name"), [name, email, phone].filter(Boolean).join(", ")) : ""}
    ${ready ? checkInRow(host, visit!) : ""}
  </dl>`;
}

/** Who is in the waiting room wants to see the place in the queue. */
function ticketLink({ host, visit }: VisitFlow): TemplateResult | "" {
  if (!visit || !["arrived", "called"].includes(visit.state)) return "";
  return html`<a part="ticket" href=${ticketAddress(visit.links)}>${host.text("status.ticket")}</a>`;
}

function changes(flow: VisitFlow): TemplateResult {
  const { text } = flow.host;
  return html`<p class="links">
    <button part="button" @click=${() => flow.beginMove()}>${text("status.move")}</button>
    <button part="button" @click=${() => flow.go("cancel")}>${text("status.cancel")}</button>
  </p>`;
}

function preparation({ host, visit, procedure }: VisitFlow): TemplateResult {
  return html`${titledList(host, host.text("booking.documents"), procedure?.documents)}
  ${host.staff ? "" : calendarLinks(host, visit!.links)}`;
}

function publicHint({ host }: VisitFlow): TemplateResult {
  return html`<p>${host.text("status.more")}</p>
    ${phoneLine(host)}`;
}

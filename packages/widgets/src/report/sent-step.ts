import { html, type TemplateResult } from "lit";
import { row } from "../shared/visit-rows.ts";
import { titledList } from "../shared/titled-list.ts";
import type { Draft } from "./draft.ts";
import { promiseLines } from "./promise-lines.ts";

/** Sent: the number, until when, what happens next, and the link that gives access. */
export function sentStep(draft: Draft): TemplateResult {
  const { host, flow } = draft;
  const { text, dates } = host;
  const { reference, promisedBy, contact, department, manage, notice, category, usual, emailConfirmed } = draft.sent!;
  const email = contact?.email;
  const next = [
    ...(emailConfirmed === false && email ? [text("report.confirmMail", { email })] : []),
    text("report.nextRead", { department: department.name }),
    email ? text("report.nextMail", { email }) : text("report.nextLink"),
    text("report.nextDone"),
  ];
  return html`<div class="notice success" part="notice">
      <dl part="summary">
        ${row(text("report.number"), reference, "reference")} ${row(text("report.about"), category.name)}
        ${promisedBy ? row(text("report.promisedBy"), dates.full(promisedBy)) : ""}
      </dl>
    </div>
    ${promiseLines(host, { promise: null, usual })}
    ${notice && html`<div class="notice" part="notice"><p>${notice}</p></div>`}
    ${titledList(host, text("report.next"), next, true)} ${host.staff ? "" : html`<p>${text("report.manageHint")}</p>`}
    <p class="links">
      ${host.staff ? "" : html`<a href=${manage}>${text("report.manage")}</a>`}
      <button part="button" @click=${() => print()}>${text("booking.print")}</button>
      <button part="button" @click=${() => flow.again()}>${text("report.again")}</button>
    </p>`;
}

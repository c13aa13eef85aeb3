import type { ProcedureSummary } from "@okienko/contract";
import { html, type TemplateResult } from "lit";
import type { DeskPage } from "../desk-page.ts";
import { choice, field } from "../field.ts";
import { text } from "../texts/texts.ts";

/** Somebody with a visit stands here: its code or number. */
export function arrivalForm(page: DeskPage, onSubmit: (event: SubmitEvent) => void): TemplateResult {
  return html`<form id="arrival" @submit=${onSubmit} novalidate>
    ${field(page, { name: "code", label: text("counter.code"), hint: text("counter.codeHint") })}
    <button>${text("counter.checkIn")}</button>
  </form>`;
}

/** Somebody without a visit stands here: what for. */
export function walkInForm(
  page: DeskPage,
  procedures: readonly ProcedureSummary[],
  onSubmit: (event: SubmitEvent) => void,
): TemplateResult {
  const options = procedures.map(({ id, name }) => ({ id, label: name }));
  return html`<form id="walk-in" @submit=${onSubmit} novalidate>
    ${choice(page, { name: "procedure", label: text("counter.procedure"), options })}
    ${field(page, { name: "quantity", label: text("counter.quantity"), type: "number", value: "1" })}
    ${field(page, { name: "name", label: text("counter.visitorName") })}
    <button>${text("counter.giveTicket")}</button>
  </form>`;
}

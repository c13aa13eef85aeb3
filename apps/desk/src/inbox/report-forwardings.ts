import type { Forwarding } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { moment } from "../contacts/words.ts";
import { counted, text } from "../texts/texts.ts";
import type { ReportDesk } from "./report-desk.ts";

/** Whom it was forwarded to, and whether they can still answer. */
export function reportForwardings(desk: ReportDesk): TemplateResult | typeof nothing {
  const { forwardings } = desk.report;
  if (forwardings.length === 0) return nothing;
  return html`<h2>${text("case.forwarded")}</h2>
    <ul class="rows">
      ${forwardings.map((it) => html`<li>${forwarding(desk, it)}</li>`)}
    </ul>`;
}

function forwarding(desk: ReportDesk, it: Forwarding): TemplateResult {
  const { id, name, email, text: words, sentAt, expiresAt, ended, answers } = it;
  const end = () => desk.withdraw(`forwardings/${id}`, text("case.done-withdraw", { name }));
  const until = ended ? text("case.forwardEnded") : text("case.forwardUntil", { date: moment(expiresAt) });
  return html`<p>
      <strong><bdi>${name}</bdi></strong
      >, <bdi>${email}</bdi>
    </p>
    <p class="hint">${moment(sentAt)} · ${until} · ${counted("case.forwardAnswers", answers)}</p>
    <p class="as-written">${words}</p>
    ${
      // a link works on when the report is closed
      !ended && desk.report.actions.includes("state")
        ? html`<button class="danger" @click=${end}>${text("case.withdraw", { name })}</button>`
        : nothing
    }`;
}

import { html, type TemplateResult } from "lit";
import type { Draft } from "./draft.ts";
import { waitingNotice } from "./late-banner.ts";

/** No network: the report stays on this device until it can be sent. */
export function keptStep(draft: Draft): TemplateResult {
  const { host, flow, keptAs } = draft;
  const report = flow.late!.waiting.find(({ id }) => id === keptAs);
  return html`<p>${host.text(report ? "report.keptHint" : "report.sentElsewhere")}</p>
    ${report ? waitingNotice(draft, report) : ""}
    <p class="links">
      <button part="button" @click=${() => flow.again()}>${host.text("report.again")}</button>
    </p>`;
}

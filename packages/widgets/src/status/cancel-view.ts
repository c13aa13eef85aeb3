import { html, type TemplateResult } from "lit";
import { placeRow, whenRow } from "../shared/visit-rows.ts";
import type { VisitFlow } from "./visit-flow.ts";

/** Asks once whether the visit shall be cancelled. */
export function cancelView(flow: VisitFlow): TemplateResult {
  const { host, visit } = flow;
  const { text } = host;
  return html`<dl part="summary">${whenRow(host, visit!.start)} ${placeRow(host, visit!.office)}</dl>
    <p>${text("status.cancelHint")}</p>
    <p class="links">
      <button part="button primary" aria-disabled=${host.busy} @click=${() => flow.cancel()}>
        ${text("status.cancelNow")}
      </button>
      <button part="button" @click=${() => flow.go("visit")}>${text("status.keep")}</button>
    </p>`;
}

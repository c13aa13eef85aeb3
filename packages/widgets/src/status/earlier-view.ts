import { html, type TemplateResult } from "lit";
import type { EarlierTime } from "./earlier-time.ts";
import type { VisitFlow } from "./visit-flow.ts";

/** Whether the owner of a visit waits for an earlier time, and the button that changes it. */
export function earlierView({ host }: VisitFlow, earlier: EarlierTime): TemplateResult {
  const { told, isOn } = earlier;
  return html`<div part="earlier">
    ${told ? html`<p id="earlier" class="notice" part="notice" tabindex="-1">${host.text(told)}</p>` : ""}
    <p>
      <button part="button" aria-disabled=${host.busy} @click=${() => earlier.change()}>
        ${host.text(isOn ? "waiting.noEarlier" : "waiting.earlier")}
      </button>
    </p>
  </div>`;
}

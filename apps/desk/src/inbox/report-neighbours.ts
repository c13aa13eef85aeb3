import { html, nothing, type TemplateResult } from "lit";
import { to } from "../addresses.ts";
import { text } from "../texts/texts.ts";
import { ageWords } from "./promise-words.ts";
import type { ReportDesk } from "./report-desk.ts";

/** Open reports near to this one: it may have been reported before. */
export function reportNeighbours(desk: ReportDesk, now: number): TemplateResult | typeof nothing {
  const { neighbours, actions } = desk.report;
  if (neighbours.length === 0) return nothing;
  return html`<h2>${text("case.near")}</h2>
    <ul class="rows">
      ${neighbours.map(
        ({ report, distance, sameCategory }) =>
          html`<li>
            <p>
              <a href=${to(`reports/${report.reference}`)}>${report.reference} · <bdi>${report.category.name}</bdi></a>
              ${sameCategory ? html`<span class="flag urgent">${text("case.sameCategory")}</span>` : nothing}
            </p>
            <p class="hint">
              ${text("case.away", { metres: String(distance) })} · ${text(`inbox.state-${report.state}`)} ·
              ${ageWords(report.sentAt, now)}
            </p>
            ${report.excerpt ? html`<p class="as-written">${report.excerpt}</p>` : nothing}
            ${
              actions.includes("merge")
                ? html`<button @click=${() => desk.open("merge", report.reference)}>
                    ${text("case.mergeWith", { reference: report.reference })}
                  </button>`
                : nothing
            }
          </li>`,
      )}
    </ul>`;
}

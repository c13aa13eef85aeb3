import type { Consultation, ConsultationResults } from "@okienko/contract";
import { html, svg, type TemplateResult } from "lit";
import { subheading } from "../shared/heading.ts";
import type { OkienkoConsultation } from "./consultation-element.ts";

/** How often each option was chosen: bars to look at, each with its number, and a table that says the same. */
export function resultsView(
  host: OkienkoConsultation,
  { options }: Consultation,
  { participants, options: counted }: ConsultationResults,
): TemplateResult {
  const { text, language } = host;
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
  const rows = counted.map(({ id, count, share }) => {
    const { text: words, language: spoken } = options.find((it) => it.id === id)!;
    return { words, spoken, count, share, part: percent.format(share) };
  });
  return html`<div part="results">
    ${subheading(host, text("consultation.results"))}
    <p>${text("consultation.participants", { count: participants })}</p>
    <ul class="bars">
      ${rows.map(
        ({ words, spoken, count, part, share }) =>
          html`<li>
            <span lang=${spoken}>${words}</span>
            <svg part="bar" aria-hidden="true" height="16" width="100%">
              <rect class="all" width="100%" height="100%" />
              ${svg`<rect width="${share * 100}%" height="100%" />`}
            </svg>
            <span class="hint">${count} · ${part}</span>
          </li>`,
      )}
    </ul>
    <details>
      <summary>${text("consultation.asTable")}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">${text("consultation.option")}</th>
            <th scope="col">${text("consultation.count")}</th>
            <th scope="col">${text("consultation.share")}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ words, spoken, count, part }) =>
              html`<tr>
                <th scope="row" lang=${spoken}>${words}</th>
                <td>${count}</td>
                <td>${part}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>
  </div>`;
}

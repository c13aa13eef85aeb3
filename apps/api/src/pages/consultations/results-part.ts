import type { Consultation, ConsultationResults } from "@okienko/contract";
import { html } from "hono/html";
import { barPlot } from "../reports/stats-plot.ts";
import type { Html, Page } from "../page.ts";

/** Results as a plot to look at, and as the table that says the same. */
export function resultsOf(
  { text, language }: Page,
  { options }: Consultation,
  { participants, options: counted }: ConsultationResults,
): Html {
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
  const words = new Map(options.map((it) => [it.id, it]));
  return html`<h3>${text("consultation.results")}</h3>
    <p>${text("consultation.participants", { count: participants })}</p>
    ${participants > 0 && barPlot(counted.map(({ id, count }) => ({ label: id, value: count })))}
    <div class="wide" role="region" tabindex="0" aria-label="${text("consultation.results")}">
      <table>
        <thead>
          <tr>
            <th scope="col">${text("consultation.option")}</th>
            <th scope="col">${text("consultation.count")}</th>
            <th scope="col">${text("consultation.share")}</th>
          </tr>
        </thead>
        <tbody>
          ${counted.map(
            ({ id, count, share }) =>
              html`<tr>
                <th scope="row">${id}. <bdi lang="${words.get(id)?.language}">${words.get(id)?.text}</bdi></th>
                <td>${count}</td>
                <td>${percent.format(share)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

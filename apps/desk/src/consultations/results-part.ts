import type { DeskConsultation } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { api } from "../addresses.ts";
import { plotOf } from "../numbers/plot.ts";
import "../numbers/numbers.css";
import { counted, language, text } from "../texts/texts.ts";

const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });

/** One text of several languages, in that of the page where it is there. */
export function spoken(texts: Readonly<Record<string, string>>): string {
  return texts[language] ?? Object.values(texts)[0] ?? "";
}

/** How often each option was chosen: a plot, a table, and a file. */
export function resultsPart({ id, options, results }: DeskConsultation): TemplateResult {
  const rows = results.options.map((it, at) => ({ ...it, words: spoken(options[at] ?? {}) }));
  return html`<h2>${text("consult.results")}</h2>
    <p>${counted("consult.people", results.participants)}</p>
    ${
      results.participants === 0
        ? nothing
        : plotOf({
            title: text("consult.results"),
            points: rows.map((it) => it.id),
            series: [{ name: text("consult.count"), values: rows.map(({ count }) => count) }],
            nothing: counted("consult.people", 0),
          })
    }
    <div class="table" role="region" tabindex="0" aria-label=${text("consult.table")}>
      <table>
        <thead>
          <tr>
            <th scope="col">${text("consult.participants")}</th>
            <th scope="col">${text("consult.count")}</th>
            <th scope="col">${text("consult.share")}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (it) =>
              html`<tr>
                <th scope="row">${it.id}. <bdi>${it.words}</bdi></th>
                <td>${it.count}</td>
                <td>${percent.format(it.share)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p>
      <a class="button" href="${api}desk/consultations/${id}/tables/results.csv" download>${text("consult.csv")}</a>
    </p>`;
}

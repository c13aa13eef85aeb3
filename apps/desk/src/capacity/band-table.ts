import type { CapacityDay, CapacityPicture } from "@okienko/contract";
import { html, type TemplateResult } from "lit";
import { clock, day, text } from "../texts/texts.ts";

const columns = ["online", "staff", "taken", "free"] as const;

/** The same as the picture of a week, to be read. */
export function bandTable({ days }: CapacityPicture["queues"][number], name: string): TemplateResult {
  return html`<details>
    <summary>${text("week.asTable")}<span class="unseen">: ${name}</span></summary>
    <div class="table" role="region" tabindex="0" aria-label="${text("week.asTable")}: ${name}">
      <table>
        <caption class="unseen">
          ${name}
        </caption>
        <thead>
          <tr>
            <th scope="col">${text("week.day")}</th>
            <th scope="col">${text("week.time")}</th>
            ${columns.map((it) => html`<th scope="col">${text(`capacity.${it}`)}</th>`)}
          </tr>
        </thead>
        ${days.filter(({ bands }) => bands.length > 0).map(rowsOf)}
      </table>
    </div>
  </details>`;
}

function rowsOf({ date, bands }: CapacityDay): TemplateResult {
  return html`<tbody>
    ${bands.map(
      (it, at) =>
        html`<tr>
          ${at === 0 ? html`<th scope="rowgroup" rowspan=${bands.length}>${day(date)}</th>` : ""}
          <td>${clock(it.start)}–${clock(it.end)}</td>
          ${columns.map((column) => html`<td class="figure">${it[column]}</td>`)}
        </tr>`,
    )}
  </tbody>`;
}

import { addDays, startOfWeek } from "@okienko/scheduling";
import { html, type TemplateResult } from "lit";
import { counted, text } from "../texts/texts.ts";
import { tidied } from "./draft.ts";
import { drawnWeek, type DrawnBand } from "./drawn-week.ts";
import { rulesWeek, timeOf, type DrawnQueue } from "./rules-week.ts";
import type { Schema } from "./schema.ts";
import { weekdayName } from "./weekdays.ts";

/** The week that the rules of a queue make, drawn and as a table, while they are typed. */
export function rulesPicture(
  schema: Schema,
  draft: unknown,
  shown: string,
  show: (monday: string) => void,
): TemplateResult {
  const queue = (tidied(schema, draft) ?? {}) as Partial<DrawnQueue>;
  const monday = startOfWeek(shown);
  const week = rulesWeek(queue, monday);
  const days = week?.map((bands, at) => ({ label: weekdayName(at + 1, "short"), isClosed: false, bands }));
  return html`<section class="drawn" aria-label=${text("week.title")}>
    <h2>${text("week.title")}</h2>
    <div class="field">
      <label for="shown-week">${text("week.shown")}</label>
      <input
        id="shown-week"
        type="date"
        .value=${shown}
        @change=${(event: Event) => show((event.target as HTMLInputElement).value || shown)}
      />
    </div>
    ${days ? drawnWeek(days, text("week.picture", { from: monday, until: addDays(monday, 6) })) : html`<p>${text("week.unfinished")}</p>`}
    ${week ? table(week) : ""}
  </section>`;
}

function table(week: readonly (readonly DrawnBand[])[]): TemplateResult {
  return html`<details>
    <summary>${text("week.asTable")}</summary>
    <table>
      <caption class="unseen">
        ${text("week.title")}
      </caption>
      <thead>
        <tr>
          <th scope="col">${text("week.day")}</th>
          <th scope="col">${text("week.open")}</th>
        </tr>
      </thead>
      <tbody>
        ${week.map(
          (bands, at) =>
            html`<tr>
              <th scope="row">${weekdayName(at + 1, "long")}</th>
              <td>
                ${bands.length === 0 ? text("week.noHours") : bands.map((it) => html`<div>${bandInWords(it)}</div>`)}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}

function bandInWords({ from, until, online, staff }: DrawnBand): string {
  const counters = `${counted("week.onlineCount", online)}, ${counted("week.staffCount", staff)}`;
  return `${timeOf(from)}–${timeOf(until)}: ${counters}`;
}

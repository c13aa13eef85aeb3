import { html, type TemplateResult } from "lit";
import { heading } from "../shared/heading.ts";
import { troubleNotice } from "../shared/trouble-notice.ts";
import { filterFields } from "./filter-fields.ts";
import { placeForm } from "./place-form.ts";
import { reportItem } from "./report-item.ts";
import type { ReportSearch } from "./report-search.ts";

/** The place, the filters, the list, and the map for who wants it; `isUnknown` when the host page named no category of ours. */
export function nearbyView(search: ReportSearch, isUnknown: boolean): TemplateResult {
  const { host, place, map, reports = [], nextPage } = search;
  const { text } = host;
  return html`<div part="view">
    ${heading(host, title(search))} ${troubleNotice(host)}
    ${isUnknown ? html`<div class="notice error" part="notice"><p>${text("report.unknown")}</p></div>` : ""}
    ${placeForm(place)} ${filterFields(search)}
    <div role="status">
      <p>${host.busy ? "" : found(search)}</p>
    </div>
    <p class="links">
      <button part="button" aria-expanded=${map.isOpen} @click=${() => search.turnMap()}>${text("nearby.map")}</button>
    </p>
    ${map.content()}
    ${
      map.isOpen && search.seen
        ? html`<p><button part="button" @click=${() => search.lookInArea()}>${text("nearby.area")}</button></p>`
        : ""
    }
    ${
      reports.length
        ? html`<ul class="list" part="list">
            ${reports.map((report) => reportItem(search, report))}
          </ul>`
        : ""
    }
    ${
      nextPage === null
        ? ""
        : html`<button part="button" aria-disabled=${host.busy} @click=${() => search.more()}>
            ${text("nearby.more")}
          </button>`
    }
  </div>`;
}

// said anew after every search, also where the count is the same
function found({ host: { text }, place, area, reports = [] }: ReportSearch): TemplateResult {
  const around = place.point && !area ? html`${text("nearby.around")} <strong>${place.name}</strong>.` : "";
  return html`${around} ${text(reports.length ? "nearby.shown" : "nearby.none", { count: reports.length })}`;
}

function title({ host: { text }, area, place }: ReportSearch): string {
  if (area) return text("nearby.inArea");
  return text(place.point ? "nearby.title" : "nearby.cityTitle");
}

import type { ReportSummary } from "@okienko/contract";
import { html, type TemplateResult } from "lit";
import { meTooForm } from "../shared/me-too-form.ts";
import { ReportChosenEvent } from "./nearby-events.ts";
import type { ReportSearch } from "./report-search.ts";

/** One report of the list: photo, what, where, how far, since when, state, promise, followers, "me too". */
export function reportItem({ host, meToo }: ReportSearch, report: ReportSummary): TemplateResult {
  const { text } = host;
  const { reference, category, excerpt, photo, links, closed, followers } = report;
  const open = (event: Event) => {
    const chosen = new ReportChosenEvent(report);
    if (!host.dispatchEvent(chosen)) event.preventDefault();
  };
  return html`<li class="photo" part="report">
    ${photo ? html`<img part="photo" src=${photo.thumbnail} alt=${text("report.photoOf", { reference })} />` : ""}
    <div>
      <p class="links">
        <a id="report-${reference}" part="link" href=${links.page} @click=${open}
          >${excerpt ?? `${category.name}, ${reference}`}</a
        >
      </p>
      <p>
        ${excerpt ? html`${category.name}<br />` : ""} ${where(host, report)}<br />
        <span part="state">${text(`common.state-${report.state}`)}</span> · ${since(host, report)}
        ${followers ? html`<br />${text("report.followers", { count: followers })}` : ""}
      </p>
      ${closed ? "" : meTooForm(meToo, reference)}
    </div>
  </li>`;
}

function where({ text }: ReportSearch["host"], { distance, address, reference }: ReportSummary): TemplateResult {
  const away = distance === null ? "" : text("report.away", { count: distance });
  const rest = [away, text("report.page", { reference })].filter(Boolean).join(", ");
  return html`${address ? html`<bdi>${address}</bdi>, ` : ""}${rest}`;
}

function since({ text, dates }: ReportSearch["host"], { sentAt, closedAt, promisedBy }: ReportSummary): string {
  const sent = text("report.sentOn", { day: dates.full(sentAt) });
  if (closedAt) return `${sent}, ${text("nearby.closedOn", { day: dates.full(closedAt) })}`;
  return promisedBy ? `${sent}, ${text("nearby.promised", { day: dates.full(promisedBy) })}` : sent;
}

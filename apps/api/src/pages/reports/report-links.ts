import type { ReportSummary } from "@okienko/contract";
import { html } from "hono/html";
import type { Html, Page } from "../page.ts";

/** Reports as a list: what, how far, where it stands, since when, with its photo. */
export function reportLinks(page: Page, reports: readonly ReportSummary[], level: "h2" | "h3"): Html {
  return html`<ul class="reports">
    ${reports.map((it) => html`<li>${reportItem(page, it, level)}</li>`)}
  </ul>`;
}

function reportItem(page: Page, report: ReportSummary, level: "h2" | "h3"): Html {
  const { text, to, dates } = page;
  const { reference, category, state, distance, excerpt, photo, sentAt, followers, address } = report;
  const link = html`<a href="${to(`/report/${reference}`)}">${category.name}, ${address ?? reference}</a>`;
  const facts = [
    text(`report.state.${state}`),
    distance !== null && text("report.metres", { count: distance }),
    dates.full(sentAt),
    followers > 0 && text("report.followers", { count: followers }),
  ].filter(Boolean);
  return html`${level === "h2" ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}
    ${photo && html`<img src="${photo.thumbnail}" alt="" width="150" loading="lazy" />`}
    <p class="hint">${facts.join(" · ")}</p>
    ${excerpt && html`<p>${excerpt}</p>`}`;
}

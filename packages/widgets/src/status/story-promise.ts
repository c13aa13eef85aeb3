import type { Report } from "@okienko/contract";
import { html, type TemplateResult } from "lit";
import { promiseLines } from "../report/promise-lines.ts";
import type { OkienkoElement } from "../shared/okienko-element.ts";

/** What there is to know beside the promised day: where it moved and stands still, what usually happens, who follows. */
export function storyPromise(host: OkienkoElement, report: Report): TemplateResult {
  const { text } = host;
  const { promise, usual, closed, reopened, followers, duplicateOf, notice } = report;
  return html`${duplicateOf ? goesOn(host, report, duplicateOf) : ""} ${promise && !closed ? clock(host, promise) : ""}
  ${closed ? "" : promiseLines(host, { promise: null, usual })}
  ${reopened ? html`<p>${text("status.reopened", { count: reopened })}</p>` : ""}
  ${followers ? html`<p>${text("report.followers", { count: followers })}</p>` : ""}
  ${notice && html`<div class="notice" part="notice"><p>${notice}</p></div>`}`;
}

function clock({ text, dates }: OkienkoElement, promise: NonNullable<Report["promise"]>): TemplateResult {
  const { by, givenBy, stoppedSince } = promise;
  const moved = by === givenBy ? "" : html`<p>${text("status.promiseMoved", { day: dates.full(givenBy) })}</p>`;
  if (stoppedSince)
    return html`${moved}
      <div class="notice" part="notice"><p>${text("status.stopped", { day: dates.full(stoppedSince) })}</p></div>`;
  const isOver = Date.parse(by) < Date.now();
  return html`${moved} ${isOver ? html`<p><strong>${text("status.overdue")}</strong></p>` : ""}`;
}

function goesOn({ text }: OkienkoElement, { links, reference }: Report, other: string): TemplateResult {
  return html`<div class="notice" part="notice">
    <p>${text("status.duplicate")}</p>
    <p class="links">
      <a href=${links.page.replace(reference, other)}>${text("report.page", { reference: other })}</a>
    </p>
  </div>`;
}

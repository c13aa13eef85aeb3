import type { Category } from "@okienko/contract";
import { html, type TemplateResult } from "lit";
import type { OkienkoElement } from "../shared/okienko-element.ts";

/** What the city promises for such a report, and how long it really took lately. */
export function promiseLines(
  { text }: OkienkoElement,
  { promise, usual }: Pick<Category, "promise" | "usual">,
): TemplateResult {
  return html`${promise && html`<p>${text(`report.promise-${promise.count}`, { count: promise.days })}</p>`}
  ${
    usual &&
    html`<p>
      ${text("report.half", { count: Math.ceil(usual.half) })}
      ${text("report.fourOfFive", { count: Math.ceil(usual.fourOfFive) })}
    </p>`
  }`;
}

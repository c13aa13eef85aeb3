import type { DeskReport, HistoryEntry } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { to } from "../addresses.ts";
import { text } from "../texts/texts.ts";
import { entryLine } from "./report-history.ts";

/** The way back, and what is to be known at once. */
export function reportHead({ state, priority, dispute }: DeskReport): TemplateResult {
  const isUrgent = priority === "urgent";
  return html`<p><a href=${to("reports")}>${text("case.back")}</a></p>
    <p>
      <span class="flag">${text(`inbox.state-${state}`)}</span>
      ${isUrgent ? html`<span class="flag urgent">${text("inbox.flagUrgent")}</span>` : nothing}
      ${dispute ? html`<span class="flag urgent">${text(`dispute.${dispute}`)}</span>` : nothing}
    </p>`;
}

/** What others have done while a form was open. */
export function reportNews(news: readonly HistoryEntry[]): TemplateResult | typeof nothing {
  if (news.length === 0) return nothing;
  return html`<div class="notice" id="news" tabindex="-1">
    <p>${text("case.changed")}</p>
    <ul>
      ${news.map((it) => html`<li>${entryLine(it)}</li>`)}
    </ul>
  </div>`;
}

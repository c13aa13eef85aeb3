import type { InboxReport } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { to } from "../addresses.ts";
import { text } from "../texts/texts.ts";
import { ageWords, promiseWords } from "./promise-words.ts";

/** A report in a list: one link, read out as a whole. */
export function reportRow(report: InboxReport, now: number): TemplateResult {
  const { reference, category, state, address, excerpt, assignee, department, photo } = report;
  return html`<a href=${to(`reports/${reference}`)} data-reference=${reference}>
      <p>
        <span class="inbox-name">${reference} · <bdi>${category.name}</bdi></span> · ${text(`inbox.state-${state}`)}
      </p>
      <p class=${report.overdue ? "wrong" : ""}>${promiseWords(report, now)}</p>
      ${excerpt ? html`<p class="as-written">${excerpt}</p>` : nothing}
      ${address ? html`<p class="hint"><bdi>${address}</bdi></p>` : nothing}
      <p class="hint">
        ${ageWords(report.sentAt, now)} · <bdi>${department.name}</bdi> ·
        <bdi>${assignee ? text("inbox.with", { name: assignee.name }) : text("inbox.withNobody")}</bdi>
      </p>
      <p>
        ${flagsOf(report).map(({ words, urgent }) => html`<span class="flag ${urgent ? "urgent" : ""}">${words}</span>`)}
      </p>
    </a>
    ${photo ? html`<img src=${photo.thumbnail} alt="" loading="lazy" />` : nothing}`;
}

/** What is out of the ordinary. */
function flagsOf(report: InboxReport): { words: string; urgent: boolean }[] {
  const flags = [
    { is: report.priority === "urgent", words: text("inbox.flagUrgent"), urgent: true },
    { is: report.dispute === "open", words: text("inbox.flagDisputed"), urgent: true },
    { is: report.news, words: text("inbox.flagNews"), urgent: false },
    { is: report.held, words: text("inbox.flagHeld"), urgent: false },
    { is: report.photo !== null, words: text("inbox.flagPhoto"), urgent: false },
    { is: report.reopened > 0, words: text("inbox.flagReopened"), urgent: false },
    {
      is: report.followers > 0,
      words: text("inbox.flagFollowers", { count: String(report.followers) }),
      urgent: false,
    },
  ];
  return flags.filter(({ is }) => is);
}

import type { DeskReport } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { to } from "../addresses.ts";
import { moment } from "../contacts/words.ts";
import { counted, language, languageName, text } from "../texts/texts.ts";
import { placeMap } from "./place-map.ts";
import { ageWords, promiseWords } from "./promise-words.ts";

const dayLength = 86_400_000;
const number = new Intl.NumberFormat(language);

/** What the reporter has written. */
export function reportWords({ held, description, mediaUrl, language: spoken }: DeskReport): TemplateResult {
  return html`<h2>${text("case.what")}</h2>
    ${held ? html`<p class="notice">${text("case.heldText")}</p>` : nothing}
    ${description ? html`<p class="as-written" id="description" lang=${spoken}>${description}</p>` : nothing}
    ${mediaUrl ? html`<p>${text("case.media")} <bdi>${mediaUrl}</bdi></p>` : nothing}`;
}

/** Where it is, by whom, whose it is, and what was promised. */
export function reportFacts(report: DeskReport, now: number): TemplateResult {
  const { answers, category, department, assignee, channel } = report;
  return html`<dl>
      ${fact(text("inbox.category"), html`<bdi>${category.name}</bdi> (${text(`inbox.kind-${category.kind}`)})`)}
      ${answers.map((it) => fact(it.text, html`<span class="as-written"><bdi>${it.answer}</bdi></span>`))}
      ${fact(text("case.place"), place(report))} ${fact(text("inbox.department"), html`<bdi>${department.name}</bdi>`)}
      ${fact(text("inbox.assignee"), html`<bdi>${assignee?.name ?? text("inbox.nobody")}</bdi>`)}
      ${fact(text("case.sent"), html`${moment(report.sentAt)} (${ageWords(report.sentAt, now)}), ${channel}`)}
      ${fact(text("case.promise"), promise(report, now))} ${fact(text("case.reporter"), reporter(report))}
      ${links(report)}
    </dl>
    ${report.feedback.length > 0 ? feedback(report) : nothing}`;
}

function fact(label: string, value: TemplateResult | string): TemplateResult {
  return html`<dt>${label}</dt>
    <dd>${value}</dd>`;
}

function place({ address, location }: DeskReport): TemplateResult {
  if (!address && !location) return html`${text("case.noPlace")}`;
  return html`${address ? html`<bdi>${address}</bdi><br />` : nothing}
  ${location ? html`${location.lat.toFixed(5)}, ${location.lng.toFixed(5)} ${placeMap(location)}` : nothing}`;
}

/** Says the first date only where it is another one. */
function promisedUntil(date: string, given: string): string {
  return date === given ? text("case.promised", { date }) : text("case.promisedLater", { date, given });
}

function promise(report: DeskReport, now: number): TemplateResult {
  const { promise: given, usual, stoppedFor } = report;
  return html`<strong class=${report.overdue ? "wrong" : ""}>${promiseWords(report, now)}</strong>
    ${given ? html`<br />${promisedUntil(moment(given.by), moment(given.givenBy))}` : nothing}
    ${stoppedFor >= dayLength ? html`<br />${counted("case.stoppedFor", Math.round(stoppedFor / dayLength))}` : nothing}
    ${usual ? html`<br />${text("case.usual", { half: number.format(usual.half), four: number.format(usual.fourOfFive) })}` : nothing}`;
}

function reporter({ reporter: who, reporterHidden, language: spoken }: DeskReport): TemplateResult {
  if (reporterHidden) return html`${text("case.reporterHidden")}`;
  if (!who) return html`${text("case.reporterUnknown")}`;
  const { name, email, phone, confirmed } = who;
  return html`${name ? html`<bdi>${name}</bdi><br />` : nothing}
  ${email ? html`<bdi>${email}</bdi> (${text(confirmed ? "case.confirmed" : "case.unconfirmed")})<br />` : nothing}
  ${phone ? html`<bdi>${phone}</bdi><br />` : nothing}
  ${email ? text("case.language", { language: languageName(spoken) }) : text("case.noEmail")}`;
}

/** What it came from, what came from it, and what became part of it. */
function links({ duplicateOf, parent, parts, merged, links: { page } }: DeskReport): TemplateResult {
  const list = (label: string, references: readonly (string | null)[]) => {
    const known = references.filter((it) => it !== null);
    return known.length === 0
      ? nothing
      : fact(label, html`${known.map((it) => html`<a href=${to(`reports/${it}`)}>${it}</a> `)}`);
  };
  return html`${list(text("case.duplicateOf"), [duplicateOf])} ${list(text("case.parent"), [parent])}
  ${list(text("case.splitInto"), parts)} ${list(text("case.merged"), merged)}
  ${fact(text("case.public"), html`<a href=${page} router-ignore>${page}</a>`)}`;
}

function feedback({ feedback: all }: DeskReport): TemplateResult {
  return html`<h2>${text("case.feedback")}</h2>
    <ul class="case-history">
      ${all.map(
        ({ solved, rating, comment, at }) =>
          html`<li>
            <p>
              <strong>${text(solved ? "case.solved" : "case.notSolved")}</strong>
              ${rating ? text("case.rating", { rating: String(rating) }) : nothing}
              <span class="hint">${moment(at)}</span>
            </p>
            ${comment ? html`<p class="as-written">${comment}</p>` : nothing}
          </li>`,
      )}
    </ul>`;
}

import type { OwnReport, Report } from "@okienko/contract";
import { html } from "hono/html";
import type { Html, Page } from "../page.ts";
import { promisedSentence, usualSentence } from "./promise-words.ts";

/** Everything that the reader may know of a report: facts, promise, photos, and what has happened. */
export function reportCard(page: Page, report: Report | OwnReport): Html {
  const { text } = page;
  const { description, released, duplicateOf, notice } = report;
  return html`${duplicateOf && merged(page, duplicateOf)}
    <dl class="visit">
      ${facts(page, report).map(
        ([label, value]) =>
          html`<dt>${label}</dt>
            <dd class="typed">${value}</dd>`,
      )}
    </dl>
    ${description === null && !released && html`<p class="hint">${text("report.held")}</p>`}
    ${photos(page, report.photos)} ${notice && html`<p class="notice">${notice}</p>`}
    <h2>${text("report.timeline")}</h2>
    <ol class="timeline">
      ${report.events.map((it) => html`<li>${event(page, it)}</li>`)}
    </ol>`;
}

function facts(page: Page, report: Report | OwnReport): [string, string][] {
  const { text, dates } = page;
  const { reference, category, state, sentAt, department, address, location, description } = report;
  const place = address ?? (location && `${location.lat.toFixed(5)}, ${location.lng.toFixed(5)}`);
  const promise = [promisedSentence(page, report.promise), usualSentence(page, report.usual)].join(" ");
  const rows: [string, string | null][] = [
    [text("report.number"), reference],
    [text("report.stateLabel"), text(`report.state.${state}`)],
    [text("report.category"), category.name],
    [text("report.sentAt"), dates.moment(sentAt)],
    [text("report.promiseLabel"), promise],
    [text("idea.supportsLabel"), report.kind === "idea" ? String(report.supports) : null],
    [text("report.address"), place],
    [text("report.description"), description],
    ...report.answers.map((it): [string, string] => [it.text, it.answer]),
    [text("report.department"), department.name],
  ];
  return rows.filter((it): it is [string, string] => Boolean(it[1]));
}

function event(page: Page, { at, type, state, by, text: said, photos: added }: Report["events"][number]): Html {
  const { text, dates } = page;
  const what = type === "state" ? text(`report.state.${state}`) : text(`report.event.${type}`);
  return html`<p><strong>${what}</strong> <span class="hint">${dates.moment(at)}, ${text(`report.by.${by}`)}</span></p>
    ${said && html`<p class="typed">${said}</p>`} ${photos(page, added)}`;
}

function photos({ text }: Page, all: Report["photos"]): Html {
  if (all.length === 0) return html``;
  return html`<p class="photos">
    ${all.map(
      ({ url, thumbnail, width, height }, index) =>
        html`<a href="${url}"
          ><img
            src="${thumbnail}"
            alt="${text("report.photoAlt", { number: index + 1 })}"
            width="${Math.round((width * 200) / Math.max(width, height))}"
            loading="lazy"
        /></a> `,
    )}
  </p>`;
}

function merged({ text, to }: Page, reference: string): Html {
  return html`<p class="notice">
    ${text("report.mergedInto")} <a href="${to(`/report/${reference}`)}">${reference}</a>
  </p>`;
}

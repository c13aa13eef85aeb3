import type { ForwardedReport } from "@okienko/contract";
import { html } from "hono/html";
import { errorSummary, formTitle, hidden, textField, type Errors } from "../form.ts";
import type { Content } from "../layout.ts";
import type { Html, Page } from "../page.ts";
import { area, photo } from "../reports/own-forms.ts";

/** What an outside body has said in a form that was not taken; nothing typed is lost. */
export interface SaidOutside {
  readonly errors: Errors;
  typed(name: string): string;
}

/** How an answer is sent: by who knows the secret, and once by its key. */
export interface Sending {
  readonly id: string;
  readonly secret: string;
  readonly key: string;
}

/** Asks for the code of the link; a script types what stands behind the `#`, so no server sees it in an address. */
export function accessPage(page: Page, id: string, error?: string): Content {
  const { text, to } = page;
  const title = text("forwarded.title");
  const body = html`<h1>${title}</h1>
    ${errorSummary(text("error.title"), { secret: error })}
    <p>${text("forwarded.openText")}</p>
    <form method="post" action="${to(`/forwarded/${id}`)}" data-opened-by-link novalidate>
      ${textField({ name: "secret", label: text("visit.accessCode"), value: "", required: true, ...(error && { error }) })}
      <button class="primary">${text("forwarded.open")}</button>
    </form>`;
  return { title: formTitle(page, title, { secret: error }), body, plain: Boolean(error), status: error ? 404 : 200 };
}

/** The link was withdrawn, or its time is over. */
export function endedPage({ text }: Page): Content {
  const title = text("forwarded.ended");
  const body = html`<h1>${title}</h1>
    <p>${text("forwarded.endedText")}</p>`;
  return { title, body, plain: true, status: 410 };
}

/** The report as it was forwarded, and the form to answer; `done` says what has just happened. */
export function forwardedPage(
  page: Page,
  report: ForwardedReport,
  sending: Sending,
  done: string | null,
  said: SaidOutside = { errors: {}, typed: () => "" },
): Content {
  const { text, dates } = page;
  const title = done ?? text("report.title", { reference: report.reference });
  const isolated = (name: string) => `\u2068${name}\u2069`;
  const city = page.name(page.catalog.file.city.name);
  const body = html`<h1>${title}</h1>
    ${errorSummary(text("error.title"), said.errors)}
    <p>${done ? text("forwarded.sentText") : text("forwarded.for", { city, name: isolated(report.to) })}</p>
    <dl class="visit">
      ${facts(page, report).map(
        ([label, value]) =>
          html`<dt>${label}</dt>
            <dd class="typed">${value}</dd>`,
      )}
    </dl>
    ${pictures(page, report.photos)} ${answers(page, report)}
    ${
      report.canAnswer
        ? html`<p>${text("forwarded.until", { date: dates.moment(report.expiresAt) })}</p>
            ${answerForm(page, sending, said)}`
        : noAnswer(page, report, said)
    }`;
  const status = Object.values(said.errors).some(Boolean) ? 422 : 200;
  return { title: formTitle(page, title, said.errors), body, plain: true, status };
}

/** Why nothing can be answered here, and what somebody has typed in vain. */
function noAnswer({ text }: Page, { closed }: ForwardedReport, { typed }: SaidOutside): Html {
  const words = closed ? typed("text") : "";
  if (words)
    return html`<div class="notice" role="alert">
      <p>${text("forwarded.tooLate")}</p>
      <p class="typed">${words}</p>
    </div>`;
  return html`<p class="notice">${text(closed ? "forwarded.closed" : "forwarded.noMore")}</p>`;
}

function facts(page: Page, report: ForwardedReport): [string, string | Html][] {
  const { text, dates } = page;
  const { reference, category, state, text: words, message, sentAt } = report;
  const rows: [string, string | Html | null][] = [
    [text("forwarded.words"), words],
    [text("forwarded.message"), message],
    [text("forwarded.place"), placeOf(page, report)],
    [text("report.category"), category],
    [text("report.number"), reference],
    [text("forwarded.sentAt"), dates.moment(sentAt)],
    [text("forwarded.state"), text(`report.state.${state}`)],
  ];
  return rows.filter((it): it is [string, string | Html] => Boolean(it[1]));
}

function placeOf({ text }: Page, { address, location }: ForwardedReport): string | Html | null {
  if (!location) return address;
  const [lat, lng] = [location.lat.toFixed(5), location.lng.toFixed(5)];
  // a link to follow, nothing is loaded from there
  const map = `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lng}#map=18/${lat}/${lng}`;
  return html`${address ?? `${lat}, ${lng}`}<br /><a href="${map}" rel="external">${text("visit.map")}</a>`;
}

function answers(page: Page, { answers: all }: ForwardedReport): Html {
  const { text, dates } = page;
  if (all.length === 0) return html``;
  return html`<h2>${text("forwarded.answers")}</h2>
    <ol class="timeline">
      ${all.map(
        ({ at, outcome, text: words, photos }) =>
          html`<li>
            <p><strong>${outcomeWords(page, outcome)}</strong> <span class="hint">${dates.moment(at)}</span></p>
            <p class="typed">${words}</p>
            ${pictures(page, photos)}
          </li>`,
      )}
    </ol>`;
}

const outcomes = ["done", "not-ours", "question", "note"] as const;

function outcomeWords({ text }: Page, outcome: string): string {
  return text(`forwarded.outcome.${outcomes.find((it) => it === outcome) ?? "note"}`);
}

function pictures({ text }: Page, photos: ForwardedReport["photos"]): Html {
  if (photos.length === 0) return html``;
  return html`<p class="photos">
    ${photos.map(
      ({ url, thumbnail }, index) =>
        html`<a href="${url}"
          ><img src="${thumbnail}" alt="${text("report.photoAlt", { number: index + 1 })}" width="200" loading="lazy"
        /></a> `,
    )}
  </p>`;
}

function answerForm(page: Page, { id, secret, key }: Sending, { errors, typed }: SaidOutside): Html {
  const { text, to } = page;
  return html`<form
    class="notice"
    method="post"
    action="${to(`/forwarded/${id}/answers`)}"
    enctype="multipart/form-data"
  >
    <h2>${text("forwarded.answerTitle")}</h2>
    ${hidden({ secret, key })}
    <fieldset id="outcome" tabindex="-1" ${errors["outcome"] && html`aria-describedby="outcome-error"`}>
      <legend>${text("forwarded.outcome")}</legend>
      ${errors["outcome"] && html`<span class="wrong" id="outcome-error">${errors["outcome"]}</span>`}
      ${outcomes.map(
        (it) =>
          html`<label class="choice"
            ><input type="radio" name="outcome" value="${it}" ${typed("outcome") === it && html`checked`} />
            ${outcomeWords(page, it)}</label
          >`,
      )}
    </fieldset>
    ${area("text", text("forwarded.text"), typed("text"), errors["text"])} ${photo(text("forwarded.photos"), errors)}
    <button class="primary">${text("forwarded.send")}</button>
  </form>`;
}

import { ContactChannel, type Statistics } from "@okienko/contract";
import { html } from "hono/html";
import { hidden } from "../form.ts";
import type { Content } from "../layout.ts";
import type { Html, Page } from "../page.ts";
import { barPlot } from "./stats-plot.ts";

/** Reports in numbers: plots to look at, tables that say the same, and the data for others. */
export function statsPage(page: Page, statistics: Statistics): Content {
  const { text, dates } = page;
  const title = text("stats.title");
  const { from, to, received, closed, open, reopened } = statistics;
  const sums: [string, number][] = [
    [text("stats.received"), received],
    [text("stats.closed"), closed],
    [text("stats.open"), open],
    [text("stats.reopened"), reopened],
  ];
  const body = html`<h1>${title}</h1>
    <p class="lead">${text("stats.range", { from: dates.full(from), to: dates.full(to) })}</p>
    ${rangeForm(page, statistics)}
    <dl class="sums">
      ${sums.map(
        ([label, value]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    ${byDay(page, statistics)} ${byKind(page, statistics)} ${byCategory(page, statistics)} ${openData(page, statistics)}`;
  return { title, body };
}

function rangeForm({ text, file, chosenLanguage }: Page, { from, to }: Statistics): Html {
  return html`<form class="row" action="${file("/stats")}" method="get">
    ${hidden({ lang: chosenLanguage })}
    <label>${text("stats.from")} <input type="date" name="from" value="${from}" /></label>
    <label>${text("stats.to")} <input type="date" name="to" value="${to}" /></label>
    <button>${text("nearby.show")}</button>
  </form>`;
}

function byDay({ text, dates }: Page, { days }: Statistics): Html {
  const short = (date: string) => `${Number(date.slice(8))}.${Number(date.slice(5, 7))}.`;
  return html`<h2>${text("stats.byDay")}</h2>
    ${barPlot(days.map(({ date, received }) => ({ label: short(date), value: received })))}
    <details>
      <summary>${text("stats.table")}</summary>
      ${table(
        text("stats.byDay"),
        [text("stats.day"), text("stats.received"), text("stats.closed")],
        days.map(({ date, received, closed }) => [dates.full(date), received, closed]),
      )}
    </details>`;
}

function byKind(page: Page, { kinds, channels }: Statistics): Html {
  const { text } = page;
  const rows = kinds.map(({ kind, received }) => ({ label: text(`report.kind.${kind}`), value: received }));
  return html`<h2>${text("stats.byKind")}</h2>
    ${barPlot(rows)}
    ${table(
      text("stats.byKind"),
      [text("stats.kind"), text("stats.received")],
      rows.map(({ label, value }) => [label, value]),
    )}
    <h2>${text("stats.byChannel")}</h2>
    ${table(
      text("stats.byChannel"),
      [text("stats.channel"), text("stats.received")],
      channels.map(({ channel, received }) => [channelName(page, channel), received]),
    )}`;
}

/** A channel in words; one that the pages do not know is shown as it is. */
function channelName({ text }: Page, channel: string): string {
  const known = [...ContactChannel.options, "plain" as const, "open311" as const].find((it) => it === channel);
  return known ? text(`stats.channel.${known}`) : channel;
}

function byCategory({ text }: Page, { categories }: Statistics): Html {
  const heads = [
    "category",
    "received",
    "open",
    "overdue",
    "closed",
    "onTime",
    "reopened",
    "half",
    "fourOfFive",
  ] as const;
  const days = (value: number | undefined) =>
    value === undefined ? "–" : text("stats.days", { count: Math.round(value) });
  return html`<h2>${text("stats.byCategory")}</h2>
    <p>${text("stats.usualHint")}</p>
    ${table(
      text("stats.byCategory"),
      heads.map((it) => text(`stats.${it}`)),
      categories.map((it) => [
        it.name,
        it.received,
        it.open,
        it.overdue,
        it.closed,
        it.onTime,
        it.reopened,
        days(it.usual?.half),
        days(it.usual?.fourOfFive),
      ]),
    )}`;
}

function openData({ text, file, dates }: Page, { to, days }: Statistics): Html {
  const last = days.slice(-7).reverse();
  return html`<h2>${text("stats.openData")}</h2>
    <p>${text("stats.openDataHint")}</p>
    <ul>
      ${(last.length > 0 ? last.map(({ date }) => date) : [to]).map(
        (day) =>
          html`<li>
            ${dates.full(day)}:
            <a href="${file(`/api/v1/open-data/reports.csv?day=${day}`)}" aria-label="CSV, ${dates.full(day)}">CSV</a>,
            <a href="${file(`/api/v1/open-data/reports.geojson?day=${day}`)}" aria-label="GeoJSON, ${dates.full(day)}"
              >GeoJSON</a
            >
          </li>`,
      )}
    </ul>`;
}

function table(name: string, heads: readonly string[], rows: readonly (readonly (string | number)[])[]): Html {
  return html`<div class="wide" tabindex="0" role="region" aria-label="${name}">
    <table>
      <thead>
        <tr>
          ${heads.map((it) => html`<th scope="col">${it}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first, ...rest]) =>
            html`<tr>
              <th scope="row">${first}</th>
              ${rest.map((it) => html`<td>${it}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

import type { Availability, FreeDay } from "@okienko/contract";
import { addDays, addMonths, firstOfMonth, lastOfMonth, monthOf, startOfWeek, type Day } from "@okienko/scheduling";
import { html } from "hono/html";
import type { Choosing } from "./choosing.ts";
import { hidden } from "./form.ts";
import type { Html, Page } from "./page.ts";
import { askedAgain } from "./time-buttons.ts";

/** The days that are shown around `day`: the rest of its month and the next one, at most 62 days. */
export function shownDays(day: Day, today: Day): { from: Day; to: Day } {
  const first = firstOfMonth(day);
  return { from: first < today ? today : first, to: lastOfMonth(addMonths(first, 1)) };
}

/** A calendar of the free days, month by month; each leads to its times, and so does the next free day after them. */
export function dayTables(choosing: Choosing, availability: Availability): Html {
  const { from, days, nextDay } = availability;
  const { page, path, carried } = choosing;
  const months = [firstOfMonth(from), addMonths(firstOfMonth(from), 1)];
  const shown = months.filter((month) => days.some(({ date }) => monthOf(date) === monthOf(month)));
  const tables = html`<div class="months">${shown.map((month) => monthTable(choosing, month, availability))}</div>
    ${nextDay && dayControl(choosing, nextDay, page.text("time.nextDay", { day: page.dates.full(nextDay) }))}`;
  if (carried === null) return tables;
  return html`<form method="post" action="${page.to(path)}">
    ${hidden({ ...carried, ...askedAgain(choosing) })} ${tables}
  </form>`;
}

/** One month, from the week of the first day on. */
function monthTable(choosing: Choosing, month: Day, { from, days }: Availability): Html {
  const { page } = choosing;
  const monday = startOfWeek(from > month ? from : month);
  const weeks = [0, 7, 14, 21, 28, 35].map((it) => addDays(monday, it)).filter((it) => it <= lastOfMonth(month));
  return html`<table class="days">
    <caption>
      ${page.dates.month(month)}
    </caption>
    <thead>
      <tr>
        ${week(monday).map((day) => weekdayHead(page, day))}
      </tr>
    </thead>
    <tbody>
      ${weeks.map(
        (first) =>
          html`<tr>
            ${week(first).map((day) => html`<td>${monthOf(day) === monthOf(month) && cell(choosing, day, days)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function week(monday: Day): Day[] {
  return [0, 1, 2, 3, 4, 5, 6].map((it) => addDays(monday, it));
}

function weekdayHead({ dates }: Page, day: Day): Html {
  return html`<th scope="col"><abbr title="${dates.weekday(day, "long")}">${dates.weekday(day, "short")}</abbr></th>`;
}

function cell(choosing: Choosing, day: Day, days: readonly FreeDay[]): Html {
  const { dates, text } = choosing.page;
  const number = String(Number(day.slice(8)));
  const found = days.find(({ date }) => date === day);
  if (!found) return html`<span>${number}</span>`;
  // the number of times is drawn by the style sheet and spoken in the label
  const label = `${dates.full(day)}, ${text("time.free", { count: found.times })}`;
  return dayControl(choosing, day, number, html`data-free="${found.times}" aria-label="${label}"`);
}

/** What leads to a day: a link, or a button of the form around it where something must be carried along. */
function dayControl(choosing: Choosing, day: Day, words: string, attributes?: Html): Html {
  const { page, path, carried } = choosing;
  const current = day === choosing.day && html`aria-current="date"`;
  if (carried !== null) return html`<button name="day" value="${day}" ${attributes} ${current}>${words}</button>`;
  return html`<a href="${page.to(path, { ...askedAgain(choosing), day })}#day" ${attributes} ${current}>${words}</a>`;
}

import { addDays, addMonths, firstOfMonth, lastOfMonth, startOfWeek } from "@okienko/scheduling";
import { html, nothing, type TemplateResult } from "lit";
import { dayByKey } from "./day-by-key.ts";
import type { OkienkoElement } from "./okienko-element.ts";
import type { TimeChooser } from "./time-chooser.ts";

const week = [0, 1, 2, 3, 4, 5, 6];

/** A month as a table of buttons with the keys of the ARIA date-grid pattern; says of each day how many times are free. */
export function calendar(host: OkienkoElement, chooser: TimeChooser): TemplateResult {
  const { dates } = host;
  const first = firstOfMonth(chooser.focused);
  const monday = startOfWeek(first);
  // the weeks that are over would only push the times down
  const isShown = (start: string) => start <= lastOfMonth(first) && addDays(start, 6) >= chooser.today;
  const weeks = [0, 7, 14, 21, 28, 35].map((days) => addDays(monday, days)).filter(isShown);
  return html`<div class="months" part="calendar">
      ${turn(host, chooser, -1)}
      <div id="month">${dates.month(first)}</div>
      ${turn(host, chooser, 1)}
    </div>
    <table
      aria-labelledby="month"
      aria-busy=${host.busy}
      @keydown=${(event: KeyboardEvent) => onKey(host, chooser, event)}
    >
      <thead>
        <tr>
          ${week.map((days) => weekday(host, addDays(monday, days)))}
        </tr>
      </thead>
      <tbody>
        ${weeks.map(
          (start) =>
            html`<tr>
              ${week.map((days) => cell(host, chooser, addDays(start, days), first))}
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="hint">${host.text("common.countHint")} ${openUntil(host, chooser, lastOfMonth(first))}</p>`;
}

// why the last days cannot be chosen
function openUntil({ text, dates }: OkienkoElement, { month }: TimeChooser, last: string): string {
  return month && month.lastDay <= last ? text("common.openUntil", { day: dates.short(month.lastDay) }) : "";
}

function weekday({ dates }: OkienkoElement, day: string): TemplateResult {
  return html`<th scope="col" abbr=${dates.weekday(day, "long")}>${dates.weekday(day, "short")}</th>`;
}

function cell(host: OkienkoElement, chooser: TimeChooser, day: string, first: string): TemplateResult {
  if (firstOfMonth(day) !== first) return html`<td></td>`;
  const count = chooser.days.get(day)?.times ?? 0;
  const free = host.text(count ? "common.freeTimes" : "common.noFreeTimes", { count });
  // nobody may take a day for full before the server has said so
  const label = chooser.isKnown ? `${host.dates.full(day)}, ${free}` : host.dates.full(day);
  return html`<td>
    <button
      part=${count ? "day free" : "day"}
      data-free=${count || ""}
      tabindex=${day === chooser.focused ? 0 : -1}
      aria-label=${label}
      aria-pressed=${day === chooser.day}
      aria-current=${day === chooser.today ? "date" : nothing}
      aria-disabled=${!count}
      @click=${() => count && chooser.choose(day)}
    >
      ${+day.slice(8)}
    </button>
  </td>`;
}

// prev and next stay focusable when they lead nowhere, so that the focus is never lost
function turn(host: OkienkoElement, chooser: TimeChooser, months: number): TemplateResult {
  const there = firstOfMonth(addMonths(chooser.focused, months));
  const nowhere = there < firstOfMonth(chooser.today) || there > (chooser.month?.lastDay ?? there);
  return html`<button
    part="button"
    aria-label=${host.text(months < 0 ? "common.previousMonth" : "common.nextMonth")}
    aria-disabled=${nowhere}
    @click=${() => nowhere || chooser.turnTo(months)}
  >
    ${months < 0 ? "‹" : "›"}
  </button>`;
}

function onKey(host: OkienkoElement, chooser: TimeChooser, event: KeyboardEvent): void {
  const day =
    event.altKey || event.ctrlKey || event.metaKey ? undefined : dayByKey(chooser.focused, event.key, event.shiftKey);
  if (!day) return;
  event.preventDefault();
  void chooser.goTo(day);
  void host.focusOn("[part~='day'][tabindex='0']");
}

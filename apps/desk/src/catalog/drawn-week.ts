import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { text } from "../texts/texts.ts";

/** A stretch of a day with the same numbers: minutes after midnight, and counters. */
export interface DrawnBand {
  readonly from: number;
  readonly until: number;
  readonly online: number;
  readonly staff: number;
  readonly taken: number;
}

/** A day of the picture. */
export interface DrawnDay {
  readonly label: string;
  readonly isClosed: boolean;
  readonly bands: readonly DrawnBand[];
}

const dayWidth = 100;
const margin = { left: 44, top: 26, bottom: 6 };
const hour = 60;
const hourHeight = 34;

/**
 * Draws the days of a week beside each other, time downwards: the wider, the more counters. Those that are taken are filled,
 * those free for the public are light, those only for staff are hatched.
 */
export function drawnWeek(days: readonly DrawnDay[], name: string): TemplateResult {
  const bands = days.flatMap((it) => it.bands);
  if (bands.length === 0) return html`<p>${text("week.closed")}</p>`;
  const first = Math.floor(Math.min(...bands.map((it) => it.from)) / hour);
  const last = Math.ceil(Math.max(...bands.map((it) => it.until)) / hour);
  const most = Math.max(1, ...bands.map((it) => Math.max(it.staff, it.taken)));
  const width = margin.left + days.length * dayWidth;
  const height = margin.top + (last - first) * hourHeight + margin.bottom;
  const y = (minute: number) => margin.top + ((minute - first * hour) / hour) * hourHeight;
  const hours = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return html`<div class="table picture" role="region" tabindex="0" aria-label=${name}>
      <svg class="week" viewBox="0 0 ${width} ${height}" width=${width} height=${height} role="img" aria-label=${name}>
        <defs>
          <pattern id="staff-only" width="6" height="6" patternUnits="userSpaceOnUse">
            <path class="hatch" d="M0 6 L6 0" />
          </pattern>
        </defs>
        ${hours.map((it) => hourLine(it, y(it * hour), width))}
        ${days.map((it, at) => column(it, margin.left + at * dayWidth, y, most, height))}
      </svg>
    </div>
    <ul class="legend">
      ${(["taken", "online", "staff"] as const).map((it) =>
        bands.some(({ taken }) => taken > 0) || it !== "taken"
          ? html`<li><span class="swatch ${it}"></span>${text(`week.${it}`)}</li>`
          : nothing,
      )}
    </ul>`;
}

function hourLine(hourOfDay: number, y: number, width: number): SVGTemplateResult {
  return svg`<line class="hour" x1=${margin.left} x2=${width} y1=${y} y2=${y} />
    <text class="quiet" x=${margin.left - 6} y=${y + 4} text-anchor="end">${hourOfDay}:00</text>`;
}

function column(
  { label, isClosed, bands }: DrawnDay,
  x: number,
  y: (minute: number) => number,
  most: number,
  height: number,
): SVGTemplateResult {
  return svg`<text class="day" x=${x + dayWidth / 2} y="16" text-anchor="middle">${label}</text>
    ${bands.length === 0 ? svg`<text class="quiet" x=${x + dayWidth / 2} y=${margin.top + 20} text-anchor="middle">${text(isClosed ? "week.closedDay" : "week.noHours")}</text>` : nothing}
    <line class="hour" x1=${x} x2=${x} y1=${margin.top} y2=${height - margin.bottom} />
    ${bands.map((it) => bar(it, x + 2, y, (dayWidth - 6) / most))}`;
}

function bar(
  { from, until, online, staff, taken }: DrawnBand,
  x: number,
  y: (minute: number) => number,
  unit: number,
): SVGTemplateResult {
  const [top, height] = [y(from), Math.max(1, y(until) - y(from) - 0.5)];
  const free = Math.max(0, online - taken);
  const rest = Math.max(0, staff - taken - free);
  const part = (kind: string, before: number, count: number) =>
    count > 0
      ? svg`<rect class=${kind} fill=${kind === "staff" ? "url(#staff-only)" : nothing} x=${x + before * unit} y=${top} width=${count * unit} height=${height} />`
      : nothing;
  return svg`${part("taken", 0, taken)} ${part("online", taken, free)} ${part("staff", taken + free, rest)}
    ${height > 14 ? svg`<text class="number" x=${x + 4} y=${top + 12}>${taken > 0 ? `${taken}/${staff}` : `${online}/${staff}`}</text>` : nothing}`;
}

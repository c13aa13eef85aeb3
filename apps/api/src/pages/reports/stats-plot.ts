import { html } from "hono/html";
import type { Html } from "../page.ts";

/** One bar of a plot; `label` stands under it where there is room. */
export interface Bar {
  readonly label: string;
  readonly value: number;
}

const height = 160;
const room = 28;

/** Bars from the left, one for each value; the table beside it says the same, so readers of screens skip it. */
export function barPlot(bars: readonly Bar[]): Html {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const width = 600 / Math.max(1, bars.length);
  const every = Math.ceil(bars.length / 5);
  return html`<svg class="plot" viewBox="0 0 600 ${height + room}" aria-hidden="true">
    ${bars.map(({ label, value }, index) => {
      const tall = Math.round((value / most) * (height - 16));
      const x = index * width;
      return html`<rect x="${x + width * 0.1}" y="${height - tall}" width="${width * 0.8}" height="${tall}" />
        ${width > 24 && value > 0 && html`<text x="${x + width / 2}" y="${height - tall - 4}">${value}</text>`}
        ${index % every === 0 && html`<text class="under" x="${x}" y="${height + 18}">${label}</text>`}`;
    })}
    <line x1="0" x2="600" y1="${height}" y2="${height}" />
  </svg>`;
}

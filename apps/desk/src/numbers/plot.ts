import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { language } from "../texts/texts.ts";

/** Something that is counted, one bar a point; `null` where there is nothing to measure. */
export interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** A plot of bars; the table beside it says the same to those who read. */
export interface Plot {
  readonly title: string;
  /** What stands below the bars. */
  readonly points: readonly string[];
  readonly series: readonly Series[];
  /** What is said in place of bars where all of them would have no height. */
  readonly nothing: string;
}

const width = 640;
const height = 200;
const left = 44;
const bottom = 26;
const number = new Intl.NumberFormat(language);

/** Draws bars in groups, with lines at round numbers. What the colours mean stands above, with a pattern each. */
export function plotOf({ title, points, series, nothing: none }: Plot): TemplateResult {
  const highest = Math.max(0, ...series.flatMap(({ values }) => values.map((it) => it ?? 0)));
  if (highest === 0)
    return html`<figure class="plot">
      <figcaption>${title}</figcaption>
      <p>${none}</p>
    </figure>`;
  const top = roundUp(Math.max(1, highest));
  const y = (value: number) => height - bottom - ((height - bottom - 10) * value) / top;
  const step = (width - left) / Math.max(1, points.length);
  const bar = (step * 0.8) / series.length;
  const every = Math.ceil(points.length / 12);
  return html`<figure class="plot">
    <figcaption>
      ${title}
      ${series.length > 1 ? html`<span class="legend">${series.map(({ name }, at) => html`<span class="key-${at}">${name}</span>`)}</span>` : nothing}
    </figcaption>
    <svg viewBox="0 0 ${width} ${height}" role="img" aria-label=${title}>
      ${[0, top / 2, top].map((it) => line(y(it), it))}
      ${series.map(({ name, values }, at) =>
        values.map((value, turn) => {
          if (value === null) return nothing;
          const x = left + turn * step + step * 0.1 + at * bar;
          return svg`<rect class="bar-${at}" x=${x} y=${y(value)} width=${bar} height=${height - bottom - y(value)}>
            <title>${points[turn]}, ${name}: ${number.format(value)}</title></rect>`;
        }),
      )}
      ${points.map((it, turn) =>
        turn % every === 0
          ? svg`<text class="point" x=${left + turn * step + step / 2} y=${height - 8}>${it}</text>`
          : nothing,
      )}
    </svg>
  </figure>`;
}

function line(y: number, value: number): SVGTemplateResult {
  return svg`<line class="grid" x1=${left} x2=${width} y1=${y} y2=${y} />
    <text class="scale" x=${left - 6} y=${y + 4}>${number.format(value)}</text>`;
}

/** The next 2, 4, 10, 20, 40, 100 … so that the half of it is a round number as well. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * [2, 4, 10, 20].find((it) => it * power >= value)!;
}

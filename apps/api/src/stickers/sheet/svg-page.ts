import { html, raw } from "hono/html";
import { cutMarks, page, placesOf, type SheetSize } from "./layout.ts";
import type { Mark } from "./mark.ts";

const number = (value: number) => String(Math.round(value * 1000) / 1000);

/** One page of stickers as SVG, A4 in millimetres, named by `title`. */
export function svgPage(stickers: readonly (readonly Mark[])[], size: SheetSize, title: string): string {
  const places = placesOf(size);
  const drawn = stickers.map((marks, turn) => {
    const { x, y, scale } = places[turn]!;
    return `<g transform="translate(${number(x)} ${number(y)}) scale(${scale})">${marks.map(svgOf).join("")}</g>`;
  });
  const shape = `width="${page.width}mm" height="${page.height}mm" viewBox="0 0 ${page.width} ${page.height}"`;
  const content = `<path fill="#fff" d="M0 0h${page.width}v${page.height}H0z"/>${drawn.join("")}${cutMarks(size).map(svgOf).join("")}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" ${shape}>${String(html`<title>${title}</title>`)}${content}</svg>\n`;
}

function svgOf(mark: Mark): string {
  if (mark.kind === "line") {
    const [[x1, y1], [x2, y2]] = [mark.from.map(number), mark.to.map(number)];
    return `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="#000" stroke-width="0.2"/>`;
  }
  if (mark.kind === "code") {
    const height = number(mark.module);
    const bars = mark.bars.map(
      (it) => `M${number(it.x)} ${number(it.y)}h${number(it.width)}v${height}h-${number(it.width)}z`,
    );
    return `<path shape-rendering="crispEdges" d="${bars.join("")}"/>`;
  }
  const { x, y, size, bold, width, text } = mark;
  // other fonts are stretched to the width that was measured
  return String(
    html`<text
      x="${number(x)}"
      y="${number(y)}"
      font-size="${number(size)}"
      font-family="DejaVu Sans, Verdana, sans-serif"
      text-anchor="middle"
      textLength="${number(width)}"
      lengthAdjust="spacingAndGlyphs"
      ${raw(bold ? 'font-weight="bold"' : "")}
      >${text}</text
    >`,
  );
}

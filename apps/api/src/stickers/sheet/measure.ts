import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);

/** DejaVu Sans has the letters of every language of ours, and may be embedded (Bitstream Vera licence). */
export const fonts = {
  plain: resolve("dejavu-fonts-ttf/ttf/DejaVuSans.ttf"),
  bold: resolve("dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf"),
} as const;

/** Tells how wide a text is; `size` and the answer are in the same unit. */
export type Measure = (text: string, size: number, bold: boolean) => number;

let measure: Promise<Measure> | null = null;

/** Reads the fonts when somebody first prints. */
export function openMeasure(): Promise<Measure> {
  measure ??= import("pdfkit").then(({ default: PDFDocument }) => {
    const doc = new PDFDocument({ autoFirstPage: false });
    return (text, size, bold) =>
      doc
        .font(bold ? fonts.bold : fonts.plain)
        .fontSize(size)
        .widthOfString(text);
  });
  return measure;
}

/** Breaks a text into at most `most` lines of a width; what has no room ends in an ellipsis. */
export function breakText(
  measure: Measure,
  text: string,
  size: number,
  bold: boolean,
  width: number,
  most: number,
): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = [lines.at(-1), word].filter(Boolean).join(" ");
    if (lines.length > 0 && measure(longer, size, bold) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const shown = lines.slice(0, most);
  if (lines.length > most) shown[most - 1] += " …";
  return shown.map((line) => shorten(measure, line, size, bold, width));
}

function shorten(measure: Measure, line: string, size: number, bold: boolean, width: number): string {
  if (measure(line, size, bold) <= width) return line;
  const letters = [...line.replace(/ …$/, "")];
  while (letters.length > 1 && measure(`${letters.join("")}…`, size, bold) > width) letters.pop();
  return `${letters.join("")}…`;
}

import { buffer } from "node:stream/consumers";
import { cutMarks, perPage, placesOf, type SheetSize } from "./layout.ts";
import type { Mark } from "./mark.ts";
import { fonts } from "./measure.ts";

/** Points of a millimetre (ISO 32000: 72 points are an inch). */
const points = 72 / 25.4;

/** A part of a page that is drawn with its own corner and size. */
type Paper = PDFKit.PDFDocument;

/** All pages of stickers as one PDF, A4, with its fonts in it. */
export async function pdfSheet(
  stickers: readonly (readonly Mark[])[],
  size: SheetSize,
  { title, language }: { readonly title: string; readonly language: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: PDFDocument } = await import("pdfkit");
  const doc = new PDFDocument({ size: "A4", margin: 0, autoFirstPage: false, lang: language, info: { Title: title } });
  const done = buffer(doc);
  const places = placesOf(size);
  for (let first = 0; first < stickers.length; first += perPage(size)) {
    doc.addPage().scale(points);
    for (const mark of cutMarks(size)) draw(doc, mark);
    for (const [turn, marks] of stickers.slice(first, first + perPage(size)).entries()) {
      const { x, y, scale } = places[turn]!;
      doc.save().translate(x, y).scale(scale);
      for (const mark of marks) draw(doc, mark);
      doc.restore();
    }
  }
  doc.end();
  return new Uint8Array(await done);
}

function draw(doc: Paper, mark: Mark): void {
  if (mark.kind === "line") {
    doc
      .lineWidth(0.2)
      .moveTo(...mark.from)
      .lineTo(...mark.to)
      .stroke("#000");
  } else if (mark.kind === "code") {
    for (const { x, y, width } of mark.bars) doc.rect(x, y, width, mark.module);
    doc.fill("#000");
  } else {
    const { x, y, text, size, bold, width } = mark;
    doc
      .font(bold ? fonts.bold : fonts.plain)
      .fontSize(size)
      .fillColor("#000");
    doc.text(text, x - width / 2, y, { lineBreak: false, baseline: "alphabetic" });
  }
}

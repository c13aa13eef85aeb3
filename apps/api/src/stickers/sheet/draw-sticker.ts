import type { StickerEntry } from "@okienko/contract/city-file";
import type { Catalog } from "../../catalog/catalog.ts";
import { textIn } from "../../catalog/text-in.ts";
import { qrBars } from "../qr-drawing.ts";
import { stickerQrText, stickerUrl } from "../sticker-address.ts";
import { stickerTexts } from "../sticker-texts.ts";
import { sticker as box } from "./layout.ts";
import type { Mark } from "./mark.ts";
import { breakText, type Measure } from "./measure.ts";
import { sheetTexts } from "./sheet-texts.ts";

/** What is needed to draw stickers. */
export interface Drawing {
  readonly catalog: Catalog;
  readonly publicUrl: string;
  readonly language: string;
  readonly measure: Measure;
}

const code = { top: 20, width: 66 };
const textWidth = box.width - 10;

/** A paragraph of a sticker: its text, height of letters, and how many lines it may have. */
interface Paragraph {
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly most?: number;
}

/**
 * Draws one sticker of 90 × 130 mm: what it opens, the code, its address in letters, the office, a telephone number, and
 * that nobody is asked for money (false stickers ask for it).
 */
export function drawSticker(drawing: Drawing, entry: StickerEntry): Mark[] {
  const { publicUrl } = drawing;
  const { catalog, language } = drawing;
  const { city } = catalog.file;
  const texts = sheetTexts(language);
  const office = catalog.offices.get(entry.office)!;
  const address = stickerUrl(publicUrl, entry.code).replace(/^https?:\/\//, "");
  const above = [
    { text: textIn(catalog, city.name, language), size: 4.2 },
    { text: openedBy(drawing, entry), size: 5, bold: true, most: 2 },
  ];
  const below: Paragraph[] = [
    { text: texts.orType, size: 3 },
    { text: address, size: fitting(drawing.measure, address), bold: true },
    { text: textIn(catalog, office.name, language), size: 3.8, bold: true, most: 2 },
    { text: office.address, size: 3.2 },
    ...(city.contact.phone ? [{ text: `${texts.phone}: ${city.contact.phone}`, size: 3.2 }] : []),
    { text: stickerTexts(language).warning, size: 2.8, most: 2 },
    ...(city.demoNotice ? [{ text: texts.demo, size: 2.8, bold: true, most: 2 }] : []),
  ];
  return [
    ...write(drawing, above, 4),
    codeOf(stickerQrText(publicUrl, entry.code)),
    ...write(drawing, below, code.top + code.width),
  ];
}

/** What one finds behind a sticker, in words. */
export function openedBy({ catalog, language }: Pick<Drawing, "catalog" | "language">, entry: StickerEntry): string {
  const texts = sheetTexts(language);
  const department = catalog.file.departments.find(({ id }) => id === entry.department);
  const named = entry.procedure ? catalog.procedures.get(entry.procedure)?.entry.name : department?.name;
  if (!named) return entry.now ? texts.now : texts.book;
  return `${entry.now ? texts.nowFor : `${texts.book}:`} ${textIn(catalog, named, language)}`;
}

/** The largest letters with which an address has room in one line. */
function fitting(measure: Measure, address: string): number {
  return Math.min(5, (5 * textWidth) / measure(address, 5, true));
}

function write({ measure }: Drawing, paragraphs: readonly Paragraph[], top: number): Mark[] {
  let y = top;
  return paragraphs.flatMap(({ text, size, bold = false, most = 1 }) => {
    const lines = breakText(measure, text, size, bold, textWidth, most);
    const marks = lines.map((line, turn): Mark => {
      const base = y + size + turn * size * 1.15;
      return { kind: "text", x: box.width / 2, y: base, text: line, size, bold, width: measure(line, size, bold) };
    });
    y += size * 1.15 * lines.length + 1;
    return marks;
  });
}

function codeOf(text: string): Mark {
  const { size, bars } = qrBars(text);
  const module = code.width / size;
  const left = (box.width - code.width) / 2;
  const placed = bars.map(({ row, from, length }) => ({
    x: left + from * module,
    y: code.top + row * module,
    width: length * module,
  }));
  return { kind: "code", bars: placed, module };
}

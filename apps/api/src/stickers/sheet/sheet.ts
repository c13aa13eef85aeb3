import type { StickerEntry } from "@okienko/contract/city-file";
import type { Catalog } from "../../catalog/catalog.ts";
import { Refusal } from "../../refusal.ts";
import { findSticker } from "../find-sticker.ts";
import { drawSticker } from "./draw-sticker.ts";
import { perPage, type SheetSize } from "./layout.ts";
import { openMeasure } from "./measure.ts";
import { pdfSheet } from "./pdf-sheet.ts";
import { svgPage } from "./svg-page.ts";

/** Which stickers are printed, how large, in which language; without codes and office, all that are in use. */
export interface SheetWish {
  readonly codes: readonly string[] | null;
  readonly office: string | null;
  readonly size: SheetSize;
  readonly language: string;
}

/** One page of a sheet as SVG, counted from 1. Throws `not-found` beyond the last one. */
export async function sheetPage(catalog: Catalog, publicUrl: string, wish: SheetWish, page: number): Promise<string> {
  const { marks, title } = await drawSheet(catalog, publicUrl, wish);
  const first = (page - 1) * perPage(wish.size);
  if (first >= marks.length) throw new Refusal("not-found");
  return svgPage(marks.slice(first, first + perPage(wish.size)), wish.size, title);
}

/** The whole sheet as PDF. Throws `not-found` where there is nothing to print. */
export async function sheetPdf(catalog: Catalog, publicUrl: string, wish: SheetWish): Promise<Uint8Array<ArrayBuffer>> {
  const { marks, title } = await drawSheet(catalog, publicUrl, wish);
  if (marks.length === 0) throw new Refusal("not-found");
  return pdfSheet(marks, wish.size, { title, language: wish.language });
}

async function drawSheet(catalog: Catalog, publicUrl: string, wish: SheetWish) {
  const stickers = wishedFor(catalog, wish);
  const drawing = { catalog, publicUrl, language: wish.language, measure: await openMeasure() };
  const title = stickers.map(({ code }) => code).join(", ");
  return { title, marks: stickers.map((it) => drawSticker(drawing, it)) };
}

/** Throws `unknown-sticker` and `sticker-withdrawn`: nobody hangs up what opens nothing. */
function wishedFor(catalog: Catalog, { codes, office }: SheetWish): StickerEntry[] {
  if (codes) return codes.map((it) => findSticker(catalog, it));
  return catalog.file.stickers.filter((it) => !it.withdrawn && (office === null || it.office === office));
}

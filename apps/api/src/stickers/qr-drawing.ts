import { create, toBuffer } from "qrcode";
import { html } from "hono/html";

/** Level Q survives a quarter of the symbol being scratched away; meant for codes outdoors. */
const errorCorrectionLevel = "Q";

/** Light modules on each side (ISO/IEC 18004 asks for four). */
const margin = 4;

/** Pixels of a module in a PNG. */
const scale = 16;

/** Draws a text as a QR code: SVG with one path, dark on white, named by `title`. */
export function qrSvg(text: string, title: string): string {
  const { size, bars } = qrBars(text);
  const path = bars.map(({ row, from, length }) => `M${from} ${row}h${length}v1h-${length}z`).join("");
  const shape = `viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"`;
  const ground = `<path fill="#fff" d="M0 0h${size}v${size}H0z"/>`;
  const name = String(html`${title}`); // escaped
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" ${shape}><title>${name}</title>${ground}<path d="${path}"/></svg>\n`;
}

/** A text as a QR code: how many modules it is wide with its margin, and its dark bars from the top left corner of that. */
export function qrBars(text: string): { readonly size: number; readonly bars: readonly Bar[] } {
  const { modules } = create(text, { errorCorrectionLevel });
  const bars = darkRuns(modules).map((it) => ({ ...it, row: it.row + margin, from: it.from + margin }));
  return { size: modules.size + 2 * margin, bars };
}

/** Draws a text as a QR code: PNG, dark on white. */
export async function qrPng(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await toBuffer(text, { errorCorrectionLevel, margin, scale }));
}

/** Dark modules side by side. */
export interface Bar {
  readonly row: number;
  readonly from: number;
  readonly length: number;
}

/** Dark modules that touch in a row are drawn as one bar: no hairlines between them, and a short path. */
function darkRuns({ size, data }: { readonly size: number; readonly data: Uint8Array }): Bar[] {
  return Array.from({ length: size }, (_, row) => {
    const modules = data.subarray(row * size, (row + 1) * size).join("");
    return [...modules.matchAll(/1+/g)].map((it) => ({ row, from: it.index, length: it[0].length }));
  }).flat();
}

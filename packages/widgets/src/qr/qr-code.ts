import qrcode from "qrcode/lib/core/qrcode.js";

/** The modules of white that every code needs around it (ISO/IEC 18004). */
const margin = 4;

/** A code as one SVG path in a square of `side` modules, its margin included. */
export interface QrCode {
  side: number;
  path: string;
}

/** Draws `text` at level Q, which stays readable when a quarter is lost; undefined when it is too long for a code. */
export function qrCode(text: string): QrCode | undefined {
  try {
    const { size, data } = qrcode.create(text, { errorCorrectionLevel: "Q" }).modules;
    const rows = Array.from({ length: size }, (_, y) => [...data.subarray(y * size, (y + 1) * size)].join(""));
    return { side: size + 2 * margin, path: rows.map((row, y) => runs(row, y + margin)).join("") };
  } catch {
    return undefined;
  }
}

// one rectangle for each run of dark modules
function runs(row: string, y: number): string {
  return [...row.matchAll(/1+/g)]
    .map(({ index, 0: { length } }) => `M${index + margin} ${y}h${length}v1h-${length}z`)
    .join("");
}

import type { Mark } from "./mark.ts";

/** A4, in millimetres (ISO 216). */
export const page = { width: 210, height: 297 } as const;

/** A sticker as it is drawn, before it is made larger for its place. */
export const sticker = { width: 90, height: 130 } as const;

/** How many stickers lie side by side and one below another, and how much larger they are. */
const sizes = { small: { across: 2, down: 2, scale: 1 }, large: { across: 1, down: 1, scale: 2 } } as const;

/** `small` is 90 × 130 mm, four on a page; `large` is 180 × 260 mm, one on a page. */
export type SheetSize = keyof typeof sizes;

/** Where a sticker lies on its page. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Stickers of one page. */
export function perPage(size: SheetSize): number {
  return sizes[size].across * sizes[size].down;
}

/** The places of a page, row by row, in its middle. */
export function placesOf(size: SheetSize): Place[] {
  const { across, down, scale } = sizes[size];
  const [left, top] = cornerOf(size);
  return Array.from({ length: across * down }, (_, turn) => ({
    x: left + (turn % across) * sticker.width * scale,
    y: top + Math.floor(turn / across) * sticker.height * scale,
    scale,
  }));
}

const length = 6;
const gap = 2;

/** Cut marks around the stickers, beyond their edges, so that nothing is left of them when all is cut. */
export function cutMarks(size: SheetSize): Mark[] {
  const { across, down, scale } = sizes[size];
  const [left, top] = cornerOf(size);
  const [right, bottom] = [page.width - left, page.height - top];
  const xs = Array.from({ length: across + 1 }, (_, turn) => left + turn * sticker.width * scale);
  const ys = Array.from({ length: down + 1 }, (_, turn) => top + turn * sticker.height * scale);
  const line = (from: readonly [number, number], to: readonly [number, number]): Mark => ({ kind: "line", from, to });
  return [
    ...xs.flatMap((x) => [
      line([x, top - gap - length], [x, top - gap]),
      line([x, bottom + gap], [x, bottom + gap + length]),
    ]),
    ...ys.flatMap((y) => [
      line([left - gap - length, y], [left - gap, y]),
      line([right + gap, y], [right + gap + length, y]),
    ]),
  ];
}

function cornerOf(size: SheetSize): [number, number] {
  const { across, down, scale } = sizes[size];
  return [(page.width - across * sticker.width * scale) / 2, (page.height - down * sticker.height * scale) / 2];
}

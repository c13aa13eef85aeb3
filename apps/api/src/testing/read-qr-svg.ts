import jsQR from "jsqr";

const scale = 4;

/** What a scanner reads in an SVG that is made of bars, squares and a white ground; `null` when it finds no code. */
export function readQrSvg(svg: string): string | null {
  const size = Number(/viewBox="0 0 (\d+) \d+"/.exec(svg)?.[1]) * scale;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [, white, path] of svg.matchAll(/<path (fill="#fff" )?d="([^"]+)"/g)) {
    for (const [, x, y, width, height] of path!.matchAll(/M(\d+) (\d+)h(\d+)v(\d+)/g)) {
      const bar = [x, y, width, height].map((it) => Number(it) * scale) as [number, number, number, number];
      paint(pixels, size, bar, white ? 255 : 0);
    }
  }
  return jsQR.default(pixels, size, size)?.data ?? null;
}

function paint(
  pixels: Uint8ClampedArray,
  size: number,
  [x, y, width, height]: [number, number, number, number],
  value: number,
) {
  for (let row = y; row < y + height; row++) {
    for (let column = x; column < x + width; column++)
      pixels.fill(value, (row * size + column) * 4, (row * size + column) * 4 + 3);
  }
}

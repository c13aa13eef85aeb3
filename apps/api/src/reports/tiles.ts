import type { Point } from "./distance.ts";

/** A part of the map, in degrees; it does not cross the 180th meridian. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Squares of the map: small ones measure some 550 m in the middle of Europe, wide ones sixteen times as much. */
export type TileSize = "small" | "wide";

const rowsPerDegree = 200;
const columnsPerDegree = 120;
const shift: Readonly<Record<TileSize, number>> = { small: 0, wide: 4 };
const columns = columnsPerDegree * 360;

/** The number of the square that a point lies in; fits into 32 bits. */
export function tileOf({ lat, lng }: Point, size: TileSize): number {
  return numberOf(rowOf(lat, size), columnOf(lng, size), size);
}

/** The squares that cover a part of the map, or `null` when they are more than `most`. */
export function tilesOver({ west, south, east, north }: Box, size: TileSize, most: number): number[] | null {
  const [top, bottom] = [rowOf(north, size), rowOf(south, size)];
  const [left, right] = [columnOf(west, size), columnOf(east, size)];
  const [height, width] = [Math.max(top - bottom + 1, 0), Math.max(right - left + 1, 0)];
  if (height * width > most) return null;
  return Array.from({ length: height * width }, (_, at) =>
    numberOf(bottom + Math.floor(at / width), left + (at % width), size),
  );
}

function rowOf(lat: number, size: TileSize): number {
  return Math.floor((Math.min(Math.max(lat, -90), 90) + 90) * rowsPerDegree) >> shift[size];
}

function columnOf(lng: number, size: TileSize): number {
  return Math.floor((Math.min(Math.max(lng, -180), 180) + 180) * columnsPerDegree) >> shift[size];
}

function numberOf(row: number, column: number, size: TileSize): number {
  return row * ((columns >> shift[size]) + 1) + column;
}

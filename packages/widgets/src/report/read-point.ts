import type { Location } from "../map/city-map.ts";

const number = String.raw`(-?\d{1,3}(?:[.,]\d+)?)°?`;
const shape = new RegExp(String.raw`^\s*${number}\s*[,; ]\s*${number}\s*$`);

/** Reads `52.4064, 16.9252` as latitude and longitude of WGS 84; undefined where a text is no such pair. */
export function readPoint(typed: string): Location | undefined {
  const [, ...pair] = shape.exec(typed) ?? [];
  const [lat, lng] = pair.map((it) => Number(it.replace(",", ".")));
  if (lat === undefined || lng === undefined || Math.abs(lat) > 90 || Math.abs(lng) > 180) return undefined;
  return { lat, lng };
}

/** Writes a point as people copy it: `52.40640, 16.92520`. */
export function pointText({ lat, lng }: Location): string {
  return `${lat.toFixed(5)}, ${lng.toFixed(5)}`;
}

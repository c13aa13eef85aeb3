import type { Location } from "../map/city-map.ts";

export { readPoint } from "@okienko/contract/read-point";

/** Writes a point as people copy it: `52.40640, 16.92520`. */
export function pointText({ lat, lng }: Location): string {
  return `${lat.toFixed(5)}, ${lng.toFixed(5)}`;
}

import type { Location } from "./city-map.ts";

const metresOfDegree = 111_195; // of latitude, on a sphere of 6,371 km

/** Metres between two points of one city, as if the earth were flat there. */
export function metresBetween(a: Location, b: Location): number {
  const narrower = Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
  return Math.round(metresOfDegree * Math.hypot(a.lat - b.lat, (a.lng - b.lng) * narrower));
}

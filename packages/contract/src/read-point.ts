const number = String.raw`(-?\d{1,3}(?:[.,]\d+)?)°?`;
const shape = new RegExp(String.raw`^\s*${number}\s*[,; ]\s*${number}\s*$`);

/** Reads `52.4064, 16.9252` as latitude and longitude of WGS 84; undefined where a text is no such pair. */
export function readPoint(typed: string): { lat: number; lng: number } | undefined {
  const [, ...pair] = shape.exec(typed) ?? [];
  const [lat, lng] = pair.map((it) => Number(it.replace(",", ".")));
  if (lat === undefined || lng === undefined || Math.abs(lat) > 90 || Math.abs(lng) > 180) return undefined;
  return { lat, lng };
}

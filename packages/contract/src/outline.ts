/** A point in degrees of WGS 84. */
export interface Point {
  readonly lat: number;
  readonly lng: number;
}

/** Whether a point lies within a ring, by counting the edges between it and the east; rings round a pole are not meant. */
export function isInside(outline: readonly Point[], { lat, lng }: Point): boolean {
  let inside = false;
  for (const [at, a] of outline.entries()) {
    const b = outline[(at + 1) % outline.length]!;
    const crosses = a.lat > lat !== b.lat > lat;
    if (crosses && lng < a.lng + ((b.lng - a.lng) * (lat - a.lat)) / (b.lat - a.lat)) inside = !inside;
  }
  return inside;
}

import type { OpenReport } from "./open-reports.ts";

/** Open data as GeoJSON (RFC 7946); a report without a place has no geometry (§3.2). */
export function reportsGeoJson(reports: readonly OpenReport[]): string {
  return JSON.stringify({ type: "FeatureCollection", features: reports.map(featureOf) });
}

function featureOf({ latitude, longitude, ...properties }: OpenReport): object {
  const isPlaced = latitude !== null && longitude !== null;
  const geometry = isPlaced ? { type: "Point", coordinates: [longitude, latitude] } : null;
  return { type: "Feature", id: properties.reference, geometry, properties };
}

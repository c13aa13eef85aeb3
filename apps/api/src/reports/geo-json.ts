import type { ReportList } from "@okienko/contract";

/** A page of reports as a feature collection (RFC 7946); `page` and `nextPage` are foreign members (§6.1). */
export function geoJson({ reports, page, nextPage }: ReportList): object {
  const features = reports.map(({ location, ...properties }) => ({
    type: "Feature",
    id: properties.reference,
    geometry: location && { type: "Point", coordinates: [location.lng, location.lat] },
    properties,
  }));
  return { type: "FeatureCollection", page, nextPage, features };
}

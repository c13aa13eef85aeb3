import type { CategoryEntry } from "@okienko/contract/city-file";
import { isInside, type Point } from "@okienko/contract/outline";
import type { Catalog } from "../catalog/catalog.ts";
import { textIn } from "../catalog/text-in.ts";
import { oneLine } from "../messages/clean-text.ts";
import { Refusal } from "../refusal.ts";
import type { FieldErrors } from "./field-errors.ts";
import type { ReportRow } from "./report-queries.ts";
import type { Submission } from "./submission.ts";
import { tileOf } from "./tiles.ts";

/** Where a report is, as it is stored. */
export type StoredPlace = Pick<
  ReportRow,
  "lat" | "lng" | "public_lat" | "public_lng" | "tile" | "tile_wide" | "address" | "address_id"
>;

const nowhere: StoredPlace = {
  lat: null,
  lng: null,
  public_lat: null,
  public_lng: null,
  tile: null,
  tile_wide: null,
  address: null,
  address_id: null,
};

/** Some 100 m at the latitude of Poland, for places that the public need not know exactly. */
const rough = { lat: 0.001, lng: 0.0015 };

const longestAddress = 300;

/** The place of a report; a category without places keeps none. Throws `outside-city`, in the words of the city. */
export function checkPlace(
  catalog: Catalog,
  category: CategoryEntry,
  { place, language }: Pick<Submission, "place" | "language">,
  errors: FieldErrors,
): StoredPlace {
  if (category.location === "none") return nowhere;
  const address = oneLine(place?.address ?? "") || null;
  const addressId = oneLine(place?.addressId ?? "") || null;
  if ((address ?? "").length > longestAddress) errors.add("/location/address", "too-long", "At most 300 characters.");
  if ((addressId ?? "").length > longestAddress) errors.add("/location", "too-long", "At most 300 characters.");
  const point = pointOf(place, errors);
  if (point) requireInside(catalog, point, language);
  const isWrong = point === null && (place?.lat !== undefined || place?.lng !== undefined);
  if (!point && !isWrong && !address && !addressId && category.location === "required")
    errors.add("/location", "missing", "Please say where it is: a point or an address.");
  return { ...nowhere, ...(point && storedPoint(point, category.exactLocation)), address, address_id: addressId };
}

function pointOf(place: Submission["place"], errors: FieldErrors): Point | null {
  const { lat, lng } = place ?? {};
  if (lat === undefined && lng === undefined) return null;
  if (lat !== undefined && lng !== undefined && Math.abs(lat) <= 90 && Math.abs(lng) <= 180) return { lat, lng };
  if (lat === undefined || lng === undefined)
    errors.add("/location", "point-incomplete", "A point needs both numbers.");
  else errors.add("/location", "point-outside", "Latitudes go from -90 to 90 degrees, longitudes from -180 to 180.");
  return null;
}

function requireInside(catalog: Catalog, point: Point, language: string): void {
  const { reporting } = catalog.file;
  if (!reporting || isInside(reporting.outline, point)) return;
  throw new Refusal("outside-city", textIn(catalog, reporting.outside, language));
}

/** The squares are those of the public point: what lists find must not tell more than they show. */
export function storedPoint({ lat, lng }: Point, isExact: boolean) {
  const shown = isExact ? { lat, lng } : { lat: rounded(lat, rough.lat), lng: rounded(lng, rough.lng) };
  return {
    lat,
    lng,
    public_lat: shown.lat,
    public_lng: shown.lng,
    tile: tileOf(shown, "small"),
    tile_wide: tileOf(shown, "wide"),
  };
}

function rounded(degrees: number, step: number): number {
  return Number((Math.round(degrees / step) * step).toFixed(4));
}

import type { Photo, ReportSummary } from "@okienko/contract";
import type { CategoryEntry } from "@okienko/contract/city-file";
import { categorySummary } from "./category-views.ts";
import { cityInstant, cityInstantOrNull } from "./city-instant.ts";
import { metresBetween, type Point } from "./distance.ts";
import { excerptOf } from "./excerpt-of.ts";
import type { ReportReading } from "./report-context.ts";
import { reportLinks } from "./report-links.ts";
import type { ReportRow } from "./report-queries.ts";
import { isClosed, stateOf } from "./report-states.ts";

/** Who looks: everybody, who sees no words that are not released, or the reporter, who sees all. */
export type Whose = "public" | "own";

/** A report with what its summary needs. */
export interface SummaryStory {
  readonly row: ReportRow;
  /** In the version with which the report was sent. */
  readonly category: CategoryEntry;
  readonly language: string;
  readonly whose: Whose;
  readonly near: Point | null;
  readonly photo: Photo | null;
}

/** A report as lists and maps show it. */
export function reportSummary(
  { catalog, publicUrl }: Pick<ReportReading, "catalog" | "publicUrl">,
  story: SummaryStory,
): ReportSummary {
  const { row, category, language, near, photo, whose } = story;
  const isShown = whose === "own" || row.released_at !== null;
  const point = pointOf(row, whose);
  return {
    reference: row.reference,
    kind: category.kind,
    state: stateOf(row),
    closed: isClosed(row.state),
    category: categorySummary(catalog, category, language),
    excerpt: isShown ? excerptOf(row.description) : null,
    location: point,
    address: whose === "own" || (isShown && category.exactLocation) ? row.address : null,
    distance: near && point && Math.round(metresBetween(near, point)),
    photo: isShown ? photo : null,
    followers: row.followers,
    supports: row.supports,
    sentAt: cityInstant(catalog, row.created_at),
    updatedAt: cityInstant(catalog, row.updated_at),
    closedAt: cityInstantOrNull(catalog, row.closed_at),
    promisedBy: cityInstantOrNull(catalog, row.promised_at),
    links: reportLinks(publicUrl, row.reference),
  };
}

function pointOf({ lat, lng, public_lat, public_lng }: ReportRow, whose: Whose): Point | null {
  const [y, x] = whose === "own" ? [lat, lng] : [public_lat, public_lng];
  return y === null || x === null ? null : { lat: y, lng: x };
}

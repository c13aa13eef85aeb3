import type { Selectable } from "kysely";
import type { Reading } from "../database/database.ts";
import type { ReportTable } from "../database/tables.ts";

const columns = [
  ...([
    "reference",
    "kind",
    "category",
    "category_version",
    "asked_category",
    "asked_version",
    "department",
    "channel",
    "state",
    "reopened",
    "released_at",
  ] as const),
  ...(["created_at", "updated_at", "closed_at", "promised_at"] as const),
  ...(["public_lat", "public_lng", "address", "description"] as const),
] as const;

/** What open data are made of. */
export type PublicReportRow = Pick<Selectable<ReportTable>, (typeof columns)[number]>;

/** Public reports that were sent from one instant to before another, earliest first. */
export function findPublicReports(db: Reading, city: string, start: number, end: number): Promise<PublicReportRow[]> {
  return db
    .selectFrom("report")
    .select(columns)
    .where("city", "=", city)
    .where("created_at", ">=", start)
    .where("created_at", "<", end)
    .where("is_public", "=", 1)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}

import type { CategoryEntry } from "@okienko/contract/city-file";
import { addDays, type Day, startOfDay } from "@okienko/scheduling";
import type { Catalog } from "../catalog/catalog.ts";
import { textIn } from "../catalog/text-in.ts";
import { read } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import { categoryOf } from "../reports/category-of.ts";
import { cityInstant, cityInstantOrNull } from "../reports/city-instant.ts";
import { findPublicReports, type PublicReportRow } from "./open-data-queries.ts";

/** A report as open data: nothing of who sent it, and its text only once it is released. */
export interface OpenReport {
  readonly reference: string;
  readonly kind: string;
  readonly category: string;
  readonly category_name: string;
  readonly department: string;
  readonly channel: string;
  readonly state: string;
  readonly sent_at: string;
  readonly updated_at: string;
  readonly closed_at: string | null;
  readonly promised_by: string | null;
  readonly reopened: number;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly address: string | null;
  readonly description: string | null;
  readonly page: string;
}

/** The public reports that were sent on a day of the city, earliest first. */
export async function openReports(
  { database, settings }: Pick<Parts, "database" | "settings">,
  catalog: Catalog,
  language: string,
  day: Day,
): Promise<OpenReport[]> {
  const { timeZone } = catalog.file.city;
  const [start, end] = [startOfDay(day, timeZone), startOfDay(addDays(day, 1), timeZone)];
  const rows = await read(() => findPublicReports(database.read, catalog.city, start, end));
  const reports: OpenReport[] = [];
  for (const row of rows) {
    const category = await read(() => categoryOf({ database, db: database.read }, { city: catalog.city, ...row }));
    reports.push(openReport(catalog, language, settings.publicUrl, { row, category }));
  }
  return reports;
}

interface Sent {
  readonly row: PublicReportRow;
  readonly category: CategoryEntry;
}

function openReport(catalog: Catalog, language: string, publicUrl: string, { row, category }: Sent): OpenReport {
  const { reference, kind, department, channel, state, reopened, released_at } = row;
  return {
    reference,
    kind,
    category: row.category,
    category_name: textIn(catalog, category.name, language),
    department,
    channel,
    state,
    sent_at: cityInstant(catalog, row.created_at),
    updated_at: cityInstant(catalog, row.updated_at),
    closed_at: cityInstantOrNull(catalog, row.closed_at),
    promised_by: cityInstantOrNull(catalog, row.promised_at),
    reopened,
    latitude: row.public_lat,
    longitude: row.public_lng,
    address: released_at === null || !category.exactLocation ? null : row.address,
    description: released_at === null ? null : row.description,
    page: `${publicUrl}/report/${reference}`,
  };
}

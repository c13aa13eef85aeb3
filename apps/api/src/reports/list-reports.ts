import { mostPages, type ReportList } from "@okienko/contract";
import { read } from "../database/transaction.ts";
import { findListed } from "./list-queries.ts";
import type { ReportReading } from "./report-context.ts";
import { type ReportFilter, reportSearch } from "./report-search.ts";
import { reportSummaries } from "./report-views.ts";

/** Reports of one page. */
const pageSize = 50;

/** A page of public reports, newest first. Throws `malformed-request` for a filter that cannot be read. */
export async function listReports(reading: ReportReading, filter: ReportFilter, language: string): Promise<ReportList> {
  const search = reportSearch(reading, filter);
  const page = filter.page ?? 1;
  return read(async () => {
    const stretch = { offset: (page - 1) * pageSize, limit: pageSize + 1 };
    const rows = await findListed(reading.db, reading.catalog.city, search, stretch);
    const reports = await reportSummaries(reading, rows.slice(0, pageSize), language, search.near);
    return { reports, page, nextPage: rows.length > pageSize && page < mostPages ? page + 1 : null };
  });
}

import type { Report } from "@okienko/contract";
import type { ExpressionBuilder, SelectQueryBuilder } from "kysely";
import { read } from "../database/transaction.ts";
import type { Tables } from "../database/tables.ts";
import { readReference } from "../references/reference.ts";
import { quietTypes } from "./event-types.ts";
import type { ReportReading } from "./report-context.ts";
import type { ReportEventRow } from "./event-queries.ts";
import type { ReportRow } from "./report-queries.ts";
import { newestFirst, type ReportSearch, reportSearch } from "./report-search.ts";
import { publicReports } from "./report-views.ts";

/** What other systems ask for; instants in milliseconds, all bounds included. */
export interface WantedReports {
  readonly createdFrom?: number | undefined;
  readonly createdUntil?: number | undefined;
  readonly updatedFrom?: number | undefined;
  readonly updatedUntil?: number | undefined;
  /** Numbers in any spelling; what cannot be one is not found. */
  readonly references?: readonly string[] | undefined;
  readonly categories?: readonly string[] | undefined;
  readonly states?: readonly string[] | undefined;
  readonly bbox?: readonly [west: number, south: number, east: number, north: number] | undefined;
  readonly q?: string | undefined;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  /** The newest by this come first. */
  readonly by: "created" | "updated";
}

/** A report with what only other faces of the same use cases tell of its row. */
export interface FoundReport {
  readonly row: ReportRow;
  readonly report: Report;
}

/** Public reports that were sent or changed in a stretch of time, newest first. */
export async function findChanged(
  reading: ReportReading,
  wanted: WantedReports,
  language: string,
): Promise<FoundReport[]> {
  const { page, pageSize, by } = wanted;
  const search = searchFor(reading, wanted);
  const few = search.hasWords || wanted.references !== undefined;
  const found = newestFirst(wantedReports(reading, search, wanted), { by: `${by}_at`, few });
  const query = found
    .selectAll("report")
    .offset((page - 1) * pageSize)
    .limit(pageSize);
  return read(async () => {
    const rows = await query.execute();
    const reports = await publicReports(reading, rows, language);
    return rows.map((row, at) => ({ row, report: reports[at]! }));
  });
}

function searchFor(reading: ReportReading, { bbox, q, categories, states }: WantedReports): ReportSearch {
  return reportSearch(reading, { q, bbox, category: categories?.join(","), state: states?.join(",") });
}

type Reports = SelectQueryBuilder<Tables, "report", object>;

function wantedReports({ db }: ReportReading, search: ReportSearch, wanted: WantedReports): Reports {
  const known = wanted.references?.map((it) => readReference(it)).filter((it) => it !== null);
  let query: Reports = search.narrow(db.selectFrom("report"));
  if (known) query = query.where("reference", "in", known.length > 0 ? known : [""]);
  if (wanted.createdFrom !== undefined) query = query.where("report.created_at", ">=", wanted.createdFrom);
  if (wanted.createdUntil !== undefined) query = query.where("report.created_at", "<=", wanted.createdUntil);
  if (wanted.updatedFrom !== undefined) query = query.where("report.updated_at", ">=", wanted.updatedFrom);
  if (wanted.updatedUntil !== undefined) query = query.where("report.updated_at", "<=", wanted.updatedUntil);
  return query;
}

/** The state has moved, or there is a text or a photo that everybody may see. */
function saysSomething(eb: ExpressionBuilder<Tables, "report_event">) {
  const photos = eb
    .selectFrom("photo")
    .select("photo.id")
    .whereRef("photo.city", "=", "report_event.city")
    .whereRef("photo.report", "=", "report_event.report")
    .whereRef("photo.event", "=", "report_event.id");
  return eb.or([
    eb("report_event.type", "not in", quietTypes),
    eb.and([
      eb("report_event.released", "=", 1),
      eb.or([eb("report_event.public_text", "is not", null), eb.exists(photos)]),
    ]),
  ]);
}

/** Something that happened to a public report. */
export interface FoundUpdate {
  readonly reference: string;
  /** Its text is null where everybody may not read it. */
  readonly event: ReportEventRow;
}

/** What happened to public reports in a stretch of time, both ends included, oldest first; sending and releasing apart. */
export async function findUpdates(
  { db, catalog }: ReportReading,
  { from, until, most }: { readonly from: number; readonly until: number; readonly most: number },
): Promise<FoundUpdate[]> {
  const events = await read(() =>
    db
      .selectFrom("report_event")
      .innerJoin("report", (join) =>
        join.onRef("report.city", "=", "report_event.city").onRef("report.id", "=", "report_event.report"),
      )
      .selectAll("report_event")
      .select("report.reference")
      .where("report_event.city", "=", catalog.city)
      .where("report.is_public", "=", 1)
      .where("report_event.at", ">=", from)
      .where("report_event.at", "<=", until)
      .where("report_event.type", "not in", ["sent", "released"])
      .where(saysSomething)
      .orderBy("report_event.at")
      .orderBy("report_event.id")
      .limit(most)
      .execute(),
  );
  return events.map(({ reference, ...event }) => {
    const text = event.released === 1 ? event.public_text : null;
    return { reference, event: { ...event, public_text: text, private_note: null } };
  });
}

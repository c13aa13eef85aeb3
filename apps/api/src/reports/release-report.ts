import { readNow } from "../database/read-now.ts";
import type { CityActor } from "./change.ts";
import { applyChange } from "./history.ts";
import { reportOf } from "./live-report.ts";
import { requireRevision } from "./office-rules.ts";
import { publish } from "./publish.ts";
import type { ReportContext } from "./report-context.ts";
import { releaseEvents } from "./event-queries.ts";
import type { ReportRow } from "./report-queries.ts";

/** Lets everybody read what a resident has written and see the photos; again is the same. Throws `unknown-report` and `report-changed`. */
export async function releaseReport(
  context: ReportContext,
  spelled: string,
  actor: CityActor | "reporter",
  revision?: number,
): Promise<ReportRow> {
  const { tx, now, catalog } = context;
  const row = await reportOf(tx, catalog.city, spelled);
  requireRevision(row, revision);
  return release(context, row, actor, await readNow(tx, now));
}

/** Releases a report that was found. What was added since the first release comes with it. */
export async function release(
  context: ReportContext,
  row: ReportRow,
  actor: CityActor | "reporter",
  at: number,
): Promise<ReportRow> {
  const isMore = await releaseEvents(context.tx, row);
  if (row.released_at !== null && !isMore) return row;
  const change = { released_at: row.released_at ?? at };
  const by = actor === "reporter" ? "resident" : "city";
  const event = { type: "released", by, actor, released: true } as const;
  const { row: released } = await applyChange(context, row, change, event, at);
  if (row.released_at === null) await publish(context, released, at);
  return released;
}

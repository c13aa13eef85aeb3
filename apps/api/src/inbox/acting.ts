import type { DeskReport } from "@okienko/contract";
import type { Context } from "hono";
import { read } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import { Refusal } from "../refusal.ts";
import { type LiveReport, reportOf } from "../reports/live-report.ts";
import { type ReportContext, reportContext, reportReading } from "../reports/report-context.ts";
import { writing } from "../staff/desk-context.ts";
import type { DeskEnv } from "../staff/desk-env.ts";
import { memberOf } from "../staff/desk-feature.ts";
import { type Desk, isManagerOf, requireInScope } from "./desk-of.ts";
import { deskReport } from "./desk-report.ts";

/** What every action on a report works with. */
export interface Acting {
  readonly context: ReportContext;
  /** As it is now, one that the member may see. */
  readonly row: LiveReport;
  readonly desk: Desk;
  readonly actor: `staff:${string}`;
  /** Whether the member decides as a manager of it. */
  readonly isManager: boolean;
}

/** Who asks. Throws `sign-in-required`. */
export function deskIn(c: Context<DeskEnv>): Desk {
  return { member: memberOf(c), scope: c.var.scope };
}

/** Acts on a report in one transaction. Throws `unknown-report`, also for one that the member may not see. */
export function act<T>(
  parts: Parts,
  c: Context<DeskEnv>,
  reference: string,
  work: (acting: Acting) => Promise<T>,
): Promise<T> {
  const desk = deskIn(c);
  return writing(parts, c, async ({ tx, catalog }) => {
    const context = reportContext(parts, tx, catalog);
    const row = requireInScope(desk, await reportOf(tx, catalog.city, reference));
    return work({ context, row, desk, actor: `staff:${desk.member.id}`, isManager: isManagerOf(desk, row) });
  });
}

/** A report that the member may see, as it is now. Throws `unknown-report`. */
export function seen(parts: Parts, c: Context<DeskEnv>, reference: string): Promise<LiveReport> {
  const { city } = c.var.catalog;
  return read(async () => requireInScope(deskIn(c), await reportOf(parts.database.read, city, reference)));
}

/** A report as the member sees it now. Throws `unknown-report`, also for one that they may not see. */
export function shown(parts: Parts, c: Context<DeskEnv>, reference: string): Promise<DeskReport> {
  const desk = deskIn(c);
  const reading = reportReading(parts, c.var.catalog);
  return read(async () => {
    const row = requireInScope(desk, await reportOf(reading.db, reading.catalog.city, reference));
    return deskReport(reading, desk, row, c.var.language);
  });
}

/** Names fields in refusals as the request has named them. */
export async function fieldsNamed<T>(names: Readonly<Record<string, string>>, work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    if (!(error instanceof Refusal) || error.code !== "invalid-fields") throw error;
    const { errors = [], ...details } = error.details;
    const named = errors.map((it) => ({ ...it, pointer: names[it.pointer] ?? it.pointer }));
    throw new Refusal("invalid-fields", error.message, { ...details, errors: named });
  });
}

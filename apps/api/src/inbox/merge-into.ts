import type { Merge } from "@okienko/contract";
import { Refusal } from "../refusal.ts";
import { type Changed, changeReport } from "../reports/change-report.ts";
import { reportOf } from "../reports/live-report.ts";
import { type Acting, fieldsNamed } from "./acting.ts";
import { requireInScope } from "./desk-of.ts";

/** Merges a report into one that the member may see as well. Throws `invalid-fields` and what a merge throws. */
export async function mergeInto(acting: Acting, { into, ...said }: Merge): Promise<Changed> {
  const { context, row, actor, isManager } = acting;
  const change = { ...said, duplicateOf: await numberInSight(acting, into), actor, isManager };
  return fieldsNamed({ "/duplicateOf": "/into" }, changeReport(context, row.reference, change));
}

/** The number of another report; no number where the member may not see it: then it is as if it were not there. */
export async function numberInSight(
  { context, desk }: Pick<Acting, "context" | "desk">,
  into: string,
): Promise<string> {
  try {
    requireInScope(desk, await reportOf(context.tx, context.catalog.city, into));
    return into;
  } catch (error) {
    if (error instanceof Refusal) return "";
    throw error;
  }
}

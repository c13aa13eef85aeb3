import type { DeskReview } from "@okienko/contract";
import { Refusal } from "../refusal.ts";
import { changeReport } from "../reports/change-report.ts";
import { isClosed } from "../reports/report-states.ts";
import type { Acting } from "./acting.ts";
import { reasonStates } from "./choices.ts";
import { requireReason } from "./closing.ts";

/**
 * A manager decides on "not done": accepted, the report stays open; upheld, it is closed again with a reason.
 *
 * Throws `needs-manager`, `report-changed` where nothing waits for a decision, and what a change throws.
 */
export async function reviewDispute({ context, row, actor, isManager }: Acting, review: DeskReview): Promise<void> {
  if (!isManager) throw new Refusal("needs-manager");
  if (row.dispute !== "open" || isClosed(row.state)) throw new Refusal("report-changed");
  const { decision, reason, ...said } = review;
  const state = reason ? reasonStates[reason] : "done";
  if (decision === "upheld") requireReason(state, reason);
  const closing = decision === "upheld" ? { state, reason } : {};
  await changeReport(context, row.reference, { ...said, ...closing, decision, actor, isManager });
}

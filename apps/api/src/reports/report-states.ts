import type { ReportState } from "@okienko/contract";
import type { ReportRow } from "./report-queries.ts";

/** What can become of a report in each state. Going back from a closed one opens it again. */
const allowed: Readonly<Record<ReportState, readonly ReportState[]>> = {
  new: ["in-progress", "waiting", "done", "rejected", "duplicate"],
  "in-progress": ["new", "waiting", "done", "rejected", "duplicate"],
  waiting: ["new", "in-progress", "waiting", "done", "rejected", "duplicate"],
  done: ["in-progress"],
  rejected: ["in-progress"],
  duplicate: ["in-progress"],
};

/** States in which nothing more is promised. */
export const closedStates: readonly ReportState[] = ["done", "rejected", "duplicate"];

/** States in which the city still has something to do. */
export const openStates: readonly ReportState[] = ["new", "in-progress", "waiting"];

/** The state of a stored report. */
export function stateOf(row: Pick<ReportRow, "state">): ReportState {
  return row.state as ReportState;
}

/** Whether a state is one of the closed ones. */
export function isClosed(state: string): boolean {
  return (closedStates as readonly string[]).includes(state);
}

/** What can become of a report now. */
export function nextStates(row: Pick<ReportRow, "state">): readonly ReportState[] {
  return allowed[stateOf(row)];
}

/** Whether a report may go from one state to another. */
export function isAllowed(from: ReportState, to: ReportState): boolean {
  return allowed[from].includes(to);
}

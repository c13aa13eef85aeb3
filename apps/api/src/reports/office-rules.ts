import type { ReportState } from "@okienko/contract";
import { Refusal } from "../refusal.ts";
import type { Change } from "./change.ts";
import type { ReportRow } from "./report-queries.ts";
import { isClosed } from "./report-states.ts";
import { RevisionLost } from "./revision-lost.ts";

/** Refuses what was decided by looking at an older report. Throws `report-changed`. */
export function requireRevision(row: ReportRow, revision: number | undefined): void {
  if (revision !== undefined && revision !== row.revision) throw new RevisionLost();
}

/** What is closed is opened again before anything is decided about its work. Throws `report-changed`. */
export function requireOpen({ state }: Pick<ReportRow, "state">): void {
  if (isClosed(state)) throw new Refusal("report-changed", "A closed report is opened again before this.");
}

/** What was called not done once is closed at the desk by a manager alone. Throws `needs-manager`. */
export function requireManager({ dispute }: ReportRow, { actor, isManager }: Change): void {
  if (dispute !== null && actor.startsWith("staff:") && !isManager) throw new Refusal("needs-manager");
}

/** Where "not done" stands after a change: who closes it in the meantime has accepted that it was not. */
export function disputeAfter({ dispute }: ReportRow, { decision }: Change, to: ReportState): string | null {
  return decision ?? (dispute === "open" && isClosed(to) ? "accepted" : dispute);
}

import type { DeskReport, ReportState } from "@okienko/contract";
import { DeskReport as Shape } from "@okienko/contract";
import type { LiveReport } from "../reports/live-report.ts";
import { isClosed, nextStates } from "../reports/report-states.ts";
import { permissions } from "../staff/permissions.ts";
import { type Desk, isManagerOf } from "./desk-of.ts";

type Action = DeskReport["actions"][number];

const all: readonly Action[] = Shape.shape.actions.element.options;

/** What is not done with a closed report before it is opened again. */
const ofOpenOnes: readonly Action[] = [
  "assignment",
  "priority",
  "passing",
  "parts",
  "merge",
  "question",
  "forwardings",
];

/** What a member may do with a report now, by the table of permissions and by where the report stands. */
export function allowedActions(desk: Desk, row: LiveReport): Action[] {
  return all.filter((it) => {
    const permission = permissions[`POST /desk/reports/{reference}/${it === "photos" ? "photos/{id}/redaction" : it}`];
    if (typeof permission === "string" || !permission) return false;
    if (!desk.member.roles.some((role) => permission.roles.includes(role))) return false;
    if (isClosed(row.state) && ofOpenOnes.includes(it)) return false;
    if (it === "merge") return mayClose(desk, row);
    if (it === "review") return row.dispute === "open" && !isClosed(row.state) && isManagerOf(desk, row);
    if (it === "release") return row.is_public === 1;
    return it !== "withholding" || row.released_at !== null;
  });
}

/** States that a member may bring a report into now. */
export function allowedStates(desk: Desk, row: LiveReport): ReportState[] {
  const states = allowedActions(desk, row).includes("state") ? nextStates(row) : [];
  return states.filter((it) => !isClosed(it) || mayClose(desk, row));
}

function mayClose(desk: Desk, row: LiveReport): boolean {
  return row.dispute === null || isManagerOf(desk, row);
}

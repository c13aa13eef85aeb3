import type { Visit, VisitState, VisitStatus } from "@okienko/contract";
import { formatInstant } from "@okienko/scheduling";
import { visitLinks } from "./visit-links.ts";
import { stateAt } from "./live-visit.ts";
import type { VisitRow } from "./visit-queries.ts";
import type { VisitContext } from "./visit-context.ts";

/** The visit as its owner sees it, or without the secret as the desk does: then its links open what everybody may see. */
export function visitView(
  { catalog, publicUrl }: Pick<VisitContext, "catalog" | "publicUrl">,
  row: VisitRow,
  secret: string | null,
  now: number,
): Visit {
  const zone = row.time_zone;
  const state = stateAt(row, now) as VisitState;
  return {
    reference: row.reference!,
    state,
    confirmBy: state === "unconfirmed" ? formatInstant(row.expires_at!, zone) : null,
    start: formatInstant(row.starts_at, zone),
    end: formatInstant(row.ends_at, zone),
    timeZone: zone,
    office: row.office,
    procedure: row.procedure,
    quantity: row.quantity,
    contact: { name: row.name ?? "", email: row.email, phone: row.phone },
    language: row.language!,
    note: row.note,
    checkInCode: row.check_in_code!,
    links: visitLinks({ catalog, publicUrl, row, secret }),
  };
}

/** What anybody may see who knows the number: when and where, but neither who nor what for. */
export function statusView(row: VisitRow, now: number): VisitStatus {
  return {
    kind: "visit",
    reference: row.reference!,
    state: stateAt(row, now) as VisitState,
    date: row.day,
    start: formatInstant(row.starts_at, row.time_zone),
    end: formatInstant(row.ends_at, row.time_zone),
    office: row.office,
  };
}

import type { Catalog } from "../catalog/catalog.ts";
import type { VisitRow } from "../visits/displaced-visit.ts";
import { closingReason } from "./closing-reason.ts";
import type { NearbyTime } from "./nearby-times.ts";

/** What is told about a visit of the worklist. */
export type DisplacedNewsKind = "visit-displaced" | "visit-stands";

/** News about a visit that cannot take place as booked, or can again; all that its letter needs. */
export interface DisplacedNews {
  readonly reference: string;
  readonly start: number;
  readonly end: number;
  readonly timeZone: string;
  readonly office: string;
  readonly procedure: string;
  readonly quantity: number;
  readonly email: string;
  readonly language: string;
  readonly secret: string;
  /** In the visitor's language, where the city has said why. */
  readonly reason: string | null;
  /** Other times, earliest first. */
  readonly times: readonly { readonly office: string; readonly start: number }[];
}

/** The news about a visit whose visitor can be written to. */
export function displacedNews(
  catalog: Catalog,
  kind: DisplacedNewsKind,
  visit: VisitRow,
  secret: string,
  times: readonly NearbyTime[] = [],
): DisplacedNews {
  const language = visit.language!;
  return {
    reference: visit.reference!,
    start: visit.starts_at,
    end: visit.ends_at,
    timeZone: visit.time_zone,
    office: visit.office,
    procedure: visit.procedure,
    quantity: visit.quantity,
    email: visit.email!,
    language,
    secret,
    reason: kind === "visit-displaced" ? closingReason(catalog, visit, language) : null,
    times: times.map(({ office, start }) => ({ office, start })),
  };
}

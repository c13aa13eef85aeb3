import type { ClosingReason, ReportState } from "@okienko/contract";

/** Who of the city acts; no personal data, for it stays in the audit log. */
export type CityActor = `open311:${string}` | `staff:${string}` | "system";

/** What the city does with a report; at least one of the texts, a state, a question, a duplicate or photos. */
export interface Change {
  readonly state?: Exclude<ReportState, "waiting" | "duplicate"> | undefined;
  /** What everybody may read; needed to close. */
  readonly publicText?: string | undefined;
  readonly privateNote?: string | undefined;
  /** Asks the reporter; the report waits and the clock of the promise stands still. */
  readonly question?: string | undefined;
  /** Number of the report that this one is merged into. */
  readonly duplicateOf?: string | undefined;
  readonly actor: CityActor;
  /** The revision that was looked at; another one is refused. Who names none changes what is there. */
  readonly revision?: number | undefined;
  /** Why it is closed, in a word. */
  readonly reason?: ClosingReason | undefined;
  /** Whether the actor may close what was called not done; other systems may, since they ask nobody at the desk. */
  readonly isManager?: boolean | undefined;
  /** What a manager has decided about "not done". */
  readonly decision?: "accepted" | "upheld" | undefined;
  /** Id of this update in another system; the same one again changes nothing. */
  readonly externalId?: string | undefined;
  /** Ids of photos sent before. */
  readonly photos?: readonly string[] | undefined;
}

import { dayOf } from "@okienko/scheduling";
import type { Catalog } from "../catalog/catalog.ts";
import { readNow } from "../database/read-now.ts";
import { raiseTopic } from "../live/raise-topic.ts";
import { recordAudit } from "../audit/audit.ts";
import type { VisitContext } from "../visits/visit-context.ts";
import type { TicketRow } from "./ticket-queries.ts";

/** Where a use case of the day works: as one of visits, at one moment. */
export interface DayContext extends VisitContext {
  readonly at: number;
}

/** The same context at this moment. */
export async function atThisMoment(context: VisitContext): Promise<DayContext> {
  return { ...context, at: await readNow(context.tx, context.now) };
}

/** The day of the offices at a moment. */
export function todayOf({ catalog, at }: { readonly catalog: Catalog; readonly at: number }): string {
  return dayOf(at, catalog.file.city.timeZone);
}

/** Tells everybody who watches an office; the last statement of a transaction. */
export function tellOffice({ tx, catalog }: DayContext, office: string): Promise<void> {
  return raiseTopic(tx, catalog.city, `office:${office}`);
}

type Facts = Pick<TicketRow, "state" | "queue" | "counter">;

/** Leaves a line about a step in the audit log: where the ticket stood, and where it stands. */
export async function recordStep(
  { tx, catalog, at, actor }: DayContext,
  step: string,
  visit: string,
  before: Facts | null,
  after: Facts | null,
): Promise<void> {
  const facts = (it: Facts | null) => it && { state: it.state, queue: it.queue, counter: it.counter };
  const states = { before: facts(before), after: facts(after) };
  await recordAudit(tx, { city: catalog.city, at, actor, action: `ticket-${step}`, subject: visit, ...states });
}

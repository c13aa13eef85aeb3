import type { RawBuilder } from "kysely";
import { recordAudit } from "../audit/audit.ts";
import type { Writing } from "../database/database.ts";
import { releaseCells } from "./cell-queries.ts";
import { changingVisit } from "./changing-visit.ts";
import type { VisitContext } from "./visit-context.ts";
import { changeVisit, findById, type VisitRow } from "./visit-queries.ts";

export type { VisitRow };

/** Who changes what visits stand on, in which transaction. */
export interface Displacing {
  readonly tx: Writing;
  readonly now: RawBuilder<number>;
  readonly at: number;
  readonly actor: string;
}

/** A hold that nobody has ended, by its id; it may have run out. */
export async function liveHold(tx: Writing, city: string, id: string): Promise<VisitRow | null> {
  const row = await findById(tx, city, id);
  return row?.state === "held" ? row : null;
}

/** Ends a hold whose time is offered no more; who was filling in the form chooses another. The queue is marked already. */
export async function dropHold({ tx, now, at, actor }: Displacing, hold: VisitRow): Promise<void> {
  if (!(await changeVisit(tx, now, hold, { state: "released", expires_at: null }))) return;
  await releaseCells(tx, hold.city, hold);
  const states = { before: { state: "held" }, after: { state: "released" } };
  await recordAudit(tx, { city: hold.city, at, actor, action: "release", subject: hold.id, ...states });
}

/** The secret of a visit for a letter that the city writes by itself; a visit of before gets another one for it. */
export async function secretForLetter(
  context: Pick<VisitContext, "tx" | "now" | "catalog">,
  visit: VisitRow,
): Promise<string> {
  const { secret, renewed } = await changingVisit(context, visit.reference!, null);
  if (Object.keys(renewed).length > 0) await changeVisit(context.tx, context.now, visit, { ...visit, ...renewed });
  return secret;
}

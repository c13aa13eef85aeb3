import type { Reading } from "../database/database.ts";
import { isId } from "../references/id.ts";
import { Refusal } from "../refusal.ts";
import { markChanged } from "./cells.ts";
import { findByCode, findExpected } from "./day-queries.ts";
import type { VisitContext } from "./visit-context.ts";
import { changeVisit, findById, type VisitRow } from "./visit-queries.ts";

export type { VisitRow } from "./visit-queries.ts";

/** A booked visit by its id. Throws `unknown-visit`. */
export async function visitById(db: Reading, city: string, id: string): Promise<VisitRow> {
  const row = isId(id) ? await findById(db, city, id) : undefined;
  if (!row?.reference) throw new Refusal("unknown-visit", "");
  return row;
}

/** The visit of a day by its check-in code; undefined where there is none. */
export function visitByCode(db: Reading, city: string, day: string, code: string): Promise<VisitRow | undefined> {
  return findByCode(db, city, day, code);
}

/** Visits that are booked for a day of an office, by start. */
export function expectedVisits(db: Reading, city: string, office: string, day: string): Promise<VisitRow[]> {
  return findExpected(db, city, office, day);
}

/** A visit takes a step on its day. Throws `visit-changed` where somebody else was first. */
export async function changeOnDay(context: VisitContext, row: VisitRow, state: string): Promise<void> {
  const { tx, now, catalog } = context;
  if (row.state === state) return;
  if (!(await changeVisit(tx, now, row, { state, expires_at: null }))) throw new Refusal("visit-changed", "");
  // it would have ended by itself, which others have counted with
  if (row.expires_at !== null) await markChanged(tx, catalog, [row.queue]);
}

import { endWishOfVisit } from "../waiting-list/end-wish.ts";
import { handOn } from "../waiting-list/hand-on.ts";
import { releaseCells } from "./cell-queries.ts";
import { markChanged } from "./cells.ts";
import { dropHold, type VisitRow } from "./displaced-visit.ts";
import type { VisitContext } from "./visit-context.ts";

/**
 * Gives back the time of a visit that was cancelled or moved, and hands it on to the first in line who waits for one.
 *
 * In the same transaction: nobody can come between. `taken` is the queue of the visit's new time, if it has one.
 */
export async function freeTimeOf(context: VisitContext, row: VisitRow, at: number, taken?: string): Promise<void> {
  const { tx, now, catalog } = context;
  const offered = await endWishOfVisit(context, row, at);
  const freed = offered ? [row.queue, offered.queue] : [row.queue];
  await markChanged(tx, catalog, taken ? [...freed, taken] : freed);
  await releaseCells(tx, catalog.city, row);
  if (offered) await dropHold({ tx, now, at, actor: "city" }, offered);
  for (const queue of new Set(freed)) await handOn(context, queue, at);
}

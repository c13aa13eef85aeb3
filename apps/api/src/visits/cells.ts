import type { RawBuilder } from "kysely";
import type { Offer } from "../availability/offer.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { PlanChanged } from "../catalog/plan-changed.ts";
import type { Writing } from "../database/database.ts";
import { expire, raiseQueue, releaseCells, takeCell } from "./cell-queries.ts";
import type { VisitRow } from "./visit-queries.ts";

/** The cells that a hold or a visit takes: of its queue, of this length, from its start to their end. */
export type TakenCells = Pick<VisitRow, "queue" | "starts_at" | "cells_end" | "cell">;

/**
 * Takes the cells of the first offer that still has a counter free in all of them. `null` when none has.
 *
 * Never looks first: each cell is taken by one statement that refuses when it is full, cells in order of time.
 */
export async function takeFirstFree(tx: Writing, city: string, offers: readonly Offer[]): Promise<Offer | null> {
  for (const offer of offers) {
    if (await takeAll(tx, city, offer)) return offer;
  }
  return null;
}

async function takeAll(tx: Writing, city: string, offer: Offer): Promise<boolean> {
  for (const [index, cell] of offer.cells.entries()) {
    if (await takeCell(tx, city, offer.queue, cell)) continue;
    const starts_at = offer.cells[0]!.startsAt;
    if (index > 0) await releaseCells(tx, city, { ...offer, starts_at, cells_end: cell.startsAt });
    return false;
  }
  return true;
}

/** Ends what has run out; the next taker does it, no job. Tells the cells that are to be released. */
export async function endExpired(
  tx: Writing,
  now: RawBuilder<number>,
  city: string,
  ids: readonly string[],
): Promise<TakenCells[]> {
  const ended = await Promise.all(ids.map((id) => expire(tx, now, city, id)));
  return ended.filter((it) => it !== undefined);
}

/**
 * Marks queues as changed, so that every process computes their free times anew. It makes others wait, so it comes late,
 * but before any cell is touched: all wait here, in the order of the queues, and never for each other's cells in a circle.
 *
 * Throws `PlanChanged` when the opening rules are newer than the catalogue that was used.
 */
export async function markChanged(tx: Writing, catalog: Catalog, queues: Iterable<string>): Promise<void> {
  const inOrder = [...new Set(queues)].sort();
  const raised = await Promise.all(inOrder.map((it) => raiseQueue(tx, catalog.city, it, catalog.revision)));
  if (raised.includes(false)) throw new PlanChanged();
}

import type { VisitContext } from "../visits/visit-context.ts";
import { makeOffer } from "./make-offer.ts";
import { nextMatch } from "./next-match.ts";
import { offeredKey } from "./offer-queries.ts";

/** More than one visit can free at once; what is left is offered by the next look. */
const mostAtOnce = 10;

/**
 * Offers what is free in a queue to those who wait for it, first come, first offered. Tells how many offers were made.
 *
 * The queue is marked as changed already: who else would take a time of it waits until this is committed.
 */
export async function handOn(context: VisitContext, queue: string, at: number): Promise<number> {
  const { tx, catalog } = context;
  const inVain = new Set<string>();
  let made = 0;
  for (let turn = 0; turn < mostAtOnce; turn++) {
    const match = await nextMatch(tx, catalog, queue, at, inVain);
    if (match === null) break;
    if (await makeOffer(context, match, at)) made += 1;
    else inVain.add(offeredKey(match.row.id, match.wish.queues[0]!.office, match.start));
  }
  return made;
}

import type { QueueEntry } from "@okienko/contract/city-file";
import { outlook, type Outlook } from "../availability/outlook.ts";
import { occupancyOf } from "../availability/queue-occupancy.ts";
import { wishFor, type Wish } from "../availability/wish.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Reading } from "../database/database.ts";
import { Refusal } from "../refusal.ts";
import { findOffered, offeredKey } from "./offer-queries.ts";
import { canBeOffered } from "./offer-times.ts";
import { findWaiting, type WishRow } from "./wish-queries.ts";

/** One who waits, and a time that suits them: of one queue, its start in milliseconds. */
export interface Match {
  readonly row: WishRow;
  readonly wish: Wish;
  readonly start: number;
}

const day = 24 * 3_600_000;

/**
 * The first in line for whom something is free in a queue, and their earliest time in it; `null` where there is none.
 *
 * Nobody is offered the same time twice. `without` are times that were tried in vain, as `offeredKey` names them.
 */
export async function nextMatch(
  db: Reading,
  catalog: Catalog,
  queueId: string,
  now: number,
  without: ReadonlySet<string> = new Set(),
): Promise<Match | null> {
  const queue = catalog.file.queues.find((it) => it.id === queueId);
  const waiting = queue ? await findWaiting(db, catalog.city, queue.procedures, now) : [];
  const here = waiting.filter((it) => it.office === null || it.office === queue!.office);
  if (!queue || here.length === 0) return null;
  const free = await lookIn(db, catalog, queue, now);
  const ids = here.map(({ id }) => id);
  const offered = new Set([...(await findOffered(db, catalog.city, ids)), ...without]);
  for (const row of here) {
    const wish = wanted(catalog, row, queue);
    const isNew = (start: number) => !offered.has(offeredKey(row.id, queue.office, start));
    const start = wish && startFor(row, free(wish), (it) => canBeOffered(catalog, it, now) && isNew(it));
    if (wish && start) return { row, wish, start };
  }
  return null;
}

/** What somebody waits for, in one queue; `null` where the city no longer offers it. */
function wanted(catalog: Catalog, { procedure, quantity, office }: WishRow, queue: QueueEntry): Wish | null {
  try {
    return { ...wishFor(catalog, procedure, quantity, office), queues: [queue] };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** What is free in a queue, computed once for all who want the same. */
async function lookIn(
  db: Reading,
  catalog: Catalog,
  { id }: QueueEntry,
  now: number,
): Promise<(wish: Wish) => Outlook> {
  const occupancies = new Map([[id, await occupancyOf(db, catalog.city, id, now - day)]]);
  const known = new Map<string, Outlook>();
  return (wish) => {
    const key = `${wish.procedure.entry.id} ${wish.quantity}`;
    const found = known.get(key) ?? outlook(catalog, wish, occupancies, now);
    known.set(key, found);
    return found;
  };
}

/** The earliest start on the days that somebody waits for. */
function startFor({ first_day, last_day }: WishRow, { days }: Outlook, suits: (start: number) => boolean) {
  const inside = days.filter((it) => it.day >= first_day && it.day <= last_day);
  const starts = inside.flatMap(({ offices }) => offices.flatMap((it) => it.starts));
  return starts.find(suits);
}

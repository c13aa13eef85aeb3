import { setImmediate as letOthersIn } from "node:timers/promises";
import type { Reading } from "../database/database.ts";
import { countClosed, countOpen, countReceived, countReopened } from "./statistics-queries.ts";
import type { Stretch } from "./stretches.ts";

/** Numbers of a category. */
export interface CategoryTally {
  received: number;
  closed: number;
  promised: number;
  onTime: number;
  open: number;
  overdue: number;
  reopened: number;
}

/** Numbers of a range of days, in no language yet. */
export interface Tally {
  readonly days: { received: number; closed: number }[];
  readonly kinds: Map<string, number>;
  readonly channels: Map<string, number>;
  readonly categories: Map<string, CategoryTally>;
}

/** Counts the reports of a city, one stretch of days after the other. `now` decides what is overdue. */
export async function tally(db: Reading, city: string, stretches: readonly Stretch[], now: number): Promise<Tally> {
  const tally: Tally = { days: [], kinds: new Map(), channels: new Map(), categories: new Map() };
  for (const stretch of stretches) {
    await tallyStretch(tally, db, city, stretch);
    await letOthersIn(); // SQLite answers before anybody else has had a turn
  }
  for (const { category, open, overdue } of await countOpen(db, city, now)) {
    Object.assign(categoryIn(tally, category), { open, overdue });
  }
  const [start, end] = [stretches[0]!.start, stretches.at(-1)!.end];
  for (const { category, reopened } of await countReopened(db, city, start, end))
    categoryIn(tally, category).reopened = reopened;
  return tally;
}

async function tallyStretch(tally: Tally, db: Reading, city: string, stretch: Stretch): Promise<void> {
  const { first, start, end, dayLength } = stretch;
  for (let day = 0; day < (end - start) / dayLength; day++) tally.days[first + day] = { received: 0, closed: 0 };
  for (const { day, category, kind, channel, received } of await countReceived(db, city, stretch)) {
    tally.days[first + day]!.received += received;
    tally.kinds.set(kind, received + (tally.kinds.get(kind) ?? 0));
    tally.channels.set(channel, received + (tally.channels.get(channel) ?? 0));
    categoryIn(tally, category).received += received;
  }
  for (const { day, category, closed, promised, on_time } of await countClosed(db, city, stretch)) {
    tally.days[first + day]!.closed += closed;
    const ofCategory = categoryIn(tally, category);
    ofCategory.closed += closed;
    ofCategory.promised += promised;
    ofCategory.onTime += on_time;
  }
}

function categoryIn({ categories }: Tally, id: string): CategoryTally {
  const none = { received: 0, closed: 0, promised: 0, onTime: 0, open: 0, overdue: 0, reopened: 0 };
  const found = categories.get(id) ?? none;
  categories.set(id, found);
  return found;
}

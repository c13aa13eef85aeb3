import type { Effects } from "@okienko/contract";
import { addDays, type Day, dayOf } from "@okienko/scheduling";
import { capacityOn } from "../availability/day-capacities.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { textIn } from "../catalog/text-in.ts";
import type { Reading } from "../database/database.ts";
import { type Hits, seenOf } from "./find-hits.ts";
import { hitMail } from "./hit-mail.ts";
import { hitView, type Reader } from "./hit-view.ts";
import { canBeTold } from "./tell-displaced.ts";

/** Days that are compared, from today. */
const daysAhead = 70;

/** Visits that are shown of a change that hits more. */
const mostShown = 500;

/** A change as seen by somebody at the desk: two catalogues, and the queues in which they differ. */
export interface ComparedChange {
  readonly before: Catalog;
  readonly after: Catalog;
  readonly queues: readonly string[];
  readonly at: number;
}

/** Where a change is looked at, and by whom. */
export interface EffectsReading {
  readonly db: Reading;
  readonly publicUrl: string;
  readonly reader: Reader;
}

/** What a change does, for who decides about it. */
export async function effectsOf(
  change: ComparedChange,
  hits: Hits,
  { db, publicUrl, reader }: EffectsReading,
): Promise<Effects> {
  const days = change.queues.flatMap((queue) => daysOf(change, queue, reader.language));
  const changed = (is: (it: (typeof days)[number]) => boolean) =>
    days.filter(is).map(({ queue, queueName, date }) => ({ queue, queueName, date }));
  return {
    count: hits.visits.length,
    mails: hits.visits.filter((it) => canBeTold(it, change.at)).length,
    mail: await hitMail({ db, publicUrl, catalog: change.after, at: change.at }, hits),
    visits: hits.visits.slice(0, mostShown).map((it) => hitView(change.before, it, reader)),
    holds: hits.holds.length,
    freed: hits.freed.length,
    seen: seenOf(hits),
    closedDays: changed(({ was, is }) => was > 0 && is === 0),
    openedDays: changed(({ was, is }) => was === 0 && is > 0),
    lostMinutes: days.reduce((sum, { was, is }) => sum + was - is, 0),
  };
}

/** Counter minutes of a queue on each day ahead, before and after; the change of one procedure alone does not count. */
function daysOf({ before, after, at }: ComparedChange, queue: string, language: string) {
  const { timeZone } = after.file.city;
  const today = dayOf(at, timeZone);
  const catalog = after.plans.has(queue) ? after : before;
  const entry = catalog.file.queues.find(({ id }) => id === queue)!;
  const queueName = textIn(catalog, entry.name, language);
  return Array.from({ length: daysAhead }, (_, count) => {
    const date = addDays(today, count);
    return { queue, queueName, date, was: minutesOn(before, queue, date), is: minutesOn(after, queue, date) };
  });
}

function minutesOn(catalog: Catalog, queue: string, day: Day): number {
  const plan = catalog.plans.get(queue);
  if (!plan) return 0;
  const { counters } = capacityOn(plan, day, "", "staff");
  return counters.reduce((sum, it) => sum + it, 0) * plan.step;
}

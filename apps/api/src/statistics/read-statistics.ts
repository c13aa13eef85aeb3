import { setImmediate as letOthersIn } from "node:timers/promises";
import { type CategoryNumbers, ReportKind, type Statistics } from "@okienko/contract";
import type { CategoryEntry } from "@okienko/contract/city-file";
import { addDays, type Day, dayOf, daysBetween } from "@okienko/scheduling";
import type { Catalog } from "../catalog/catalog.ts";
import { textIn } from "../catalog/text-in.ts";
import type { Database } from "../database/database.ts";
import { readNow } from "../database/read-now.ts";
import { read } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import { Refusal } from "../refusal.ts";
import { usualOf } from "../reports/usuals.ts";
import { KeptFor } from "./kept-for.ts";
import { stretchesOf } from "./stretches.ts";
import { type CategoryTally, type Tally, tally } from "./tally.ts";

const usualDays = 30;
const mostDays = 366;

/** Counting a year takes its time, and a minute changes little. */
const keptFor = 60_000;
const mostKept = 100;
const kept = new WeakMap<Database, KeptFor<Tally>>();

/**
 * Public statistics of a range of days, both included; without dates, the last 30 days. Up to a minute old.
 *
 * Throws `range-reversed`, and `range-too-long` for more than 366 days.
 */
export async function readStatistics(
  parts: Pick<Parts, "database">,
  catalog: Catalog,
  language: string,
  from?: Day,
  to?: Day,
): Promise<Statistics> {
  const { database } = parts;
  const { city, file } = catalog;
  const now = await read(() => readNow(database.read, database.now));
  const days = daysAskedFor(from, to, dayOf(now, file.city.timeZone));
  const tallies = kept.get(database) ?? new KeptFor<Tally>(keptFor, mostKept);
  kept.set(database, tallies);
  const numbers = await tallies.get(`${city} ${days[0]} ${days.at(-1)}`, () =>
    read(() => tally(database.read, city, stretchesOf(days, file.city.timeZone), now)),
  );
  const categories: CategoryNumbers[] = [];
  for (const it of listed(catalog, numbers)) {
    categories.push(await view(parts, catalog, language, it, numbers));
    await letOthersIn();
  }
  const all = [...numbers.categories.values()];
  return {
    from: days[0]!,
    to: days.at(-1)!,
    received: sum(numbers.days.map(({ received }) => received)),
    closed: sum(numbers.days.map(({ closed }) => closed)),
    open: sum(all.map(({ open }) => open)),
    reopened: sum(all.map(({ reopened }) => reopened)),
    kinds: ReportKind.options.map((kind) => ({ kind, received: numbers.kinds.get(kind) ?? 0 })),
    channels: [...numbers.channels].map(([channel, received]) => ({ channel, received })).sort(mostFirst),
    days: days.map((date, at) => ({ date, ...numbers.days[at]! })),
    categories,
  };
}

function daysAskedFor(from: Day | undefined, to: Day | undefined, today: Day): Day[] {
  const last = to ?? today;
  const first = from ?? addDays(last, 1 - usualDays);
  if (last < first) throw new Refusal("range-reversed", `${last} is before ${first}.`);
  const count = daysBetween(first, last) + 1;
  if (count > mostDays) throw new Refusal("range-too-long", `Ask for at most ${mostDays} days.`);
  return Array.from({ length: count }, (_, at) => addDays(first, at));
}

/** The city's categories in its order, withdrawn ones only with numbers; those no longer in its file are in the sums. */
function listed({ file }: Catalog, { categories }: Tally): CategoryEntry[] {
  return file.categories.filter((it) => !it.withdrawn || categories.has(it.id));
}

const nothing: CategoryTally = { received: 0, closed: 0, promised: 0, onTime: 0, open: 0, overdue: 0, reopened: 0 };

async function view(
  { database }: Pick<Parts, "database">,
  catalog: Catalog,
  language: string,
  entry: CategoryEntry,
  numbers: Tally,
): Promise<CategoryNumbers> {
  const { id, name, kind, promise } = entry;
  return {
    category: id,
    name: textIn(catalog, name, language),
    kind,
    ...(numbers.categories.get(id) ?? nothing),
    promise,
    usual: await usualOf({ database, db: database.read }, catalog.city, id),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, it) => total + it, 0);
}

function mostFirst(a: { received: number; channel: string }, b: { received: number; channel: string }): number {
  return b.received - a.received || a.channel.localeCompare(b.channel);
}

import type { DepartmentNumbers, Numbers, Satisfaction, Statistics } from "@okienko/contract";
import { addDays, type Day, dayOf, daysBetween, startOfDay } from "@okienko/scheduling";
import type { Catalog } from "../catalog/catalog.ts";
import { textIn } from "../catalog/text-in.ts";
import { readNow } from "../database/read-now.ts";
import { read } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import { Refusal } from "../refusal.ts";
import { readStatistics } from "../statistics/read-statistics.ts";
import { countQueues } from "./count-visits.ts";
import { countAnswers, countConversations } from "./numbers-queries.ts";

/** What is asked for; `scope` are the departments that a manager is confined to, null for no limit. */
export interface NumbersWish {
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  readonly office: string | undefined;
  readonly scope: readonly string[] | null;
  readonly language: string;
}

const usualDays = 30;
const mostDays = 92;

/**
 * Everything a manager counts, over a range of days, both included; without dates, the last 30 days.
 *
 * Throws `range-reversed`, `range-too-long` and `unknown-office`. Conversations belong to no department: who is confined
 * to some is told of none.
 */
export async function readNumbers(
  parts: Pick<Parts, "database">,
  catalog: Catalog,
  wish: NumbersWish,
): Promise<Numbers> {
  const { database } = parts;
  const { timeZone } = catalog.file.city;
  const { language, scope, office } = wish;
  if (office !== undefined && !catalog.offices.has(office)) throw new Refusal("unknown-office");
  const today = dayOf(await read(() => readNow(database.read, database.now)), timeZone);
  const days = daysOf(wish, today);
  const [from, to] = [days[0]!, days.at(-1)!];
  const [start, end] = [startOfDay(from, timeZone), startOfDay(addDays(to, 1), timeZone)];
  const db = database.read;
  const statistics = await readStatistics(parts, catalog, language, from, to);
  const mine = catalog.file.categories.filter(({ department }) => !scope || scope.includes(department));
  return read(async () => ({
    ...{ from, to },
    ...(await countQueues({ db, catalog, language, queues: queuesOf(catalog, wish), days, today })),
    departments: departmentsOf(catalog, language, scope, statistics),
    reportDays: scope ? [] : statistics.days,
    satisfaction: satisfactionOf(
      await countAnswers(
        db,
        catalog.city,
        start,
        end,
        mine.map(({ id }) => id),
      ),
    ),
    conversations: scope ? [] : ((await countConversations(db, catalog.city, start, end)) as Numbers["conversations"]),
  }));
}

function daysOf({ from, to }: NumbersWish, today: Day): Day[] {
  const last = to ?? today;
  const first = from ?? addDays(last, 1 - usualDays);
  if (last < first) throw new Refusal("range-reversed", `${last} is before ${first}.`);
  const count = daysBetween(first, last) + 1;
  if (count > mostDays) throw new Refusal("range-too-long", `Ask for at most ${mostDays} days.`);
  return Array.from({ length: count }, (_, at) => addDays(first, at));
}

/** The queues of an office, or of all, that serve something of the departments in scope. */
function queuesOf({ file, procedures }: Catalog, { office, scope }: NumbersWish) {
  const isMine = (id: string) => !scope || scope.includes(procedures.get(id)!.department);
  return file.queues.filter((it) => (!office || it.office === office) && it.procedures.some(isMine));
}

const counted = ["received", "closed", "open", "overdue", "promised", "onTime", "reopened"] as const;

function departmentsOf(
  catalog: Catalog,
  language: string,
  scope: readonly string[] | null,
  { categories }: Statistics,
): DepartmentNumbers[] {
  const { departments } = catalog.file;
  return departments
    .filter(({ id }) => !scope || scope.includes(id))
    .map(({ id, name }) => {
      const own = categories.filter(({ category }) => catalog.categories.get(category)?.department === id);
      const sums = counted.map((it) => [it, own.reduce((sum, row) => sum + row[it], 0)]);
      const numbers = Object.fromEntries(sums) as Omit<DepartmentNumbers, "department" | "name">;
      return { department: id, name: textIn(catalog, name, language), ...numbers };
    });
}

function satisfactionOf(rows: Awaited<ReturnType<typeof countAnswers>>): Satisfaction {
  const found = { solved: 0, notSolved: 0, ratings: [0, 0, 0, 0, 0] };
  for (const { solved, rating, count } of rows) {
    found[solved === 1 ? "solved" : "notSolved"] += count;
    if (rating !== null) found.ratings[rating - 1]! += count;
  }
  return found;
}

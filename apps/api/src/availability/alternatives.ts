import type { Alternative } from "@okienko/contract";
import { formatInstant } from "@okienko/scheduling";
import type { Catalog } from "../catalog/catalog.ts";
import type { KeptAnswers } from "./kept-answers.ts";
import { visitLength, wishFor, type Wish } from "./wish.ts";

const offered = 5;

/** Free times nearest to one that is gone: first at its own office, else anywhere. */
export async function alternativesTo(
  answers: KeptAnswers,
  catalog: Catalog,
  wish: Wish,
  start: number,
): Promise<Alternative[]> {
  const here = await nearest(answers, catalog, wish, start);
  if (here.length > 0 || wish.office === null) return here;
  return nearest(answers, catalog, wishFor(catalog, wish.procedure.entry.id, wish.quantity, null), start);
}

async function nearest(answers: KeptAnswers, catalog: Catalog, wish: Wish, start: number): Promise<Alternative[]> {
  const { timeZone } = catalog.file.city;
  const { days } = await answers.outlook(catalog, wish);
  const times = days.flatMap(({ offices }) =>
    offices.flatMap(({ office, starts }) => starts.map((it) => ({ office, start: it }))),
  );
  times.sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start));
  return times
    .slice(0, offered)
    .sort((a, b) => a.start - b.start)
    .map((it) => ({
      start: formatInstant(it.start, timeZone),
      end: formatInstant(it.start + visitLength(wish), timeZone),
      office: it.office,
    }));
}

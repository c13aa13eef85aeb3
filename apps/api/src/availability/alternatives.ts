import type { Alternative } from "@okienko/contract";
import { formatInstant, parseInstant } from "@okienko/scheduling";
import type { Catalog } from "../catalog/catalog.ts";
import type { KeptAnswers } from "./kept-answers.ts";
import type { Outlook } from "./outlook.ts";
import type { Standing } from "./standing.ts";
import { visitLength, wishFor, type Wish } from "./wish.ts";
import { readyJson } from "../web/etag.ts";

const offered = 5;

/** Free times nearest to one that was found taken: first at its own office, else anywhere. */
export async function alternativesTo(
  answers: KeptAnswers,
  catalog: Catalog,
  wish: Wish,
  start: number,
): Promise<Alternative[]> {
  const here = await nearest(answers, catalog, wish, start);
  if (here.length > 0 || wish.office === null) return here;
  const anywhere = wishFor(catalog, wish.procedure.entry.id, wish.quantity, null, wish.channel);
  return nearest(answers, catalog, anywhere, start);
}

/** The alternatives to a time that is taken, and how long that is true. */
interface StillTaken {
  readonly alternatives: Alternative[];
  readonly standing: Standing;
}

/**
 * The alternatives to a time that was found taken before, if nothing has changed since; `null` when it must be tried.
 *
 * In a rush for few places all but the first refusals cost one look at the database and no transaction.
 */
export async function ifStillTaken(
  answers: KeptAnswers,
  catalog: Catalog,
  wish: Wish,
  start: number,
): Promise<StillTaken | null> {
  const known = await answers.again(catalog, wish, nameOf(start));
  if (!known) return null;
  const alternatives = JSON.parse(known.text) as Alternative[];
  // it may have become free between being refused and looking around
  const isFree = alternatives.some((it) => parseInstant(it.start) === start);
  return alternatives.length > 0 && !isFree ? { alternatives, standing: known.standing } : null;
}

async function nearest(answers: KeptAnswers, catalog: Catalog, wish: Wish, start: number): Promise<Alternative[]> {
  const { text } = await answers.text(catalog, wish, nameOf(start), (it) =>
    readyJson(timesNear(catalog, wish, it, start)),
  );
  return JSON.parse(text) as Alternative[];
}

function nameOf(start: number): string {
  return `near ${start}`;
}

function timesNear(catalog: Catalog, wish: Wish, { days }: Outlook, start: number): Alternative[] {
  const { timeZone } = catalog.file.city;
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

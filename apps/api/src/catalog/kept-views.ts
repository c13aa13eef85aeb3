import { dayOf, type Day } from "@okienko/scheduling";
import { type ReadyJson, readyJson } from "../web/etag.ts";
import type { Catalog } from "./catalog.ts";
import { CatalogView } from "./views.ts";

interface Kept {
  readonly day: Day;
  readonly answers: Map<string, ReadyJson>;
}

const keptOf = new WeakMap<Catalog, Kept>();

/**
 * The ready answer of this name, made once for each language, day and revision of the catalogue.
 *
 * Names are few: addresses of the catalogue, never what somebody types.
 */
export function keptView(
  catalog: Catalog,
  language: string,
  name: string,
  make: (view: CatalogView, day: Day) => object,
): ReadyJson {
  const { day, answers } = keptToday(catalog);
  const key = `${language} ${name}`;
  const answer = answers.get(key) ?? readyJson(make(new CatalogView(catalog, language), day));
  answers.set(key, answer);
  return answer;
}

/** Hours change at midnight, when another rule begins to be valid. */
function keptToday(catalog: Catalog): Kept {
  const day = dayOf(Date.now(), catalog.file.city.timeZone);
  const kept = keptOf.get(catalog);
  if (kept?.day === day) return kept;
  const fresh = { day, answers: new Map<string, ReadyJson>() };
  keptOf.set(catalog, fresh);
  return fresh;
}

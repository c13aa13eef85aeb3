import type { Catalog, CatalogProcedure } from "./catalog.ts";
import { likeness } from "./likeness.ts";
import { searchIndex, type SearchIndex } from "./search-index.ts";
import { wordsOf } from "./words-of.ts";

/** More words than anybody needs; a search costs as much as its words. */
const mostWords = 8;

/** A procedure that only mentions a word is not found by it where another one is called by it. */
const nearBest = 0.3;

type Scores = ReadonlyMap<CatalogProcedure, number>;

/**
 * Finds procedures by what somebody types, best first; all of them, in their order, when nothing is typed.
 *
 * Endings, diacritics and one mistyped letter are forgiven. Only those are given for which most of the typed words
 * were found, so that a further word narrows the result and a word that is nowhere does no harm.
 */
export function searchProcedures(catalog: Catalog, language: string, typed: string): CatalogProcedure[] {
  const procedures = [...catalog.procedures.values()];
  const words = typedWords(typed);
  if (words.length === 0) return procedures;
  const index = searchIndex(catalog, language);
  const scores = words.map((word) => scoresOf(index, word));
  const found = (it: CatalogProcedure) => scores.filter((ofWord) => ofWord.has(it)).length;
  const total = (it: CatalogProcedure) => scores.reduce((sum, ofWord) => sum + (ofWord.get(it) ?? 0), 0);
  const most = Math.max(1, ...procedures.map(found));
  const matching = procedures.filter((it) => found(it) === most);
  return matching.sort((a, b) => total(b) - total(a));
}

/** Single letters are mostly words like "w" and "z". */
function typedWords(typed: string): string[] {
  const words = [...new Set(wordsOf(typed))];
  return words.filter((word) => word.length > 1).slice(0, mostWords);
}

function scoresOf(index: SearchIndex, typed: string): Scores {
  const scores = new Map<CatalogProcedure, number>();
  for (const [word, finds] of index) {
    const alike = likeness(typed, word);
    if (alike === 0) continue;
    for (const [procedure, weight] of finds)
      scores.set(procedure, Math.max(alike * weight, scores.get(procedure) ?? 0));
  }
  const best = Math.max(0, ...scores.values());
  return new Map([...scores].filter(([, score]) => score >= nearBest * best));
}

import type { Catalog } from "./catalog.ts";
import { likeness } from "./likeness.ts";
import { type FoundEntry, searchIndex, type SearchIndex } from "./search-index.ts";
import { searchedKinds, type SearchedKind } from "./searched-texts.ts";
import { wordsOf } from "./words-of.ts";

/** More words than anybody needs; a search costs as much as its words. */
const mostWords = 8;

/** An entry that only mentions a word is not found by it where another one is called by it. */
const nearBest = 0.3;

/** Likeness from which on a typed word is one that the city uses, and above which no letter is mistyped. */
const known = 0.9;
const mistyped = 0.5;

/** Words this short have too many neighbours: `pies` and `piec`. */
const shortWord = 4;

type Scores = ReadonlyMap<FoundEntry, number>;

/**
 * Finds entries of some kinds by what somebody types, best first; all of them, in their order, when nothing is typed.
 *
 * Endings, diacritics and one mistyped letter are forgiven. Only those are given for which most of the typed words
 * were found, so that a further word narrows the result and a word that is nowhere does no harm.
 */
export function searchCatalog(
  catalog: Catalog,
  language: string,
  typed: string,
  kinds: readonly SearchedKind[] = searchedKinds,
): FoundEntry[] {
  const index = searchIndex(catalog, language);
  const entries = index.entries.filter(({ kind }) => kinds.includes(kind));
  const words = typedWords(typed);
  if (words.length === 0) return entries;
  const scores = words.map((word) => scoresOf(index, kinds, word));
  const found = (it: FoundEntry) => scores.filter((ofWord) => ofWord.has(it)).length;
  const total = (it: FoundEntry) => scores.reduce((sum, ofWord) => sum + (ofWord.get(it) ?? 0), 0);
  const most = Math.max(1, ...entries.map(found));
  const matching = entries.filter((it) => found(it) === most);
  return matching.sort((a, b) => total(b) - total(a));
}

/** The words by which to search, folded; single letters are mostly words like "w" and "z". */
export function typedWords(typed: string): string[] {
  const words = [...new Set(wordsOf(typed))];
  return words.filter((word) => word.length > 1).slice(0, mostWords);
}

type Finds = ReadonlyMap<FoundEntry, number>;

/** The words of the city that are like a typed one. A word that the city knows as it stands is not taken for another. */
function alikeWords(words: SearchIndex["words"], typed: string): [alike: number, finds: Finds][] {
  const alike = [...words].map(([word, finds]): [number, Finds] => [likeness(typed, word), finds]);
  const isKnown = alike.some(([likeness]) => likeness >= known);
  const least = isKnown ? (typed.length <= shortWord ? known : mistyped) : 0;
  return alike.filter(([likeness]) => likeness > 0 && likeness >= least);
}

function scoresOf({ words }: SearchIndex, kinds: readonly SearchedKind[], typed: string): Scores {
  const scores = new Map<FoundEntry, number>();
  for (const [alike, finds] of alikeWords(words, typed)) {
    for (const [entry, weight] of finds)
      if (kinds.includes(entry.kind)) scores.set(entry, Math.max(alike * weight, scores.get(entry) ?? 0));
  }
  const best = Math.max(0, ...scores.values());
  return new Map([...scores].filter(([, score]) => score >= nearBest * best));
}

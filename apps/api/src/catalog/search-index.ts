import type { Catalog } from "./catalog.ts";
import { searchedEntries, searchedKinds, type SearchedKind } from "./searched-texts.ts";
import { wordsOf } from "./words-of.ts";

/** Words of another language than the reader's count less: they help who knows the foreign name. */
const foreign = 0.6;

/** An entry of the catalogue that can be found by words. */
export interface FoundEntry {
  readonly kind: SearchedKind;
  readonly id: string;
}

/** All entries in the city's order, and every word with the entries that it finds and the most that it counts for each. */
export interface SearchIndex {
  readonly entries: readonly FoundEntry[];
  readonly words: ReadonlyMap<string, ReadonlyMap<FoundEntry, number>>;
}

const indexes = new WeakMap<Catalog, Map<string, SearchIndex>>();

/** The index of a catalogue for readers of one language, made when it is first asked for. */
export function searchIndex(catalog: Catalog, language: string): SearchIndex {
  const ofCatalog = indexes.get(catalog) ?? new Map<string, SearchIndex>();
  const index = ofCatalog.get(language) ?? makeIndex(catalog, language);
  indexes.set(catalog, ofCatalog.set(language, index));
  return index;
}

function makeIndex(catalog: Catalog, language: string): SearchIndex {
  const entries: FoundEntry[] = [];
  const words = new Map<string, Map<FoundEntry, number>>();
  for (const kind of searchedKinds)
    for (const { id, texts } of searchedEntries(catalog, kind)) {
      const entry = { kind, id };
      entries.push(entry);
      for (const [written, weight] of texts)
        for (const [tag, text] of Object.entries(written ?? {}))
          for (const word of wordsOf([text].flat().join(" "))) {
            const finds = words.get(word) ?? new Map<FoundEntry, number>();
            const counts = tag === language ? weight : weight * foreign;
            words.set(word, finds.set(entry, Math.max(counts, finds.get(entry) ?? 0)));
          }
    }
  return { entries, words };
}

import type { Catalog, CatalogProcedure } from "./catalog.ts";
import { wordsOf } from "./words-of.ts";

/** What a word counts by where it stands. */
const weights = { name: 8, keyword: 6, group: 3, text: 1 } as const;

/** Words of another language than the reader's count less: they help who knows the foreign name. */
const foreign = 0.6;

/** Every word of a catalogue, with the procedures that it finds and the most that it counts for each. */
export type SearchIndex = ReadonlyMap<string, ReadonlyMap<CatalogProcedure, number>>;

type Written = Readonly<Record<string, string | readonly string[]>> | null;

const indexes = new WeakMap<Catalog, Map<string, SearchIndex>>();

/** The index of a catalogue for readers of one language, made when it is first asked for. */
export function searchIndex(catalog: Catalog, language: string): SearchIndex {
  const ofCatalog = indexes.get(catalog) ?? new Map<string, SearchIndex>();
  const index = ofCatalog.get(language) ?? makeIndex(catalog, language);
  indexes.set(catalog, ofCatalog.set(language, index));
  return index;
}

function makeIndex(catalog: Catalog, language: string): SearchIndex {
  const index = new Map<string, Map<CatalogProcedure, number>>();
  for (const procedure of catalog.procedures.values())
    for (const [written, weight] of textsOf(catalog, procedure))
      for (const [tag, text] of Object.entries(written ?? {}))
        for (const word of wordsOf([text].flat().join(" "))) {
          const finds = index.get(word) ?? new Map<CatalogProcedure, number>();
          const counts = tag === language ? weight : weight * foreign;
          index.set(word, finds.set(procedure, Math.max(counts, finds.get(procedure) ?? 0)));
        }
  return index;
}

function textsOf({ file }: Catalog, { entry, department }: CatalogProcedure): [Written, number][] {
  const { name, keywords, description, documents, steps, group } = entry;
  const inGroup = file.groups.find((it) => it.id === group)!;
  const inDepartment = file.departments.find((it) => it.id === department)!;
  return [
    [name, weights.name],
    [keywords, weights.keyword],
    [inGroup.name, weights.group],
    [inDepartment.name, weights.group],
    ...[description, ...documents, ...steps].map((it): [Written, number] => [it, weights.text]),
  ];
}

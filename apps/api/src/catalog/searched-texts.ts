import type { ArticleEntry, CategoryEntry, Texts } from "@okienko/contract/city-file";
import type { Catalog, CatalogProcedure } from "./catalog.ts";

/** What can be looked for in a catalogue. */
export const searchedKinds = ["procedure", "article", "category"] as const;

/** One of the kinds of entries that can be looked for. */
export type SearchedKind = (typeof searchedKinds)[number];

/** A text in every language that the city has written it in. */
export type Written = Readonly<Record<string, string | readonly string[]>> | null;

/** An entry with its texts and what a word counts in each of them. */
export interface SearchedEntry {
  readonly id: string;
  readonly texts: readonly (readonly [Written, number])[];
}

/** What a word counts by where it stands. */
const weights = { name: 8, keyword: 6, group: 3, text: 1 } as const;

const readers: { readonly [Kind in SearchedKind]: (catalog: Catalog) => SearchedEntry[] } = {
  procedure: (catalog) => [...catalog.procedures.values()].map((it) => procedureTexts(catalog, it)),
  article: (catalog) => catalog.file.articles.map((it) => articleTexts(catalog, it)),
  category: (catalog) => catalog.file.categories.filter((it) => !it.withdrawn).map((it) => categoryTexts(catalog, it)),
};

/** The entries of a kind that residents may find, in the city's order. */
export function searchedEntries(catalog: Catalog, kind: SearchedKind): SearchedEntry[] {
  return readers[kind](catalog);
}

function procedureTexts({ file }: Catalog, { entry, department }: CatalogProcedure): SearchedEntry {
  const { id, name, keywords, description, documents, steps, group } = entry;
  const groups = [nameIn(file.groups, group), nameIn(file.departments, department)];
  return { id, texts: weighed({ name, keywords, groups, texts: [description, ...documents, ...steps] }) };
}

function articleTexts({ file }: Catalog, entry: ArticleEntry): SearchedEntry {
  const { id, title, keywords, department, summary, body, steps, documents, links } = entry;
  const texts = [summary, ...body, ...steps, ...documents, ...links.map(({ text }) => text)];
  return { id, texts: weighed({ name: title, keywords, groups: [nameIn(file.departments, department)], texts }) };
}

function categoryTexts({ file }: Catalog, entry: CategoryEntry): SearchedEntry {
  const { id, name, keywords, group, department, description } = entry;
  const groups = [nameIn(file.categoryGroups, group), nameIn(file.departments, department)];
  return { id, texts: weighed({ name, keywords, groups, texts: [description] }) };
}

interface Parts {
  readonly name: Written;
  readonly keywords: Written;
  readonly groups: readonly Written[];
  readonly texts: readonly Written[];
}

function weighed({ name, keywords, groups, texts }: Parts): [Written, number][] {
  return [
    [name, weights.name],
    [keywords, weights.keyword],
    ...groups.map((it): [Written, number] => [it, weights.group]),
    ...texts.map((it): [Written, number] => [it, weights.text]),
  ];
}

function nameIn(list: readonly { readonly id: string; readonly name: Texts }[], id: string | null): Written {
  return list.find((it) => it.id === id)?.name ?? null;
}

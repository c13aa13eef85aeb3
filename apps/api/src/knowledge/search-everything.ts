import type { Found } from "@okienko/contract";
import type { Texts } from "@okienko/contract/city-file";
import type { Catalog } from "../catalog/catalog.ts";
import { searchCatalog } from "../catalog/search.ts";
import type { FoundEntry } from "../catalog/search-index.ts";
import { textIn } from "../catalog/text-in.ts";

/** How much of a list anybody reads. */
const mostFound = 20;

/** Procedures, articles and categories that match words, in one list, best first; empty where nothing is typed. */
export function searchEverything(catalog: Catalog, language: string, publicUrl: string, typed: string): Found[] {
  if (typed.trim() === "") return [];
  const found = searchCatalog(catalog, language, typed).slice(0, mostFound);
  return found.map((it) => {
    const { name, summary, page } = readers[it.kind](catalog, it.id);
    return {
      ...it,
      name: textIn(catalog, name, language),
      summary: summary && textIn(catalog, summary, language),
      page: `${publicUrl}${page}`,
    };
  });
}

interface Shown {
  readonly name: Texts;
  readonly summary: Texts | null;
  readonly page: string;
}

const readers: { readonly [Kind in FoundEntry["kind"]]: (catalog: Catalog, id: string) => Shown } = {
  procedure: ({ procedures }, id) => {
    const { entry, department } = procedures.get(id)!;
    return { name: entry.name, summary: entry.description, page: `/book/${department}/${id}` };
  },
  article: ({ articles }, id) => {
    const { title, summary } = articles.get(id)!;
    return { name: title, summary, page: `/articles/${id}` };
  },
  category: ({ categories }, id) => {
    const { name, description } = categories.get(id)!;
    return { name, summary: description, page: `/report/${id}` };
  },
};

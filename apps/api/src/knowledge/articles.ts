import type { Article, ArticleSummary } from "@okienko/contract";
import type { ArticleEntry, Texts } from "@okienko/contract/city-file";
import type { Catalog } from "../catalog/catalog.ts";
import { searchCatalog } from "../catalog/search.ts";
import { textIn } from "../catalog/text-in.ts";
import { Refusal } from "../refusal.ts";

/** Articles that match words, best first; all of them, in the city's order, without words. */
export function findArticles(catalog: Catalog, language: string, q = ""): ArticleSummary[] {
  const found = searchCatalog(catalog, language, q, ["article"]);
  return found.map(({ id }) => summaryOf(catalog, language, catalog.articles.get(id)!));
}

/** One article with the names of what it leads to. Throws `unknown-article`. */
export function readArticle(catalog: Catalog, language: string, id: string): Article {
  const entry = catalog.articles.get(id);
  if (!entry) throw new Refusal("unknown-article");
  const text = (texts: Texts) => textIn(catalog, texts, language);
  const named = (it: { id: string; name: Texts }) => ({ id: it.id, name: text(it.name) });
  const department = catalog.file.departments.find((it) => it.id === entry.department);
  return {
    ...summaryOf(catalog, language, entry),
    body: entry.body.map(text),
    steps: entry.steps.map(text),
    documents: entry.documents.map(text),
    links: entry.links.map((link) => ({ text: text(link.text), url: link.url })),
    procedures: entry.procedures.flatMap((it) => catalog.procedures.get(it)?.entry ?? []).map(named),
    categories: entry.categories
      .flatMap((it) => catalog.categories.get(it) ?? [])
      .filter((it) => !it.withdrawn)
      .map(named),
    department: department ? named(department) : null,
    updatedAt: entry.updatedAt,
  };
}

function summaryOf(catalog: Catalog, language: string, { id, title, summary }: ArticleEntry): ArticleSummary {
  return { id, title: textIn(catalog, title, language), summary: textIn(catalog, summary, language) };
}

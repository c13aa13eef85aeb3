import { Hono } from "hono";
import { findArticles, readArticle } from "../knowledge/articles.ts";
import { searchEverything } from "../knowledge/search-everything.ts";
import type { Parts } from "../parts.ts";
import type { Env } from "../web/feature.ts";
import { articlePage, articlesPage, foundPage } from "./article-pages.ts";
import { answerPage } from "./layout.ts";
import { pageOf } from "./page.ts";

/** One search for everything, and the articles. */
export function knowledgePages({ settings }: Parts): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get("/search", (c) => {
    const page = pageOf(c);
    const words = (c.req.query("q") ?? "").trim().slice(0, 200);
    const found = searchEverything(page.catalog, page.language, settings.publicUrl, words);
    return answerPage(c, page, foundPage(page, words, found));
  });
  pages.get("/articles", (c) => {
    const page = pageOf(c);
    return answerPage(c, page, articlesPage(page, findArticles(page.catalog, page.language)));
  });
  pages.get("/articles/:id", (c) => {
    const page = pageOf(c);
    return answerPage(c, page, articlePage(page, readArticle(page.catalog, page.language, c.req.param("id"))));
  });
  return pages;
}

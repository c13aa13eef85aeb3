import { routes } from "@okienko/contract";
import type { Parts } from "../parts.ts";
import { answerJson, readyJson } from "../web/etag.ts";
import { feature } from "../web/feature.ts";
import { findArticles, readArticle } from "./articles.ts";
import { cityMap } from "./city-map.ts";
import { searchEverything } from "./search-everything.ts";

/** Seconds for which an answer of the catalogue may be shown without asking again. */
const maxAge = 60;

/** Articles, one search over everything, places and the map. */
export function knowledgeRoutes({ places, settings }: Parts) {
  return feature()
    .openapi(routes.listArticles, (c) => {
      const articles = findArticles(c.var.catalog, c.var.language, c.req.valid("query").q);
      return answerJson(c, readyJson({ articles }), { maxAge }) as never;
    })
    .openapi(routes.getArticle, (c) => {
      const article = readArticle(c.var.catalog, c.var.language, c.req.valid("param").id);
      return answerJson(c, readyJson(article), { maxAge }) as never;
    })
    .openapi(routes.search, (c) => {
      const found = searchEverything(c.var.catalog, c.var.language, settings.publicUrl, c.req.valid("query").q);
      return answerJson(c, readyJson({ found }), { maxAge }) as never;
    })
    .openapi(routes.getMap, (c) => {
      return answerJson(c, readyJson(cityMap(c.var.catalog, c.var.language)), { maxAge }) as never;
    })
    .openapi(routes.listPlaces, async (c) => {
      const found = await places.find(c.var.catalog, c.var.language, c.req.valid("query").q);
      return answerJson(c, readyJson({ places: found }), { maxAge }) as never;
    });
}

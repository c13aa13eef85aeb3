import { routes } from "@okienko/contract";
import { findCategories } from "../catalog/find-categories.ts";
import type { Parts } from "../parts.ts";
import { Refusal } from "../refusal.ts";
import { answerJson, readyJson } from "../web/etag.ts";
import { feature } from "../web/feature.ts";
import { categorySummary, categoryView } from "./category-views.ts";
import { usualOf } from "./usuals.ts";

/** Seconds for which categories may be shown without asking again. */
const maxAge = 60;

/** What can be reported. */
export function categoryRoutes({ database }: Pick<Parts, "database">) {
  return feature()
    .openapi(routes.listCategories, (c) => {
      const { catalog, language } = c.var;
      const found = findCategories(catalog, language, c.req.valid("query"));
      const categories = found.map((it) => categorySummary(catalog, it, language));
      return answerJson(c, readyJson({ categories }), { maxAge }) as never;
    })
    .openapi(routes.getCategory, async (c) => {
      const { catalog, language } = c.var;
      const entry = catalog.categories.get(c.req.valid("param").id);
      if (!entry || entry.withdrawn) throw new Refusal("unknown-category");
      const usual = await usualOf({ database, db: database.read }, catalog.city, entry.id);
      return answerJson(c, readyJson(categoryView(catalog, entry, language, usual)), { maxAge }) as never;
    });
}

import { routes } from "@okienko/contract";
import type { Context } from "hono";
import type { Catalog } from "../catalog/catalog.ts";
import type { Writing } from "../database/database.ts";
import type { Parts } from "../parts.ts";
import { secretOf } from "../web/bearer.ts";
import { feature, type Env } from "../web/feature.ts";
import { answerOnce } from "../web/idempotency.ts";
import { nearestLanguage } from "../web/language.ts";
import { confirmSubscription } from "./confirm-subscription.ts";
import { endSubscription } from "./end-subscription.ts";
import type { NewsContext } from "./news-context.ts";
import { askForAlerts, followReport } from "./subscribe.ts";

/** Followers of reports and alerts for neighbourhoods. */
export function newsRoutes(parts: Parts) {
  const { now } = parts.database;

  // the answer is a text already, which the types of the routes do not foresee
  function once(c: Context<Env>, status: number, use: (context: NewsContext) => Promise<object>) {
    return answerOnce(c, parts, status, (tx: Writing, catalog: Catalog) => use({ tx, catalog, now })) as Promise<never>;
  }

  return feature()
    .openapi(routes.postFollower, (c) => {
      const { email, language } = c.req.valid("json");
      return once(c, 202, (it) => followReport(it, c.req.valid("param").reference, email, spoken(c, language)));
    })
    .openapi(routes.postAlert, (c) => {
      const request = c.req.valid("json");
      return once(c, 202, (it) => askForAlerts(it, request, spoken(c, request.language)));
    })
    .openapi(routes.postSubscriptionConfirmation, (c) => {
      const { code } = c.req.valid("json");
      return once(c, 200, (it) => confirmSubscription(it, c.req.valid("param").id, code));
    })
    .openapi(routes.deleteSubscription, (c) => {
      const secret = secretOf(c);
      return once(c, 200, (it) => endSubscription(it, c.req.valid("param").id, secret));
    });
}

function spoken(c: Context<Env>, wanted = ""): string {
  return nearestLanguage(wanted, c.var.catalog.file.city.languages) ?? c.var.language;
}

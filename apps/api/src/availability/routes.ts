import { routes } from "@okienko/contract";
import { dayOf } from "@okienko/scheduling";
import type { Context } from "hono";
import type { Catalog } from "../catalog/catalog.ts";
import type { Parts } from "../parts.ts";
import { answerJson, readyJson } from "../web/etag.ts";
import { feature, type Env } from "../web/feature.ts";
import { dayRange, freeDays } from "./free-days.ts";
import { freeTimes, nextTimes } from "./free-times.ts";
import type { Outlook } from "./outlook.ts";
import type { ReadyAnswers } from "./ready-answers.ts";
import { wishFor, type Wish } from "./wish.ts";

interface Query {
  readonly procedure: string;
  readonly quantity: number;
  readonly office?: string;
}

/** Free days and times. Nobody may keep an answer without asking again: it is either as fresh as the database or 304. */
export function availabilityRoutes({ answers }: Parts, ready: ReadyAnswers) {
  async function answer(c: Context<Env>, wish: Wish, name: string, make: (outlook: Outlook) => object) {
    const { catalog } = c.var;
    const text = await answers.text(catalog, wish, name, (it) => readyJson(make(it)));
    const answer = answerJson(c, text, { maxAge: 0 });
    ready.remember(c, text, answer);
    return answer as never;
  }

  return feature()
    .openapi(routes.getAvailability, (c) => {
      const { from, to, ...query } = c.req.valid("query");
      const { catalog } = c.var;
      const wish = wishOf(catalog, query);
      return answer(c, wish, `days ${from} ${to}`, (outlook) => {
        const today = dayOf(outlook.now, catalog.file.city.timeZone);
        return freeDays(catalog, wish, outlook, dayRange(from, to, today));
      });
    })
    .openapi(routes.getNextTimes, (c) => {
      const { limit, ...query } = c.req.valid("query");
      const wish = wishOf(c.var.catalog, query);
      return answer(c, wish, `next ${limit}`, (outlook) => nextTimes(c.var.catalog, wish, outlook, limit));
    })
    .openapi(routes.getFreeTimes, (c) => {
      const { date } = c.req.valid("param");
      const wish = wishOf(c.var.catalog, c.req.valid("query"));
      return answer(c, wish, `day ${date}`, (outlook) => freeTimes(c.var.catalog, wish, outlook, date));
    });
}

function wishOf(catalog: Catalog, { procedure, quantity, office }: Query): Wish {
  return wishFor(catalog, procedure, quantity, office ?? null);
}

import { deskRoutes } from "@okienko/contract";
import { dayOf } from "@okienko/scheduling";
import type { Context } from "hono";
import type { Parts } from "../parts.ts";
import { deskFeature } from "../staff/desk-feature.ts";
import type { DeskEnv } from "../staff/desk-env.ts";
import { answerJson, readyJson } from "../web/etag.ts";
import { dayRange, freeDays } from "./free-days.ts";
import { freeTimes, nextTimes } from "./free-times.ts";
import type { Outlook } from "./outlook.ts";
import { wishFor, type Wish } from "./wish.ts";

interface Query {
  readonly procedure: string;
  readonly quantity: number;
  readonly office?: string | undefined;
}

/** Free days and times as the desk may book them: its own counters and its own window. */
export function deskAvailabilityRoutes(parts: Parts) {
  async function answer(c: Context<DeskEnv>, wish: Wish, name: string, make: (outlook: Outlook) => object) {
    const text = await parts.answers.text(c.var.catalog, wish, name, (it) => readyJson(make(it)));
    const answer = answerJson(c, text, { maxAge: 0 });
    answer.headers.set("Cache-Control", "private, no-cache");
    return answer as never;
  }
  const wishOf = (c: Context<DeskEnv>, { procedure, quantity, office }: Query) =>
    wishFor(c.var.catalog, procedure, quantity, office ?? null, "staff");

  return deskFeature(parts)
    .openapi(deskRoutes.getDeskAvailability, (c) => {
      const { from, to, ...query } = c.req.valid("query");
      const { catalog } = c.var;
      const wish = wishOf(c, query);
      return answer(c, wish, `days ${from} ${to}`, (outlook) => {
        const today = dayOf(outlook.now, catalog.file.city.timeZone);
        return freeDays(catalog, wish, outlook, dayRange(from, to, today));
      });
    })
    .openapi(deskRoutes.getDeskNextTimes, (c) => {
      const { limit, ...query } = c.req.valid("query");
      const wish = wishOf(c, query);
      return answer(c, wish, `next ${limit}`, (outlook) => nextTimes(c.var.catalog, wish, outlook, limit));
    })
    .openapi(deskRoutes.getDeskFreeTimes, (c) => {
      const { date } = c.req.valid("param");
      const wish = wishOf(c, c.req.valid("query"));
      return answer(c, wish, `day ${date}`, (outlook) => freeTimes(c.var.catalog, wish, outlook, date));
    });
}

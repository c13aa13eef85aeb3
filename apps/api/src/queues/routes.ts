import { routes } from "@okienko/contract";
import type { Context } from "hono";
import type { Catalog } from "../catalog/catalog.ts";
import type { Writing } from "../database/database.ts";
import type { Parts } from "../parts.ts";
import { secretOf } from "../web/bearer.ts";
import { answerJson, readyJson } from "../web/etag.ts";
import { feature, type Env } from "../web/feature.ts";
import { answerOnce } from "../web/idempotency.ts";
import { nearestLanguage } from "../web/language.ts";
import { checkIn } from "./check-in.ts";
import { atThisMoment, type DayContext } from "./day-context.ts";
import type { DayReading } from "./office-day.ts";
import { readDisplay } from "./read-display.ts";
import { readMyTicket } from "./read-my-ticket.ts";
import { serviceLengths } from "./service-lengths.ts";
import { takeTicket } from "./take-ticket.ts";
import { readWalkIns } from "./walk-ins-now.ts";

/** The waiting room: kiosk, display, and the ticket on the visitor's phone. */
export function queueRoutes(parts: Parts) {
  const { database, settings } = parts;
  const reading = (c: Context<Env>): DayReading => {
    const { catalog, language } = c.var;
    return { db: database.read, now: database.now, catalog, language };
  };

  async function once(c: Context<Env>, use: (context: DayContext) => Promise<object>) {
    const { publicUrl } = settings;
    const { now } = database;
    const write = async (tx: Writing, catalog: Catalog) =>
      use(await atThisMoment({ tx, catalog, now, publicUrl, actor: "resident" }));
    return answerOnce(c, parts, 201, write) as Promise<never>;
  }

  return feature()
    .openapi(routes.postCheckIn, async (c) => {
      const telling = { language: c.var.language, lengthOf: await serviceLengths(database, c.var.catalog) };
      return once(c, (it) => checkIn(it, c.req.valid("json"), telling));
    })
    .openapi(routes.postTicket, async (c) => {
      const request = c.req.valid("json");
      const { languages } = c.var.catalog.file.city;
      const language = nearestLanguage(request.language ?? "", languages) ?? c.var.language;
      const lengthOf = await serviceLengths(database, c.var.catalog);
      return once(c, (it) => takeTicket(it, request, { language, lengthOf }, false));
    })
    .openapi(routes.getWalkIns, async (c) => {
      const walkIns = await readWalkIns(reading(c), c.req.valid("param").id);
      return answerJson(c, readyJson(walkIns), { maxAge: 0 }) as never;
    })
    .openapi(routes.getDisplay, async (c) => {
      const display = await readDisplay(reading(c), c.req.valid("param").id);
      return answerJson(c, readyJson(display), { maxAge: 0 }) as never;
    })
    .openapi(routes.getMyTicket, async (c) => {
      const secret = secretOf(c);
      const lengthOf = await serviceLengths(database, c.var.catalog);
      const ticket = await readMyTicket(reading(c), lengthOf, c.req.valid("param").reference, secret);
      return c.json(ticket, 200, { "Cache-Control": "no-store" }) as never;
    });
}

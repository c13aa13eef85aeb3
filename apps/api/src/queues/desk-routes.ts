import { deskRoutes, type Role } from "@okienko/contract";
import type { Context } from "hono";
import type { Parts } from "../parts.ts";
import { writing } from "../staff/desk-context.ts";
import type { DeskEnv } from "../staff/desk-env.ts";
import { deskFeature, memberOf } from "../staff/desk-feature.ts";
import { nearestLanguage } from "../web/language.ts";
import { callVisitor } from "./call-visitor.ts";
import type { DayContext } from "./day-context.ts";
import { arriveAtDesk } from "./desk-arrival.ts";
import type { DayReading } from "./office-day.ts";
import { readCounter, readCounters, readQueue, readTicket, readWaitingRoom } from "./read-counters.ts";
import { serviceLengths } from "./service-lengths.ts";
import { switchWalkIns } from "./switch-walk-ins.ts";
import { freeSeat, takeSeat } from "./take-seat.ts";
import { takeStep } from "./take-step.ts";
import { takeWalkIn } from "./take-ticket.ts";

/** Who has to do with visitors. */
const serving: readonly Role[] = ["clerk", "consultant", "manager"];

/** The counters and the people who are called there. */
export function counterRoutes(parts: Parts) {
  const { database, settings } = parts;
  type Asked = Context<DeskEnv>;
  const reading = (c: Asked): DayReading => {
    const { catalog, language } = c.var;
    const isWatched = !memberOf(c).roles.some((it) => serving.includes(it));
    return { db: database.read, now: database.now, catalog, language, isWatched };
  };
  const me = (c: Asked) => memberOf(c).id;

  function change<T>(c: Asked, use: (context: DayContext) => Promise<T>): Promise<T> {
    const { publicUrl } = settings;
    const { now } = database;
    return writing(parts, c, ({ tx, catalog, at }) =>
      use({ tx, catalog, at, now, publicUrl, actor: `staff:${memberOf(c).id}` }),
    );
  }

  return deskFeature(parts)
    .openapi(deskRoutes.listCounters, async (c) => c.json(await readCounters(reading(c), me(c)), 200))
    .openapi(deskRoutes.getCounter, async (c) =>
      c.json(await readCounter(reading(c), me(c), c.req.valid("param").id), 200),
    )
    .openapi(deskRoutes.postOpening, async (c) => {
      const { id } = c.req.valid("param");
      const { takeOver } = c.req.valid("json");
      await change(c, (it) => takeSeat(it, me(c), id, takeOver));
      return c.json(await readCounter(reading(c), me(c), id), 200);
    })
    .openapi(deskRoutes.deleteOpening, async (c) => {
      const { id } = c.req.valid("param");
      await change(c, (it) => freeSeat(it, me(c), id));
      return c.json(await readCounter(reading(c), me(c), id), 200);
    })
    .openapi(deskRoutes.postCall, async (c) => {
      const { id } = c.req.valid("param");
      const request = c.req.valid("json");
      await change(c, (it) => callVisitor(it, me(c), id, request));
      return c.json(await readCounter(reading(c), me(c), id), 200);
    })
    .openapi(deskRoutes.postStep, async (c) => {
      const { id } = c.req.valid("param");
      const request = c.req.valid("json");
      const ticket = await change(c, (it) => takeStep(it, me(c), id, request));
      return c.json(ticket && (await readTicket(reading(c), ticket.office, id)), 200);
    })
    .openapi(deskRoutes.getWaitingRoom, async (c) =>
      c.json(await readWaitingRoom(reading(c), me(c), c.req.valid("param").id), 200),
    )
    .openapi(deskRoutes.postArrival, async (c) => {
      const request = c.req.valid("json");
      const ticket = await change(c, (it) => arriveAtDesk(it, request));
      return c.json(await readTicket(reading(c), ticket.office, ticket.visit), 201);
    })
    .openapi(deskRoutes.postWalkIn, async (c) => {
      const request = c.req.valid("json");
      const { catalog } = c.var;
      const language = nearestLanguage(request.language ?? "", catalog.file.city.languages) ?? c.var.language;
      const lengthOf = await serviceLengths(database, catalog);
      return c.json(await change(c, (it) => takeWalkIn(it, request, { language, lengthOf })), 201);
    })
    .openapi(deskRoutes.putWalkIns, async (c) => {
      const { id } = c.req.valid("param");
      const { allowed } = c.req.valid("json");
      await change(c, (it) => switchWalkIns(it, id, allowed));
      return c.json(await readQueue(reading(c), id), 200);
    });
}

import { routes } from "@okienko/contract";
import type { Context } from "hono";
import type { Catalog } from "../catalog/catalog.ts";
import type { Writing } from "../database/database.ts";
import type { Parts } from "../parts.ts";
import type { VisitContext } from "../visits/visit-context.ts";
import { secretOf } from "../web/bearer.ts";
import { feature, type Env } from "../web/feature.ts";
import { answerOnce } from "../web/idempotency.ts";
import { nearestLanguage } from "../web/language.ts";
import { askForTime } from "./ask-for-time.ts";
import { committed } from "./committed.ts";
import { confirmWish } from "./confirm-wish.ts";
import { endWish } from "./end-wish.ts";
import { declineOffer } from "./leave-offer.ts";
import { readOffer } from "./open-offer.ts";
import { readWish } from "./read-wish.ts";
import { takeOffer } from "./take-offer.ts";
import { keepVisit, readWishOfVisit, wishForEarlier } from "./wish-of-visit.ts";
import type { WishReading } from "./wish-view.ts";

/** Who waits for a time, and the times that are offered to them. */
export function waitingListRoutes(parts: Parts) {
  const { database, settings } = parts;
  const context = (tx: Writing, catalog: Catalog): VisitContext => {
    return { tx, catalog, now: database.now, publicUrl: settings.publicUrl, actor: "resident" };
  };

  // the answer is a text already, which the types of the routes do not foresee
  function once(c: Context<Env>, status: number, use: (context: VisitContext) => Promise<object | null>) {
    return answerOnce(c, parts, status, (tx, catalog) => use(context(tx, catalog))) as Promise<never>;
  }

  async function answer(c: Context<Env>, use: (reading: WishReading) => Promise<object>) {
    const found = await committed(database, c.var.catalog, use);
    return c.json(found, 200, { "Cache-Control": "no-store" }) as never;
  }

  return feature()
    .openapi(routes.postWish, (c) => {
      const request = c.req.valid("json");
      const language = nearestLanguage(request.language ?? "", c.var.catalog.file.city.languages) ?? c.var.language;
      return once(c, 202, (it) => askForTime(it, request, language));
    })
    .openapi(routes.postWishConfirmation, (c) => {
      const { code } = c.req.valid("json");
      return once(c, 200, (it) => confirmWish(it, c.req.valid("param").id, code));
    })
    .openapi(routes.getWish, (c) => {
      const secret = secretOf(c);
      return answer(c, (it) => readWish(it, c.req.valid("param").id, secret));
    })
    .openapi(routes.deleteWish, (c) => {
      const secret = secretOf(c);
      return once(c, 200, (it) => endWish(it, c.req.valid("param").id, secret));
    })
    .openapi(routes.postVisitWish, (c) => {
      const secret = secretOf(c);
      return once(c, 200, (it) => wishForEarlier(it, c.req.valid("param").reference, secret));
    })
    .openapi(routes.getVisitWish, (c) => {
      const secret = secretOf(c);
      return answer(c, (it) => readWishOfVisit(it, c.req.valid("param").reference, secret));
    })
    .openapi(routes.deleteVisitWish, (c) => {
      const secret = secretOf(c);
      return once(c, 204, async (it) => {
        await keepVisit(it, c.req.valid("param").reference, secret);
        return null;
      });
    })
    .openapi(routes.getOffer, (c) => {
      const secret = secretOf(c);
      return answer(c, (it) => readOffer(it, c.req.valid("param").id, secret));
    })
    .openapi(routes.postOfferTaking, (c) => {
      const secret = secretOf(c);
      return once(c, 200, (it) => takeOffer(it, c.req.valid("param").id, secret));
    })
    .openapi(routes.postOfferRefusal, (c) => {
      const secret = secretOf(c);
      const { leave } = c.req.valid("json");
      return once(c, 200, (it) => declineOffer(it, c.req.valid("param").id, secret, leave));
    });
}

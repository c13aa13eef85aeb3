import { routes, type HoldRequest } from "@okienko/contract";
import type { Context } from "hono";
import { ifStillTaken } from "../availability/alternatives.ts";
import type { Writing } from "../database/database.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Parts } from "../parts.ts";
import { secretOf } from "../web/bearer.ts";
import { feature, type Env } from "../web/feature.ts";
import { answerOnce, isAnswered, keyOf } from "../web/idempotency.ts";
import { nearestLanguage } from "../web/language.ts";
import { Turnstile } from "../web/turnstile.ts";
import { bookVisit } from "./book-visit.ts";
import { cancelVisit } from "./cancel-visit.ts";
import { extendHold, releaseHold } from "./change-hold.ts";
import { confirmVisit } from "./confirm-visit.ts";
import { holdTime, wantedTime } from "./hold-time.ts";
import type { Noting } from "./live-holds.ts";
import { moveVisit } from "./move-visit.ts";
import { readVisit } from "./read-visit.ts";
import type { VisitContext } from "./visit-context.ts";
import { timeTaken, withAlternatives } from "./with-alternatives.ts";

/** In a rush more transactions at once only wait for each other; so the next look at what is left comes first. */
const holdsAtOnce = 4;

/** Who comes behind so many others would wait for seconds. */
const mostWaiting = 5_000;

/** Holds, visits and their status: read the request, call the use case, answer. */
export function visitRoutes(parts: Parts) {
  const { database, answers, liveHolds, settings } = parts;
  const { publicUrl } = settings;
  const context = (tx: Writing, catalog: Catalog): VisitContext => {
    return { tx, catalog, now: database.now, publicUrl, actor: "resident" };
  };

  // the answer is a text already, which the types of the routes do not foresee
  function once(
    c: Context<Env>,
    status: number,
    use: (context: VisitContext) => Promise<object | null>,
    refuseEarly?: () => Promise<void>,
  ) {
    const answer = answerOnce(c, parts, status, (tx, catalog) => use(context(tx, catalog)), refuseEarly);
    return answer as Promise<never>;
  }

  const turnstile = new Turnstile(holdsAtOnce, mostWaiting);

  async function hold(c: Context<Env>, request: HoldRequest) {
    const wanted = wantedTime(c.var, request, "online");
    const { wish, start } = wanted;
    const refuseTaken = async () => {
      const taken = await ifStillTaken(answers, c.var.catalog, wish, start);
      if (!taken) return;
      c.set("standing", taken.standing);
      throw timeTaken(taken.alternatives);
    };
    const { city } = c.var.catalog;
    const holding = (noted: Noting) => {
      const take = async (it: VisitContext) => noted(await holdTime(it, wantedTime(it, request, "online")));
      // whoever finds no place left looks for others before the next one tries, who then need not
      return turnstile.enter(city, () =>
        withAlternatives(answers, c.var.catalog, wanted, () => once(c, 201, take, refuseTaken)),
      );
    };
    return liveHolds.within(city, c.var.client, holding, () => isAnswered(parts, city, keyOf(c)));
  }

  return feature()
    .openapi(routes.postHold, (c) => hold(c, c.req.valid("json")))
    .openapi(routes.postExtension, (c) => {
      const secret = secretOf(c);
      return once(c, 200, (it) => extendHold(it, c.req.valid("param").id, secret));
    })
    .openapi(routes.deleteHold, (c) => {
      const secret = secretOf(c);
      return once(c, 204, async (it) => {
        await releaseHold(it, c.req.valid("param").id, secret);
        return null;
      });
    })
    .openapi(routes.postVisit, (c) => {
      const request = c.req.valid("json");
      const { languages } = c.var.catalog.file.city;
      const language = nearestLanguage(request.language ?? "", languages) ?? c.var.language;
      return once(c, 201, (it) => bookVisit(it, request, language));
    })
    .openapi(routes.getVisit, async (c) => {
      const { reference } = c.req.valid("param");
      const visit = await readVisit(database, c.var.catalog, publicUrl, reference, secretOf(c));
      return c.json(visit, 200, { "Cache-Control": "no-store" }) as never;
    })
    .openapi(routes.postConfirmation, (c) => {
      const { code } = c.req.valid("json");
      return once(c, 200, (it) => confirmVisit(it, c.req.valid("param").reference, code));
    })
    .openapi(routes.patchVisit, (c) => {
      const secret = secretOf(c);
      return once(c, 200, (it) => moveVisit(it, c.req.valid("param").reference, secret, c.req.valid("json")));
    })
    .openapi(routes.deleteVisit, (c) => {
      const secret = secretOf(c);
      return once(c, 200, (it) => cancelVisit(it, c.req.valid("param").reference, secret));
    });
}

import { deskRoutes } from "@okienko/contract";
import type { Parts } from "../parts.ts";
import { deskFeature } from "../staff/desk-feature.ts";
import { cancelVisit } from "../visits/cancel-visit.ts";
import { extendHold, releaseHold } from "../visits/change-hold.ts";
import { holdTime, wantedTime } from "../visits/hold-time.ts";
import { moveVisit } from "../visits/move-visit.ts";
import { readVisitOf } from "../visits/read-visit.ts";
import { withAlternatives } from "../visits/with-alternatives.ts";
import { secretOf } from "../web/bearer.ts";
import { bookFor, reportFor } from "./do-for.ts";
import { workOnce } from "./work-context.ts";

/** What residents do, done by the desk for somebody: holds, visits and reports. */
export function forResidentsRoutes(parts: Parts) {
  const { database, settings } = parts;
  return deskFeature(parts)
    .openapi(deskRoutes.postDeskHold, (c) => {
      const request = c.req.valid("json");
      const wanted = wantedTime(c.var, request, "staff");
      const hold = () => workOnce(c, parts, 201, (it) => holdTime(it, wantedTime(it, request, "staff")));
      return withAlternatives(parts.answers, c.var.catalog, wanted, hold);
    })
    .openapi(deskRoutes.postDeskExtension, (c) => {
      const secret = secretOf(c);
      return workOnce(c, parts, 200, (it) => extendHold(it, c.req.valid("param").id, secret));
    })
    .openapi(deskRoutes.deleteDeskHold, (c) => {
      const secret = secretOf(c);
      return workOnce(c, parts, 204, async (it) => {
        await releaseHold(it, c.req.valid("param").id, secret);
        return null;
      });
    })
    .openapi(deskRoutes.postDeskVisit, (c) => workOnce(c, parts, 201, (it) => bookFor(it, c.req.valid("json"))))
    .openapi(deskRoutes.getDeskVisit, async (c) => {
      const { reference } = c.req.valid("param");
      return c.json(await readVisitOf(database, c.var.catalog, settings.publicUrl, reference), 200);
    })
    .openapi(deskRoutes.patchDeskVisit, (c) => {
      const { reference } = c.req.valid("param");
      return workOnce(c, parts, 200, (it) => moveVisit(it, reference, null, c.req.valid("json")));
    })
    .openapi(deskRoutes.deleteDeskVisit, (c) => {
      const { reference } = c.req.valid("param");
      return workOnce(c, parts, 200, (it) => cancelVisit(it, reference, null));
    })
    .openapi(deskRoutes.postDeskReport, (c) => workOnce(c, parts, 201, (it) => reportFor(it, c.req.valid("json"))));
}

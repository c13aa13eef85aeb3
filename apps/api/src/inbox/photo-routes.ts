import { deskRoutes } from "@okienko/contract";
import type { Context } from "hono";
import type { Writing } from "../database/database.ts";
import type { Parts } from "../parts.ts";
import { type PhotoOfReport, redactPhoto, removePhoto } from "../photos/redact-photo.ts";
import { reportContext } from "../reports/report-context.ts";
import { noteReport } from "../reports/steer-report.ts";
import type { DeskEnv } from "../staff/desk-env.ts";
import { deskFeature, memberOf } from "../staff/desk-feature.ts";
import { seen, shown } from "./acting.ts";

/** Photos of reports, painted over or removed by staff. */
export function inboxPhotoRoutes(parts: Parts) {
  /** Which photo it is, and what notes in the history that something was done to it. */
  async function photoIn(c: Context<DeskEnv>, reference: string, id: string) {
    const { catalog } = c.var;
    const row = await seen(parts, c, reference);
    const photo: PhotoOfReport = { city: catalog.city, report: row.id, id };
    const noting = (type: "photo-redacted" | "photo-removed", revision?: number) => async (tx: Writing) => {
      const who = { actor: `staff:${memberOf(c).id}`, ...(revision !== undefined && { revision }) };
      await noteReport(reportContext(parts, tx, catalog), row.reference, who, { type, note: null, photos: [] });
    };
    return { photo, noting };
  }

  return deskFeature(parts)
    .openapi(deskRoutes.postRedaction, async (c) => {
      const { reference, id } = c.req.valid("param");
      const { revision, boxes } = c.req.valid("json");
      const { photo, noting } = await photoIn(c, reference, id);
      await redactPhoto(parts, photo, boxes, noting("photo-redacted", revision));
      return c.json(await shown(parts, c, reference), 200);
    })
    .openapi(deskRoutes.deletePhoto, async (c) => {
      const { reference, id } = c.req.valid("param");
      const { photo, noting } = await photoIn(c, reference, id);
      await removePhoto(parts, photo, noting("photo-removed"));
      return c.json(await shown(parts, c, reference), 200);
    });
}

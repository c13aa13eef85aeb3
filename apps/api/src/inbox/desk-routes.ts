import { deskRoutes } from "@okienko/contract";
import type { Context } from "hono";
import type { Parts } from "../parts.ts";
import { reportReading } from "../reports/report-context.ts";
import { writing } from "../staff/desk-context.ts";
import type { DeskEnv } from "../staff/desk-env.ts";
import { deskFeature, memberOf } from "../staff/desk-feature.ts";
import { deskIn, shown } from "./acting.ts";
import { inboxChoices } from "./choices.ts";
import type { InboxFilter } from "./inbox-search.ts";
import { countsOfInbox, listInbox, mapInbox } from "./list-inbox.ts";
import { forgetView, keepView, readViews } from "./saved-views.ts";

/** Reports as the office finds and reads them, and the filters that members keep. */
export function inboxRoutes(parts: Parts) {
  const readingOf = (c: Context<DeskEnv>) => reportReading(parts, c.var.catalog);
  const asked = (c: Context<DeskEnv>, filter: InboxFilter) => {
    return { reading: readingOf(c), desk: deskIn(c), language: c.var.language, filter };
  };
  return deskFeature(parts)
    .openapi(deskRoutes.listInbox, async (c) => {
      const { after, limit, ...filter } = c.req.valid("query");
      return c.json(await listInbox(asked(c, filter), after, limit), 200);
    })
    .openapi(deskRoutes.getInboxMap, async (c) => c.json(await mapInbox(asked(c, c.req.valid("query"))), 200))
    .openapi(deskRoutes.getInboxCounts, async (c) => c.json(await countsOfInbox(asked(c, c.req.valid("query"))), 200))
    .openapi(deskRoutes.getInboxChoices, async (c) => c.json(await inboxChoices(readingOf(c), c.var.language), 200))
    .openapi(deskRoutes.getDeskReport, async (c) => c.json(await shown(parts, c, c.req.valid("param").reference), 200))
    .openapi(deskRoutes.listViews, async (c) => c.json(await readViews(readingOf(c), memberOf(c)), 200))
    .openapi(deskRoutes.postView, async (c) => {
      const view = c.req.valid("json");
      return c.json(await writing(parts, c, (it) => keepView(it, memberOf(c), view)), 200);
    })
    .openapi(deskRoutes.deleteView, async (c) => {
      const { id } = c.req.valid("param");
      return c.json(await writing(parts, c, (it) => forgetView(it, memberOf(c), id)), 200);
    });
}

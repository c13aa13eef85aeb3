import { routes } from "@okienko/contract";
import type { Parts } from "../parts.ts";
import { etagOf, hasCopy } from "../web/etag.ts";
import { feature } from "../web/feature.ts";
import { readCalendar } from "./read-calendar.ts";

/** The calendar of one visit, as a file or as a subscription. */
export function calendarRoutes({ database, settings }: Pick<Parts, "database" | "settings">) {
  return feature().openapi(routes.getCalendar, async (c) => {
    const { reference } = c.req.valid("param");
    const { key } = c.req.valid("query");
    const { name, text } = await readCalendar(database, c.var.catalog, settings.publicUrl, reference, key);
    const etag = etagOf(text);
    const headers = { ETag: etag, "Cache-Control": "private, no-cache" };
    if (hasCopy(c, etag)) return c.body(null, 304, headers) as never;
    return c.body(text, 200, {
      ...headers,
      "Content-Type": "text/calendar; charset=utf-8",
      // RFC 6266; the name is made of ASCII letters, digits and hyphens
      "Content-Disposition": `attachment; filename="${name}"`,
    }) as never;
  });
}

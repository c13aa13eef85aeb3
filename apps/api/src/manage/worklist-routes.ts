import { deskRoutes } from "@okienko/contract";
import { formatInstant } from "@okienko/scheduling";
import type { Context } from "hono";
import { withNewPlans } from "../catalog/plan-changed.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Parts } from "../parts.ts";
import { inTransaction } from "../staff/desk-context.ts";
import type { DeskEnv } from "../staff/desk-env.ts";
import { deskFeature, memberOf } from "../staff/desk-feature.ts";
import { placeOf } from "../visits/visit-words.ts";
import { type Acting, actOnVisit, tellAll } from "./act-on-worklist.ts";
import { changesOf } from "./entry-departments.ts";
import { type CapacityReading, readCapacity } from "./read-capacity.ts";
import { readTimesFor } from "./read-times.ts";
import { readWorklist, type WorklistReading } from "./read-worklist.ts";

/** Visits that cannot take place as booked, and the capacity that explains it. */
export function worklistRoutes(parts: Parts) {
  const { database, settings } = parts;

  function reading(c: Context<DeskEnv>, catalog: Catalog = c.var.catalog): WorklistReading {
    const member = memberOf(c);
    const acts = member.roles.some((it) => it !== "auditor");
    return { catalog, member, scope: c.var.scope, language: c.var.language, acts };
  }

  function capacityFor(c: Context<DeskEnv>): CapacityReading {
    return { catalog: c.var.catalog, language: c.var.language, changes: changesOf(memberOf(c)) };
  }

  async function acting<T>(c: Context<DeskEnv>, use: (acting: Acting) => Promise<T>): Promise<T> {
    const { now } = database;
    return withNewPlans(parts, c.var.catalog, (catalog) =>
      inTransaction(parts, catalog, (it) =>
        use({
          context: { ...it, now, publicUrl: settings.publicUrl },
          by: memberOf(c),
          reading: reading(c, catalog),
        }),
      ),
    );
  }

  return deskFeature(parts)
    .openapi(deskRoutes.getWorklist, async (c) =>
      c.json(await readWorklist(database, reading(c), c.req.valid("query")), 200),
    )
    .openapi(deskRoutes.getWorklistTimes, async (c) => {
      const { catalog, language } = c.var;
      const found = await readTimesFor(database, reading(c), c.req.valid("param").id);
      const { timeZone } = catalog.file.city;
      const times = found.map(({ office, start, end }) => ({
        office,
        officeName: placeOf(catalog, office, language).name,
        start: formatInstant(start, timeZone),
        end: formatInstant(end, timeZone),
      }));
      return c.json({ times }, 200);
    })
    .openapi(deskRoutes.postWorklistAction, async (c) => {
      const { id } = c.req.valid("param");
      return c.json(await acting(c, (it) => actOnVisit(it, id, c.req.valid("json"))), 200);
    })
    .openapi(deskRoutes.postTellAll, async (c) => {
      const { department } = c.req.valid("json");
      return c.json({ told: await acting(c, (it) => tellAll(it, department)) }, 200);
    })
    .openapi(deskRoutes.getCapacity, async (c) =>
      c.json(await readCapacity(database, capacityFor(c), c.req.valid("query")), 200),
    );
}

import { deskRoutes } from "@okienko/contract";
import type { Parts } from "../parts.ts";
import { reportReading } from "../reports/report-context.ts";
import { erasePhotosOf } from "../retention/erase-report.ts";
import { deskFeature, memberOf } from "../staff/desk-feature.ts";
import { erasableOf, erasePerson } from "./erase-person.ts";
import { personData } from "./person-data.ts";
import { readPerson } from "./read-person.ts";
import { searchPeople } from "./search-people.ts";
import { reading, work } from "./work-context.ts";

/** Anybody who has turned to the city: found, shown, told what is held, and erased. */
export function peopleRoutes(parts: Parts) {
  return deskFeature(parts)
    .openapi(deskRoutes.searchPeople, async (c) => {
      const { q } = c.req.valid("json");
      return c.json(await work(parts, c, (it) => searchPeople(it, q)), 200);
    })
    .openapi(deskRoutes.getPerson, async (c) =>
      c.json(await reading(parts, c, (it) => readPerson(it, c.req.valid("param").reference)), 200),
    )
    .openapi(deskRoutes.postPersonData, async (c) => {
      const { reference } = c.req.valid("param");
      return c.json(await work(parts, c, (it) => personData(it, reference, c.req.valid("json"))), 200);
    })
    .openapi(deskRoutes.postPersonErasure, async (c) => {
      const { reference } = c.req.valid("param");
      const erasable = await work(parts, c, (it) => erasableOf(it, reference));
      // files know no transaction: they go first, and whoever is stopped here asks again
      for (const [id, { kind }] of erasable.records)
        if (kind === "report")
          await erasePhotosOf(parts, reportReading(parts, c.var.catalog), id, `staff:${memberOf(c).id}`);
      return c.json(await erasePerson((use) => work(parts, c, use), erasable, c.req.valid("json")), 200);
    });
}

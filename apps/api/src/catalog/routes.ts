import type { Day } from "@okienko/scheduling";
import type { Context } from "hono";
import { routes } from "@okienko/contract";
import { Refusal } from "../refusal.ts";
import { answerJson, readyJson } from "../web/etag.ts";
import { type Env, feature } from "../web/feature.ts";
import { findProcedures } from "./find-procedures.ts";
import { keptView } from "./kept-views.ts";
import { CatalogView } from "./views.ts";

/** Seconds for which a catalogue may be shown without asking again. */
const maxAge = 60;

/** City, offices, departments and procedures. */
export function catalogRoutes() {
  return feature()
    .openapi(routes.getCity, (c) => answer(c, "city", (view) => view.city()))
    .openapi(routes.listOffices, (c) => {
      const entries = c.var.catalog.file.offices;
      return answer(c, "offices", (view, day) => ({ offices: entries.map((it) => view.office(it, day)) }));
    })
    .openapi(routes.getOffice, (c) => {
      const entry = c.var.catalog.offices.get(c.req.valid("param").id);
      if (!entry) throw new Refusal("unknown-office");
      return answer(c, `office ${entry.id}`, (view, day) => view.office(entry, day));
    })
    .openapi(routes.listDepartments, (c) => answer(c, "departments", (view) => ({ departments: view.departments() })))
    .openapi(routes.listProcedures, (c) => {
      const { catalog, language } = c.var;
      const view = new CatalogView(catalog, language);
      const procedures = findProcedures(catalog, language, c.req.valid("query")).map((it) => view.summary(it));
      return answerJson(c, readyJson({ procedures }), { maxAge }) as never;
    })
    .openapi(routes.getProcedure, (c) => {
      const procedure = c.var.catalog.procedures.get(c.req.valid("param").id);
      if (!procedure) throw new Refusal("unknown-procedure");
      return answer(c, `procedure ${procedure.entry.id}`, (view) => view.procedure(procedure));
    });
}

function answer(c: Context<Env>, name: string, make: (view: CatalogView, day: Day) => object) {
  return answerJson(c, keptView(c.var.catalog, c.var.language, name, make), { maxAge }) as never;
}

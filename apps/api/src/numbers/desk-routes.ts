import { deskRoutes } from "@okienko/contract";
import type { Context } from "hono";
import type { Parts } from "../parts.ts";
import type { DeskEnv } from "../staff/desk-env.ts";
import { deskFeature } from "../staff/desk-feature.ts";
import { numbersCsv } from "./numbers-csv.ts";
import { type NumbersWish, readNumbers } from "./read-numbers.ts";

type Asked = Partial<Record<"from" | "to" | "office", string | undefined>>;

/** What managers count, to look at and as files. */
export function numbersRoutes(parts: Parts) {
  const numbers = (c: Context<DeskEnv>, { from, to, office }: Asked) => {
    const wish: NumbersWish = { from, to, office, scope: c.var.scope, language: c.var.language };
    return readNumbers(parts, c.var.catalog, wish);
  };
  return deskFeature(parts)
    .openapi(deskRoutes.getNumbers, async (c) => c.json(await numbers(c, c.req.valid("query")), 200))
    .openapi(deskRoutes.getNumbersTable, async (c) => {
      const { table } = c.req.valid("param");
      const text = numbersCsv(table, await numbers(c, c.req.valid("query")));
      const disposition = `attachment; filename="okienko-${table}.csv"`;
      // the mark at the beginning tells spreadsheets that the letters are UTF-8
      const headers = { "Content-Type": "text/csv; charset=utf-8; header=present", "Content-Disposition": disposition };
      return c.body(`\uFEFF${text}`, 200, headers) as never;
    });
}

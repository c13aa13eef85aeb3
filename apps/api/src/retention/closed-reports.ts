import { keptUnlessSaid } from "@okienko/contract/city-file";
import { type RawBuilder, sql } from "kysely";
import type { Catalog } from "../catalog/catalog.ts";
import type { Reading } from "../database/database.ts";
import { daysBefore, type Deadline } from "./kind.ts";

/** Deadlines counted from closing: one for all categories that say the same, one for those that the city has no more. */
export function closedBefore(catalog: Catalog, at: number, which: "contactDays" | "reportDays"): Deadline[] {
  const { categories } = catalog.file;
  const alike = Map.groupBy(categories, (it) => it.retention[which]);
  const said = [...alike].map(([days, group]) => ({ days, are: "in" as const, ids: group.map(({ id }) => id) }));
  const others = { days: keptUnlessSaid[which], are: "not in" as const, ids: ["", ...categories.map(({ id }) => id)] };
  return [...said, others].flatMap(({ days, are, ids }) =>
    daysBefore(catalog, at, days).map((it) => ({ ...it, categories: { are, ids } })),
  );
}

/**
 * Whether the row of `report` was closed by the deadline. One that was merged waits for the other: its reporter and
 * followers are told what becomes of that one, too.
 */
export function isClosed({ city, before, categories }: Deadline): RawBuilder<boolean> {
  const { are, ids } = categories!;
  return sql`report.city = ${city} and report.closed_at <= ${before}
    and report.category ${sql.raw(are)} (${sql.join(ids)})
    and not exists (
      select target.id from report as target
      where target.city = report.city and target.id = report.duplicate_of
      and (target.closed_at is null or target.closed_at > ${before}))`;
}

/** Reports that were closed by the deadline. */
export function closedReports(db: Reading, deadline: Deadline) {
  return db.selectFrom("report").where(isClosed(deadline));
}

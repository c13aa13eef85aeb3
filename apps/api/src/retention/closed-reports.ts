import { keptUnlessSaid } from "@okienko/contract/city-file";
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
 * Reports that were closed by the deadline. One that was merged waits for the other: its reporter and followers are told
 * what becomes of that one, too.
 */
export function closedReports(db: Reading, { city, before, categories }: Deadline) {
  return db
    .selectFrom("report")
    .where("report.city", "=", city)
    .where("report.closed_at", "<=", before)
    .where("report.category", categories!.are, categories!.ids)
    .where(({ exists, not, selectFrom }) => {
      const target = selectFrom("report as target")
        .select("target.id")
        .whereRef("target.city", "=", "report.city")
        .whereRef("target.id", "=", "report.duplicate_of")
        .where((eb) => eb.or([eb("target.closed_at", "is", null), eb("target.closed_at", ">", before)]));
      return not(exists(target));
    });
}

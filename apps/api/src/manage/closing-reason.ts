import { dayOf, exceptionsInOrder, winningOn } from "@okienko/scheduling";
import type { ExceptionEntry } from "@okienko/contract/city-file";
import type { Catalog } from "../catalog/catalog.ts";
import { textIn } from "../catalog/text-in.ts";
import type { VisitRow } from "../visits/displaced-visit.ts";

/** Why the hours of a visit's day are not the usual ones, in a language; null where no exception says so. */
export function closingReason(
  catalog: Catalog,
  { queue, procedure, starts_at }: Pick<VisitRow, "queue" | "procedure" | "starts_at">,
  language: string,
): string | null {
  const plan = catalog.plans.get(queue);
  if (!plan) return null;
  const exceptions = exceptionsInOrder<ExceptionEntry>({ ...plan, exceptions: catalog.file.exceptions });
  const winning = winningOn(exceptions, dayOf(starts_at, plan.timeZone), procedure);
  return winning ? textIn(catalog, winning.reason, language) : null;
}

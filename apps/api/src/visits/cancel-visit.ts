import type { Visit } from "@okienko/contract";
import { readNow } from "../database/read-now.ts";
import { Refusal } from "../refusal.ts";
import { openVisit, requireChangeable } from "./live-visit.ts";
import { releaseCells } from "./cell-queries.ts";
import { markChanged } from "./cells.ts";
import { recordVisitChange, tellVisitor } from "./tell.ts";
import type { VisitContext } from "./visit-context.ts";
import { changeVisit } from "./visit-queries.ts";
import { visitView } from "./visit-view.ts";

/** Cancels a visit and frees its time. Doing it again answers the same. */
export async function cancelVisit(context: VisitContext, spelled: string, secret: string): Promise<Visit> {
  const { tx, now, catalog } = context;
  const row = await openVisit(tx, catalog.city, spelled, secret);
  const at = await readNow(tx, now);
  if (row.state === "cancelled") return visitView(context, row, secret, at);
  requireChangeable(row, at);
  const cancelled = { ...row, state: "cancelled", expires_at: null, sequence: row.sequence + 1, changed_at: at };
  if (!(await changeVisit(tx, now, row, cancelled))) {
    throw new Refusal("visit-changed", "Somebody has changed the visit at the same moment.");
  }
  await recordVisitChange(context, "cancel", at, row, cancelled);
  await tellVisitor(context, "visit-cancelled", at, cancelled, secret);
  await markChanged(tx, catalog, [row.queue]);
  await releaseCells(tx, catalog.city, row);
  return visitView(context, cancelled, secret, at);
}

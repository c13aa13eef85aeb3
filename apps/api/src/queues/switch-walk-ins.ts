import { Refusal } from "../refusal.ts";
import { type DayContext, recordStep, tellOffice, todayOf } from "./day-context.ts";
import { deleteStop, insertStop } from "./walk-in-stop-queries.ts";

/** Stops visits without a time in a queue for the rest of today, or allows them again. Throws `unknown-queue`. */
export async function switchWalkIns(context: DayContext, id: string, allowed: boolean): Promise<void> {
  const { tx, catalog } = context;
  const queue = catalog.file.queues.find((it) => it.id === id);
  if (!queue) throw new Refusal("unknown-queue", "");
  if (allowed) await deleteStop(tx, catalog.city, id);
  else await insertStop(tx, catalog.city, id, todayOf(context));
  await recordStep(context, allowed ? "walk-ins-allowed" : "walk-ins-stopped", id, null, null);
  await tellOffice(context, queue.office);
}

import type { WorklistAction, WorklistEntry } from "@okienko/contract";
import { recordAudit } from "../audit/audit.ts";
import type { Database } from "../database/database.ts";
import { raiseTopic } from "../live/raise-topic.ts";
import { Refusal } from "../refusal.ts";
import type { DeskContext } from "../staff/desk-context.ts";
import type { Member } from "../staff/member.ts";
import { cancelVisit } from "../visits/cancel-visit.ts";
import { holdTime, wantedTime } from "../visits/hold-time.ts";
import { stateAt } from "../visits/live-visit.ts";
import { moveVisit } from "../visits/move-visit.ts";
import type { VisitContext } from "../visits/visit-context.ts";
import { isUntold, listedOf, type WorklistReading, worklistViews } from "./read-worklist.ts";
import { tellDisplaced, tellStands, type Telling } from "./tell-displaced.ts";
import { changeEntry, findAllListed, type ListedVisit } from "./worklist-queries.ts";

/** Who acts, in which transaction. */
export interface Acting {
  readonly context: DeskContext & { readonly now: Database["now"]; readonly publicUrl: string };
  readonly by: Member;
  readonly reading: WorklistReading;
}

/**
 * Does something about one visit. Throws `unknown-entry`, `entry-changed` where somebody was first, and what moving
 * and cancelling throw.
 */
export async function actOnVisit(acting: Acting, id: string, action: WorklistAction): Promise<WorklistEntry> {
  const { context, reading } = acting;
  const listed = await listedOf(context.tx, reading, id);
  const { entry, visit } = listed;
  const isOver = !["open", "told", "phoned", "kept"].includes(entry.state);
  if (isOver || entry.revision !== action.revision) throw new Refusal("entry-changed");
  if (["expired", "cancelled"].includes(stateAt(visit, context.at))) throw new Refusal("visit-changed");
  await act(acting, listed, action);
  await raiseTopic(context.tx, context.city, "worklist");
  const [view] = await worklistViews(context.tx, reading, [await listedOf(context.tx, reading, id)]);
  return view!;
}

/** Tells all who were not told yet, of one department or of all that one may see. Gives how many. */
export async function tellAll(acting: Acting, department: string | undefined): Promise<number> {
  const { tx, now, city } = acting.context;
  const { scope } = acting.reading;
  const listed = (await findAllListed(tx, now, city, ["open", "phoned"]))
    .filter(isUntold)
    .filter(({ entry }) => scope === null || scope.includes(entry.department))
    .filter(({ entry }) => department === undefined || entry.department === department);
  const told = await tellDisplaced(tellingOf(acting), listed);
  if (told > 0) await note(acting, "worklist-told", city, { told });
  if (told > 0) await raiseTopic(tx, city, "worklist");
  return told;
}

async function act(acting: Acting, listed: ListedVisit, action: WorklistAction): Promise<void> {
  const { entry, visit } = listed;
  switch (action.action) {
    case "move":
      return move(acting, listed, action);
    case "cancel":
      await cancelVisit(visitContext(acting), visit.reference!, null, action.reason);
      return;
    case "keep":
      await turn(acting, listed, "kept");
      return tellStands(tellingOf(acting), listed);
    case "phoned":
      return turn(acting, listed, "phoned");
    case "tell":
      if ((await tellDisplaced(tellingOf(acting), [listed])) === 0) throw new Refusal("entry-changed");
      return note(acting, "visit-told", visit.id, { state: "told", before: entry.state });
  }
}

/** Takes the new time and gives the old one back; where the new one is gone, the visit stays on the list. */
async function move(
  acting: Acting,
  { visit }: ListedVisit,
  { office, start }: Extract<WorklistAction, { action: "move" }>,
): Promise<void> {
  const context = visitContext(acting);
  const { procedure, quantity } = visit;
  const hold = await holdTime(context, wantedTime(context, { procedure, quantity, office, start }, "staff"));
  await moveVisit(context, visit.reference!, null, { hold: { id: hold.id, secret: hold.secret } });
}

async function turn(acting: Acting, { entry, visit }: ListedVisit, state: "kept" | "phoned"): Promise<void> {
  const { tx, at } = acting.context;
  const change = { state, changed_at: at, changed_by: `staff:${acting.by.id}` };
  if (!(await changeEntry(tx, entry, change))) throw new Refusal("entry-changed");
  await note(acting, `visit-${state}`, visit.id, { state, before: entry.state });
}

async function note({ context, by }: Acting, action: string, subject: string, after: object): Promise<void> {
  const { tx, city, at } = context;
  await recordAudit(tx, { city, at, actor: `staff:${by.id}`, action, subject, before: null, after });
}

function visitContext({ context, by }: Acting): VisitContext {
  const { tx, catalog, now, publicUrl } = context;
  return { tx, catalog, now, publicUrl, actor: `staff:${by.id}` };
}

function tellingOf({ context, by }: Acting): Telling {
  const { tx, now, catalog, at } = context;
  return { tx, now, catalog, at, actor: `staff:${by.id}` };
}

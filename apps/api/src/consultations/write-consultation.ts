import type { ConsultationChange, ConsultationClosing, ConsultationWish } from "@okienko/contract";
import type { Texts } from "@okienko/contract/city-file";
import { dayOf } from "@okienko/scheduling";
import type { Updateable } from "kysely";
import { recordAudit } from "../audit/audit.ts";
import type { Tables } from "../database/tables.ts";
import { newId } from "../references/id.ts";
import { Refusal } from "../refusal.ts";
import type { DeskContext } from "../staff/desk-context.ts";
import { checkWish, checkWords, isWithin, refuseOver, type Scope, timesOf } from "./check-wish.ts";
import { bodyOfWish, phaseOf } from "./consultation-body.ts";
import {
  type ConsultationRow,
  findConsultation,
  insertConsultation,
  updateConsultation,
} from "./consultation-queries.ts";

/** Who writes, and for which departments. */
export interface Writer {
  readonly id: string;
  readonly scope: Scope;
}

/** Which consultation is changed, and the revision that was seen. */
export interface Seen {
  readonly id: string;
  readonly revision: number;
}

type Change = Updateable<Tables["consultation"]>;

/** A new draft; the answer is its id. Throws `invalid-fields`. */
export async function draftConsultation(context: DeskContext, writer: Writer, wish: ConsultationWish): Promise<string> {
  const { tx, catalog, city } = context;
  checkWish(catalog, writer.scope, wish);
  const row: ConsultationRow = {
    city,
    id: newId(),
    state: "draft",
    revision: 1,
    department: wish.department,
    body: bodyOfWish(wish),
    ...timesOf(catalog, wish),
    published_at: null,
    answer: null,
    answered_at: null,
    reason: null,
  };
  await insertConsultation(tx, row);
  await audit(context, writer, "consultation-drafted", row, null);
  return row.id;
}

/** Writes it anew; not once somebody can have answered. Throws `consultation-changed` and `invalid-fields`. */
export async function rewriteConsultation(context: DeskContext, writer: Writer, id: string, wish: ConsultationChange) {
  const { catalog, at } = context;
  const row = await seenConsultation(context, writer, { id, revision: wish.revision }, ["draft", "coming"]);
  checkWish(catalog, writer.scope, wish);
  const times = timesOf(catalog, wish);
  if (row.state === "published") refuseOver(times.closes_at, at);
  const change = { department: wish.department, body: bodyOfWish(wish), ...times };
  await apply(context, writer, "consultation-rewritten", row, change);
}

/** Shows a draft to everybody. Throws `consultation-changed`, and `invalid-fields` where its time is over. */
export async function publishConsultation(context: DeskContext, writer: Writer, seen: Seen): Promise<void> {
  const row = await seenConsultation(context, writer, seen, ["draft"]);
  refuseOver(row.closes_at, context.at);
  await apply(context, writer, "consultation-published", row, { state: "published", published_at: context.at });
}

/** Lets an open one close later, or now. Throws `consultation-changed` and `invalid-fields`. */
export async function closeConsultation(
  context: DeskContext,
  writer: Writer,
  id: string,
  { revision, closesOn }: ConsultationClosing,
): Promise<void> {
  const { catalog, at } = context;
  const row = await seenConsultation(context, writer, { id, revision }, ["open"]);
  if (closesOn === null) {
    const today = dayOf(at, catalog.file.city.timeZone);
    return apply(context, writer, "consultation-closed", row, { closes_on: today, closes_at: at });
  }
  const { closes_at, closes_on } = timesOf(catalog, { opensOn: row.opens_on, closesOn });
  // earlier than it was promised is only now, by a step of its own
  refuseOver(closes_at, row.closes_at - 1);
  await apply(context, writer, "consultation-prolonged", row, { closes_on, closes_at });
}

/** Says what the city does with the answers, or says it anew. Throws `consultation-changed` and `invalid-fields`. */
export async function concludeConsultation(context: DeskContext, writer: Writer, seen: Seen, text: Texts) {
  const row = await seenConsultation(context, writer, seen, ["closed"]);
  checkWords(context.catalog, text);
  const change = { answer: JSON.stringify(text), answered_at: row.answered_at ?? context.at };
  await apply(context, writer, "consultation-concluded", row, change);
}

/** Withdraws it, whatever it was. Throws `consultation-changed` and `invalid-fields`. */
export async function withdrawConsultation(context: DeskContext, writer: Writer, seen: Seen, text: Texts) {
  const row = await seenConsultation(context, writer, seen, ["draft", "coming", "open", "closed"]);
  checkWords(context.catalog, text);
  // what is kept of its answers is counted from its end
  const closes_at = Math.min(row.closes_at, context.at);
  const change = { state: "withdrawn", reason: JSON.stringify(text), closes_at };
  await apply(context, writer, "consultation-withdrawn", row, change);
}

async function seenConsultation(
  { tx, city, at }: DeskContext,
  { scope }: Writer,
  { id, revision }: Seen,
  phases: readonly string[],
): Promise<ConsultationRow> {
  const row = await findConsultation(tx, city, id);
  if (!row || !isWithin(scope, row.department)) throw new Refusal("unknown-consultation");
  if (row.revision !== revision || !phases.includes(phaseOf(row, at))) throw new Refusal("consultation-changed");
  return row;
}

async function apply(context: DeskContext, writer: Writer, action: string, row: ConsultationRow, change: Change) {
  if (!(await updateConsultation(context.tx, row, change))) throw new Refusal("consultation-changed");
  await audit(context, writer, action, { ...row, ...(change as Partial<ConsultationRow>) }, row);
}

async function audit(
  { tx, city, at }: DeskContext,
  { id }: Writer,
  action: string,
  row: ConsultationRow,
  was: ConsultationRow | null,
) {
  const stateOf = (it: ConsultationRow) => ({
    state: it.state,
    department: it.department,
    opensOn: it.opens_on,
    closesOn: it.closes_on,
  });
  const line = { city, at, actor: `staff:${id}`, action, subject: row.id };
  await recordAudit(tx, { ...line, before: was && stateOf(was), after: stateOf(row) });
}

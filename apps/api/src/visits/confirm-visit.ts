import type { Visit } from "@okienko/contract";
import { readNow } from "../database/read-now.ts";
import { arriveByItself } from "../queues/arrive-by-itself.ts";
import { readReference } from "../references/reference.ts";
import { isSecretOf } from "../references/secret.ts";
import { unseal } from "../references/seal.ts";
import { Refusal } from "../refusal.ts";
import { stateAt } from "./live-visit.ts";
import { markChanged } from "./cells.ts";
import { recordVisitChange, tellVisitor } from "./tell.ts";
import type { VisitContext } from "./visit-context.ts";
import { changeVisit, findByReference, type VisitRow } from "./visit-queries.ts";
import { visitView } from "./visit-view.ts";

/** Confirms a visit by the code of the mail. Doing it again answers the same. */
export async function confirmVisit(context: VisitContext, spelled: string, code: string): Promise<Visit> {
  const { tx, now, catalog } = context;
  const row = await findUnconfirmed(context, spelled, code);
  const at = await readNow(tx, now);
  const state = stateAt(row, at);
  if (state === "expired")
    throw new Refusal("confirmation-expired", "The time was kept for a while and is free again.");
  const secret = unseal(row.sealed_secret!, code);
  if (state !== "unconfirmed") return visitView(context, row, secret, at);
  const visit = { ...row, state: "booked", expires_at: null, changed_at: at };
  if (!(await changeVisit(tx, now, row, visit))) throw new Refusal("visit-changed", "");
  await recordVisitChange(context, "confirm", at, row, visit);
  await tellVisitor(context, "visit-booked", at, visit, secret);
  await markChanged(tx, catalog, [visit.queue]);
  const arrived = await arriveByItself(context, visit, at);
  return visitView(context, arrived.visit, secret, at);
}

async function findUnconfirmed({ tx, catalog }: VisitContext, spelled: string, code: string): Promise<VisitRow> {
  const reference = readReference(spelled);
  const row = reference === null ? undefined : await findByReference(tx, catalog.city, reference);
  if (!row?.confirm_hash || !isSecretOf(code, row.confirm_hash)) throw new Refusal("unknown-visit", "");
  return row;
}

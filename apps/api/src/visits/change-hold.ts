import type { ExtendedHold } from "@okienko/contract";
import { formatInstant } from "@okienko/scheduling";
import { recordAudit } from "../audit/audit.ts";
import { Refusal } from "../refusal.ts";
import { holdExpired, openHold, openLiveHold } from "./held.ts";
import { releaseCells } from "./cell-queries.ts";
import { markChanged } from "./cells.ts";
import type { VisitContext } from "./visit-context.ts";
import { changeVisit, type VisitRow } from "./visit-queries.ts";

/** Keeps the time for another while, a limited number of times. */
export async function extendHold(context: VisitContext, id: string, secret: string): Promise<ExtendedHold> {
  const { tx, now, catalog, actor } = context;
  const { row, at } = await openLiveHold(context, id, secret);
  const { holdMinutes, holdExtensions } = catalog.file.booking;
  if (row.extensions >= holdExtensions) {
    throw new Refusal("no-more-extensions", "The hold has been extended as often as it can be.");
  }
  const expiresAt = at + holdMinutes * 60_000;
  const extensions = row.extensions + 1;
  if (!(await changeVisit(tx, now, row, { expires_at: expiresAt, extensions }))) throw holdExpired();
  await recordAudit(tx, {
    city: catalog.city,
    at,
    actor,
    action: "extend",
    subject: id,
    before: { expiresAt: row.expires_at },
    after: { expiresAt },
  });
  await markChanged(tx, catalog, [row.queue]);
  return {
    id,
    expiresAt: formatInstant(expiresAt, row.time_zone),
    extensionsLeft: holdExtensions - extensions,
  };
}

/** Gives the time back. Doing it again, or after the time has run out, changes nothing. */
export async function releaseHold(context: VisitContext, id: string, secret: string): Promise<void> {
  const { tx, now, catalog, actor } = context;
  const { row, at } = await openHold(context, id, secret);
  refuseUsed(row);
  if (row.state !== "held") return;
  const released = await changeVisit(tx, now, row, { state: "released", expires_at: null });
  // somebody was faster: has it been given back, has it run out, or has it been booked?
  if (!released) return refuseUsed((await openHold(context, id, secret)).row);
  const states = { before: { state: "held" }, after: { state: "released" } };
  await recordAudit(tx, { city: catalog.city, at, actor, action: "release", subject: id, ...states });
  await markChanged(tx, catalog, [row.queue]);
  await releaseCells(tx, catalog.city, row);
}

function refuseUsed({ state }: VisitRow): void {
  if (["held", "released", "expired"].includes(state)) return;
  throw new Refusal("hold-used", "This hold has become a visit already.");
}

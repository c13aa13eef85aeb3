import type { ArrivalRequest } from "@okienko/contract";
import { Refusal } from "../refusal.ts";
import { visitOf } from "../visits/live-visit.ts";
import { visitByCode, visitById, type VisitRow } from "../visits/visit-on-day.ts";
import { arrive } from "./arrive.ts";
import { type DayContext, todayOf } from "./day-context.ts";
import type { TicketRow } from "./ticket-queries.ts";

/**
 * A clerk lets somebody arrive who has a visit today, at any hour of it.
 *
 * Throws `unknown-office`, `unknown-visit`, `other-office`, `other-day`, `already-arrived`, `visit-changed`.
 */
export async function arriveAtDesk(context: DayContext, request: ArrivalRequest): Promise<TicketRow> {
  if (!context.catalog.offices.has(request.office)) throw new Refusal("unknown-office", "");
  const visit = await visitNamed(context, request);
  if (visit.office !== request.office) throw new Refusal("other-office", `The visit is at ${visit.office}.`);
  return arrive(context, visit);
}

async function visitNamed(context: DayContext, { code, reference, visit }: ArrivalRequest): Promise<VisitRow> {
  const { tx, catalog } = context;
  if (visit !== undefined) return visitById(tx, catalog.city, visit);
  if (reference !== undefined) return visitOf(tx, catalog.city, reference);
  const found = await visitByCode(tx, catalog.city, todayOf(context), code!.replaceAll(/\D/g, ""));
  if (!found) throw new Refusal("unknown-visit", "");
  return found;
}

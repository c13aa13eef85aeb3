import type { CheckedIn, CheckInRequest } from "@okienko/contract";
import { formatInstant } from "@okienko/scheduling";
import { Refusal } from "../refusal.ts";
import { visitByCode, type VisitRow } from "../visits/visit-on-day.ts";
import { arrive } from "./arrive.ts";
import { type DayContext, todayOf } from "./day-context.ts";
import { type DayReading, queueName, readOfficeDay } from "./office-day.ts";
import { placeInLine } from "./place-in-line.ts";
import type { LengthOf } from "./service-lengths.ts";
import type { TicketRow } from "./ticket-queries.ts";

/** How long before its start a visit can check in: who comes hours too early would only fill the waiting room. */
const earliest = 60 * 60_000;

/** From when on a visit can check in at the kiosk, in milliseconds. */
export function checkInFrom({ starts_at }: Pick<VisitRow, "starts_at">): number {
  return starts_at - earliest;
}

/** In which language answers are told, and how long services take. */
export interface Telling {
  readonly language: string;
  readonly lengthOf: LengthOf;
}

/**
 * Somebody tells the kiosk of an office that they are here.
 *
 * Throws `unknown-office`, `unknown-code`, `other-office`, `too-early`, `already-arrived`, `visit-changed`.
 */
export async function checkIn(
  context: DayContext,
  { office, code }: CheckInRequest,
  telling: Telling,
): Promise<CheckedIn> {
  const { tx, catalog, at } = context;
  if (!catalog.offices.has(office)) throw new Refusal("unknown-office", "");
  const digits = code.replaceAll(/[\s-]/g, "");
  const visit = await visitByCode(tx, catalog.city, todayOf(context), digits);
  if (!visit) throw new Refusal("unknown-code");
  if (visit.office !== office) throw new Refusal("other-office", `The visit is at ${visit.office}.`);
  if (at < checkInFrom(visit))
    throw new Refusal("too-early", `From ${formatInstant(checkInFrom(visit), visit.time_zone)} on.`);
  return checkedIn(context, await arrive(context, visit), telling);
}

/** What somebody with a new ticket is told: nothing of a person. */
export async function checkedIn(context: DayContext, ticket: TicketRow, telling: Telling): Promise<CheckedIn> {
  const { tx, now, catalog } = context;
  const reading: DayReading = { db: tx, now, catalog, language: telling.language };
  const day = await readOfficeDay(reading, ticket.office);
  const { before, wait } = placeInLine(day, ticket, telling.lengthOf);
  return { ticket: ticket.code!, office: ticket.office, queue: queueName(reading, ticket.queue), before, wait };
}

import type { Hold, HoldRequest } from "@okienko/contract";
import { dayOf, formatInstant, parseInstant, wallTimeOf, type Channel } from "@okienko/scheduling";
import { offersAt, type Offer } from "../availability/offer.ts";
import { visitLength, wishFor, type Wish } from "../availability/wish.ts";
import { recordAudit } from "../audit/audit.ts";
import { readNow } from "../database/read-now.ts";
import { newId } from "../references/id.ts";
import { hashSecret, newSecret } from "../references/secret.ts";
import { Refusal } from "../refusal.ts";
import { releaseCells } from "./cell-queries.ts";
import { endExpired, markChanged, takeFirstFree } from "./cells.ts";
import type { VisitContext } from "./visit-context.ts";
import { insertHold } from "./visit-queries.ts";

/** A time that is wanted and can be asked for: its wish, its start in milliseconds. */
export interface WantedTime {
  readonly wish: Wish;
  readonly start: number;
  readonly channel: Channel;
}

/** Reads a request for a hold. Refuses what the catalogue does not know. */
export function wantedTime(context: Pick<VisitContext, "catalog">, request: HoldRequest, channel: Channel): WantedTime {
  const wish = wishFor(context.catalog, request.procedure, request.quantity ?? 1, request.office);
  if (wish.procedure.queues.length === 0) throw new Refusal("not-bookable", "This procedure needs no booked visit.");
  const start = parseInstant(request.start);
  if (start === null) throw new Refusal("time-not-offered", "The start is no instant with an offset.");
  return { wish, start, channel };
}

/**
 * Keeps a time for somebody who is filling in the form.
 *
 * Refuses with `time-not-offered` when no visit starts then, with `time-taken` when every counter is taken.
 */
export async function holdTime(context: VisitContext, { wish, start, channel }: WantedTime): Promise<Hold> {
  const { tx, catalog } = context;
  const now = await readNow(tx, context.now);
  const offers = offersAt(catalog, wish, start, now, channel);
  if (offers.length === 0) throw new Refusal("time-not-offered", "No visit of this kind starts at this time.");
  const queues = offers.map((it) => it.queue);
  const ended = await endExpired(tx, context.now, catalog.city, queues);
  await markChanged(tx, catalog, [...queues, ...ended.map((it) => it.queue)]);
  for (const taken of ended) await releaseCells(tx, catalog.city, taken);
  const offer = await takeFirstFree(tx, catalog.city, offers);
  if (offer === null) throw new Refusal("time-taken", "Every counter is taken at this time.");
  return storeHold(context, wish, offer, channel, now);
}

async function storeHold(
  { tx, catalog }: VisitContext,
  wish: Wish,
  offer: Offer,
  channel: Channel,
  now: number,
): Promise<Hold> {
  const { timeZone } = catalog.file.city;
  const start = offer.cells[0]!.startsAt;
  const end = start + visitLength(wish);
  const expiresAt = now + catalog.file.booking.holdMinutes * 60_000;
  const id = newId();
  const secret = newSecret();
  const asked = { procedure: wish.procedure.entry.id, office: offer.office, quantity: wish.quantity };
  await insertHold(tx, {
    ...asked,
    city: catalog.city,
    id,
    state: "held",
    expires_at: expiresAt,
    hold_hash: hashSecret(secret),
    queue: offer.queue,
    starts_at: start,
    ends_at: end,
    cell: offer.cell,
    cells_end: start + offer.cells.length * offer.cell,
    day: dayOf(start, timeZone),
    wall_time: wallTimeOf(start, timeZone),
    time_zone: timeZone,
    channel,
    extensions: 0,
    sequence: 0,
    created_at: now,
    changed_at: now,
  });
  const after = { state: "held", ...asked, queue: offer.queue, start };
  await recordAudit(tx, {
    city: catalog.city,
    at: now,
    actor: "resident",
    action: "hold",
    subject: id,
    before: null,
    after,
  });
  const instants = { start: formatInstant(start, timeZone), end: formatInstant(end, timeZone) };
  return { id, secret, expiresAt: formatInstant(expiresAt, timeZone), ...asked, ...instants };
}

import type { Hold, HoldRequest } from "@okienko/contract";
import { dayOf, formatInstant, parseInstant, wallTimeOf, type Channel } from "@okienko/scheduling";
import { offersAt, type Offer } from "../availability/offer.ts";
import { visitLength, wishFor, type Wish } from "../availability/wish.ts";
import { recordAudit } from "../audit/audit.ts";
import { stoppedQueues } from "../queues/walk-in-stops.ts";
import { newId } from "../references/id.ts";
import { hashSecret, newSecret } from "../references/secret.ts";
import { Refusal } from "../refusal.ts";
import { atDoor } from "./at-door.ts";
import { listDue, releaseCells } from "./cell-queries.ts";
import { endExpired, markChanged, takeFirstFree } from "./cells.ts";
import type { VisitContext } from "./visit-context.ts";
import { insertHold } from "./visit-queries.ts";

/** A time that is wanted and can be asked for: its wish, its start in milliseconds. */
export interface WantedTime {
  readonly wish: Wish;
  readonly start: number;
  /** Whether it is for somebody at the door: then a start within the minutes of "now" is a walk-in. */
  readonly isNow: boolean;
  /** How long it is kept, in milliseconds, where that is not the time in which a form is filled in. */
  readonly keptFor?: number;
}

/** Reads a request for a hold. Refuses what the catalogue does not know. */
export function wantedTime(context: Pick<VisitContext, "catalog">, request: HoldRequest, channel: Channel): WantedTime {
  const wish = wishFor(context.catalog, request.procedure, request.quantity ?? 1, request.office, channel);
  if (wish.procedure.queues.length === 0) throw new Refusal("not-bookable", "This procedure needs no booked visit.");
  const start = parseInstant(request.start);
  if (start === null) throw new Refusal("time-not-offered", "The start is no instant with an offset.");
  return { wish, start, isNow: request.now ?? false };
}

/**
 * Keeps a time for somebody who is filling in the form.
 *
 * Refuses with `time-not-offered` when no visit starts then, with `time-taken` when every counter is taken, with
 * `walk-ins-stopped` for somebody at the door.
 */
export async function holdTime(context: VisitContext, wanted: WantedTime): Promise<Hold> {
  const { tx, catalog } = context;
  const { start } = wanted;
  const { now, due } = await listDue(tx, context.now, catalog.city, queuesOf(wanted));
  const isNow = wanted.isNow && start <= now + catalog.file.booking.nowWithinMinutes * 60_000;
  const wish = isNow ? await atTheDoor(context, wanted.wish, now) : wanted.wish;
  const offers = offersAt(catalog, wish, start, now);
  if (offers.length === 0) throw new Refusal("time-not-offered", "No visit of this kind starts at this time.");
  const queues = offers.map((it) => it.queue);
  const over = due.filter((it) => queues.includes(it.queue)).map((it) => it.id);
  const ended = await endExpired(tx, context.now, catalog.city, over);
  // in this order, without waiting in between
  const [, , offer] = await Promise.all([
    markChanged(tx, catalog, [...queues, ...ended.map((it) => it.queue)]),
    Promise.all(ended.map((it) => releaseCells(tx, catalog.city, it))),
    takeFirstFree(tx, catalog.city, offers),
  ]);
  if (offer === null) throw new Refusal("time-taken", "Every counter is taken at this time.");
  const keptFor = wanted.keptFor ?? catalog.file.booking.holdMinutes * 60_000;
  return storeHold(context, wish, offer, { now, expiresAt: now + keptFor, channel: isNow ? atDoor : wish.channel });
}

function queuesOf({ wish }: WantedTime): string[] {
  return wish.queues.map((it) => it.id);
}

/** What somebody at the door can get. Throws `walk-ins-stopped` where staff have stopped them. */
async function atTheDoor({ tx, catalog }: VisitContext, wish: Wish, now: number): Promise<Wish> {
  const stopped = await stoppedQueues(tx, catalog, now);
  const queues = wish.queues.filter((it) => !stopped.has(it.id));
  if (queues.length === 0) throw new Refusal("walk-ins-stopped");
  return { ...wish, queues };
}

async function storeHold(
  { tx, catalog, actor }: VisitContext,
  wish: Wish,
  offer: Offer,
  { now, expiresAt, channel }: { readonly now: number; readonly expiresAt: number; readonly channel: string },
): Promise<Hold> {
  const { timeZone } = catalog.file.city;
  const start = offer.cells[0]!.startsAt;
  const end = start + visitLength(wish);
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
    actor,
    action: "hold",
    subject: id,
    before: null,
    after,
  });
  const instants = { start: formatInstant(start, timeZone), end: formatInstant(end, timeZone) };
  return { id, secret, expiresAt: formatInstant(expiresAt, timeZone), ...asked, ...instants };
}

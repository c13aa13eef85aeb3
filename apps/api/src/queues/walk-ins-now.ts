import type { WalkIns } from "@okienko/contract";
import type { QueueEntry } from "@okienko/contract/city-file";
import { wishFor } from "../availability/wish.ts";
import type { CatalogProcedure } from "../catalog/catalog.ts";
import { read } from "../database/transaction.ts";
import { type DayReading, officeName, type OfficeDay, procedureName, readOfficeDay } from "./office-day.ts";
import { nextServed, servedOn, type Stretch } from "./queue-hours.ts";
import { queuesWithRoom } from "./room-left.ts";

type Offered = WalkIns["procedures"][number];

/** What nobody can take a ticket for now, and when it is served next. */
export interface LaterProcedure {
  readonly id: string;
  readonly name: string;
  /** `closed`: not open at all today; `full`: no more tickets, by room or by staff; `elsewhere`: only at the kiosk. */
  readonly why: "closed" | "full" | "elsewhere";
  /** The next opening on another day; null where none is near, and where there are tickets elsewhere now. */
  readonly opens: Stretch | null;
}

/** What people without a time can take a ticket for at an office now. Throws `unknown-office`. */
export function readWalkIns(reading: DayReading, office: string): Promise<WalkIns> {
  return read(async () => {
    const day = await readOfficeDay(reading, office);
    return { office: officeName(reading, office), procedures: servedAt(day).flatMap((it) => offered(day, it) ?? []) };
  });
}

/**
 * What a screen can offer now, and what it can only offer later, in the order of the catalogue; one that is no kiosk has
 * fewer tickets to offer. Throws `unknown-office`.
 */
export function readKiosk(
  reading: DayReading,
  office: string,
  isKiosk: boolean,
): Promise<{ now: Offered[]; later: LaterProcedure[] }> {
  return read(async () => {
    const day = await readOfficeDay(reading, office);
    const all = servedAt(day).map((it) => ({ it, ticket: offered(day, it) }));
    const isGiven = (ticket: Offered | null) => ticket !== null && (isKiosk || ticket.remote);
    return {
      now: all.flatMap(({ ticket }) => (isGiven(ticket) ? ticket! : [])),
      later: all.flatMap(({ it, ticket }) => (isGiven(ticket) ? [] : [servedLater(day, it, ticket !== null)])),
    };
  });
}

function servedAt({ reading, office }: OfficeDay): CatalogProcedure[] {
  return [...reading.catalog.procedures.values()].filter((it) => it.queues.some((queue) => queue.office === office));
}

function queuesHere({ office }: OfficeDay, { queues }: CatalogProcedure): QueueEntry[] {
  return queues.filter((it) => it.office === office);
}

function offered(day: OfficeDay, procedure: CatalogProcedure): Offered | null {
  const { reading, office, tickets, stopped } = day;
  const { id, duration } = procedure.entry;
  const wish = wishFor(reading.catalog, id, 1, office, "online");
  const open = queuesHere(day, procedure).filter((it) => !stopped.has(it.id));
  const [queue, ...others] = queuesWithRoom(day, wish, open);
  if (!queue) return null;
  const remote = [queue, ...others].some((it) => it.remoteTickets);
  const waiting = tickets.filter((it) => it.queue === queue.id && it.state === "waiting").length;
  return { ...procedureName(reading, id), maxQuantity: duration.maxQuantity, queue: queue.id, waiting, remote };
}

function servedLater(day: OfficeDay, procedure: CatalogProcedure, hasTickets: boolean): LaterProcedure {
  const { reading, at } = day;
  const { id } = procedure.entry;
  const name = procedureName(reading, id);
  if (hasTickets) return { ...name, why: "elsewhere", opens: null };
  const queues = queuesHere(day, procedure);
  const today = servedOn(reading.catalog, queues, day.day, id);
  const over = Math.max(at, ...today.map(({ until }) => until));
  const opens = nextServed(reading.catalog, queues, over, id);
  return { ...name, why: today.length === 0 ? "closed" : "full", opens };
}

import { cellsNeeded, type Channel } from "@okienko/scheduling";
import type { QueueEntry } from "@okienko/contract/city-file";
import type { Catalog, CatalogProcedure } from "../catalog/catalog.ts";
import { Refusal } from "../refusal.ts";

/** What somebody wants to come for. */
export interface Wish {
  readonly procedure: CatalogProcedure;
  readonly quantity: number;
  /** Only this office; `null` for all. */
  readonly office: string | null;
  /** Whose counters and booking window count. */
  readonly channel: Channel;
  readonly queues: readonly QueueEntry[];
}

/** Looks a wish up in the catalogue. Refuses unknown procedures and offices, and quantities that are not offered. */
export function wishFor(
  catalog: Catalog,
  procedureId: string,
  quantity: number,
  office: string | null,
  channel: Channel = "online",
): Wish {
  const procedure = catalog.procedures.get(procedureId);
  if (!procedure) throw new Refusal("unknown-procedure", `No procedure is called ${JSON.stringify(procedureId)}.`);
  if (office !== null && !catalog.offices.has(office)) {
    throw new Refusal("unknown-office", `No office is called ${JSON.stringify(office)}.`);
  }
  const { maxQuantity } = procedure.entry.duration;
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > maxQuantity) {
    throw new Refusal("quantity-not-offered", `One visit takes 1 to ${maxQuantity} matters of this kind.`);
  }
  const queues = procedure.queues.filter((it) => office === null || it.office === office);
  return { procedure, quantity, office, channel, queues };
}

/** Length of the visit in milliseconds, as residents are told it. */
export function visitLength({ procedure, quantity }: Wish): number {
  const { minutes, extraMinutes } = procedure.entry.duration;
  return (minutes + (quantity - 1) * extraMinutes) * 60_000;
}

/** How many cells of a queue the visit takes. */
export function visitCells({ procedure, quantity }: Wish, queue: QueueEntry): number {
  const { minutes, extraMinutes } = procedure.entry.duration;
  return cellsNeeded(queue.step, minutes, extraMinutes, quantity);
}

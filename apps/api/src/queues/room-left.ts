import type { QueueEntry } from "@okienko/contract/city-file";
import { startInstant } from "@okienko/scheduling";
import { capacityOn } from "../availability/day-capacities.ts";
import type { Wish } from "../availability/wish.ts";
import type { OfficeDay } from "./office-day.ts";
import { plannedFor } from "./service-lengths.ts";

/** Queues that take somebody without a time now: not stopped, open, with room for one more; most room first. */
export function queuesWithRoom(day: OfficeDay, wish: Wish, queues: readonly QueueEntry[]): QueueEntry[] {
  const needed = plannedFor(day.reading.catalog, wish.procedure.entry.id, wish.quantity);
  return queues
    .map((queue) => ({ queue, room: roomLeft(day, wish, queue) }))
    .filter(({ room }) => room >= needed)
    .sort((a, b) => b.room - a.room)
    .map(({ queue }) => queue);
}

/**
 * Milliseconds of service that a queue has left today: what its counters have until closing, less what those take who
 * are there or have booked. Nobody gets a ticket with which they would stand there when it closes.
 */
function roomLeft({ reading, day, at, tickets, expected }: OfficeDay, wish: Wish, queue: QueueEntry): number {
  const { catalog } = reading;
  const capacity = capacityOn(catalog.plans.get(queue.id)!, day, wish.procedure.entry.id, "staff");
  const left = [...capacity.counters].map((counters, index) => {
    const start = startInstant(capacity, index);
    return counters * Math.max(Math.min(start + capacity.cell - at, capacity.cell), 0);
  });
  const waiting = tickets.filter((it) => it.queue === queue.id && ["waiting", "called", "parked"].includes(it.state));
  const planned = [...waiting, ...expected.filter((it) => it.queue === queue.id && it.ends_at > at)];
  const taken = planned.map((it) => plannedFor(catalog, it.procedure, it.quantity));
  return sum(left) - sum(taken);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, it) => total + it, 0);
}

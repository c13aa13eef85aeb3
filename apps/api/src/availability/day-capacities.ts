import { dayCapacity, type Channel, type Day, type DayCapacity, type QueuePlan } from "@okienko/scheduling";

const kept = new WeakMap<QueuePlan, Map<string, DayCapacity>>();

/** The capacity of a queue on a day, kept for as long as the plan itself. */
export function capacityOn(plan: QueuePlan, day: Day, procedure: string, channel: Channel): DayCapacity {
  const days = kept.get(plan) ?? new Map<string, DayCapacity>();
  kept.set(plan, days);
  const key = `${day} ${procedure} ${channel}`;
  const capacity = days.get(key) ?? dayCapacity(plan, day, procedure, channel);
  // asked for days far apart, a plan would otherwise grow for ever
  if (days.size > 20_000) days.clear();
  days.set(key, capacity);
  return capacity;
}

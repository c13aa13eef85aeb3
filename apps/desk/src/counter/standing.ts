import type { QueueNow } from "@okienko/contract";

/** Whether a queue is open now, opens later today, has closed for today, or is closed all day. */
export function standingOf({ hours }: Pick<QueueNow, "hours">, now: number): "open" | "later" | "over" | "closed" {
  if (hours.some(({ from, until }) => Date.parse(from) <= now && now < Date.parse(until))) return "open";
  if (hours.some(({ from }) => now < Date.parse(from))) return "later";
  return hours.length > 0 ? "over" : "closed";
}

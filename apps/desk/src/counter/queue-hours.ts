import type { QueueNow } from "@okienko/contract";
import { clock, day, text } from "../texts/texts.ts";
import { standingOf } from "./standing.ts";

/** Whether and until when a queue is open today, in words, and when it opens next. */
export function hoursWords(queue: QueueNow, now: number): string {
  const { hours, opensAt } = queue;
  const standing = standingOf(queue, now);
  const today = hours.map(({ from, until }) => `${clock(from)}–${endClock(until)}`).join(", ");
  const words = text(`hours.${standing}`, { hours: today });
  if (opensAt === null || standing === "later") return words;
  return `${words}, ${text("hours.next", { day: day(opensAt.slice(0, 10)), time: clock(opensAt) })}`;
}

/** An end at midnight belongs to the day that it ends. */
function endClock(until: string): string {
  return clock(until) === "00:00" ? "24:00" : clock(until);
}

import type { CapacityPicture } from "@okienko/contract";
import { ask } from "../ask.ts";
import { counted, day } from "../texts/texts.ts";

/** Reads what closing a day of a queue would meet, in words: how many visits are booked. */
export async function readClosing(queue: string, date: string): Promise<string> {
  const question = new URLSearchParams({ queue, from: date, to: date });
  const [found] = (await ask<CapacityPicture>("GET", `desk/capacity?${question}`)).queues;
  return `${found!.name}, ${day(date)}: ${counted("capacity.visits", found!.days[0]!.visits)}`;
}

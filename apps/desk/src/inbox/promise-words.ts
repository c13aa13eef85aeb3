import type { InboxReport } from "@okienko/contract";
import { moment } from "../contacts/words.ts";
import { counted, text } from "../texts/texts.ts";

const dayLength = 86_400_000;

type Promised = Pick<InboxReport, "promisedBy" | "stoppedSince" | "overdue" | "closed" | "closedAt">;

/** What became of the promise, in words: whoever sees no colours reads the same. */
export function promiseWords({ promisedBy, stoppedSince, overdue, closed, closedAt }: Promised, now: number): string {
  if (closed) return closedAt ? text("inbox.closedAt", { date: moment(closedAt) }) : "";
  if (stoppedSince) return text("inbox.stoppedSince", { date: moment(stoppedSince) });
  if (!promisedBy) return text("inbox.noPromise");
  const days = Math.floor(Math.abs(now - Date.parse(promisedBy)) / dayLength);
  if (overdue) return days === 0 ? text("inbox.overdueToday") : counted("inbox.overdueBy", days);
  return days === 0 ? text("inbox.dueToday") : counted("inbox.dueIn", days);
}

/** How long ago something was, in days. */
export function ageWords(sentAt: string, now: number): string {
  const days = Math.floor((now - Date.parse(sentAt)) / dayLength);
  return days < 1 ? text("inbox.sentToday") : counted("inbox.sentAgo", days);
}

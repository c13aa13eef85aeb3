import type { PromiseRule, ReportPromise, Usual } from "@okienko/contract";
import type { Page } from "../page.ts";

/** What is promised to whoever reports now; nothing where the city promises nothing. */
export function promiseSentence({ text }: Page, promise: PromiseRule | null): string {
  return promise ? text(`report.promise.${promise.count}`, { count: promise.days }) : text("report.noPromise");
}

/** What really happened lately. */
export function usualSentence({ text }: Page, usual: Usual | null): string {
  return usual ? text("report.usual", { half: daysIn(usual.half), most: daysIn(usual.fourOfFive) }) : "";
}

/** Until when it is promised, or that the clock stands still and why. */
export function promisedSentence({ text, dates }: Page, promise: ReportPromise | null): string {
  if (!promise) return text("report.noPromise");
  if (promise.stoppedSince) return text("report.stopped", { day: dates.full(promise.stoppedSince) });
  const moved = promise.by !== promise.givenBy && ` ${text("report.moved", { day: dates.full(promise.givenBy) })}`;
  return `${text("report.promisedBy", { day: dates.full(promise.by) })}${moved || ""}`;
}

function daysIn(days: number): string {
  return String(Math.max(1, Math.round(days)));
}

import type { Channel, Day, Exception, ExceptionHours, OpeningRule, QueuePlan } from "../types.ts";
import { minutesOf, type ShownMinute } from "./reference-clock.ts";

const dayLength = 86_400_000;
const scopes = ["holiday", "city", "office", "queue", "procedure"];

/** The Polish holidays among the days of the tests, copied from a calendar. */
const holidaysOfTests = ["2026-11-01", "2026-11-11", "2027-03-28", "2027-03-29", "2027-11-01"];

interface Candidate {
  readonly scope: string;
  readonly length: number;
  readonly place: number;
  readonly hours: readonly ExceptionHours[];
}

/** Counters in each cell of a day, found by walking through its minutes: slow, and hard to get wrong. */
export function referenceCounters(plan: QueuePlan, day: Day, procedure: string, channel: Channel): number[] {
  const minutes = minutesOf(day, plan.timeZone);
  const spans = referenceHours(plan, day, procedure).map((hours) => ({
    first: placeOfOpening(minutes, hours.from),
    end: placeOfClosing(minutes, hours.until),
    counters: hours[channel],
  }));
  const counters: number[] = [];
  for (let cell = 0; cell + plan.step <= minutes.length; cell += plan.step) {
    const open = spans.filter(({ first, end }) => first <= cell && cell + plan.step <= end);
    counters.push(open.reduce((sum, span) => sum + span.counters, 0));
  }
  return counters;
}

function placeOfOpening(minutes: readonly ShownMinute[], from: string): number {
  const shown = minutes.findIndex(({ wall }) => wall === from);
  return shown >= 0 ? shown : placeAfter(minutes, from);
}

function placeOfClosing(minutes: readonly ShownMinute[], until: string): number {
  const shown = minutes.findLastIndex(({ wall }) => wall === until);
  return shown >= 0 ? shown : placeAfter(minutes, until);
}

function placeAfter(minutes: readonly ShownMinute[], wall: string): number {
  const after = minutes.findIndex((it) => it.wall > wall);
  return after >= 0 ? after : minutes.length;
}

function referenceHours(plan: QueuePlan, day: Day, procedure: string): readonly ExceptionHours[] {
  const candidates = plan.exceptions.flatMap((it, place) =>
    concerns(it, plan, procedure) && it.from <= day && day <= it.until ? [candidateOf(it, place)] : [],
  );
  if (plan.holidays === "PL" && holidaysOfTests.includes(day)) {
    candidates.push({ scope: "holiday", length: 1, place: -1, hours: [] });
  }
  const winner = candidates.find((it) => candidates.every((other) => other === it || beats(it, other)));
  return winner ? winner.hours : plan.rules.filter((rule) => holdsOn(rule, day));
}

function candidateOf({ scope, from, until, hours }: Exception, place: number): Candidate {
  return { scope, length: (Date.parse(until) - Date.parse(from)) / dayLength, place, hours };
}

function concerns({ scope, id, offices }: Exception, plan: QueuePlan, procedure: string): boolean {
  if (scope === "office") return id === plan.office;
  if (scope === "queue") return id === plan.id;
  if (scope === "procedure") return id === procedure && (offices?.includes(plan.office) ?? true);
  return true;
}

function beats(a: Candidate, b: Candidate): boolean {
  if (a.scope !== b.scope) return scopes.indexOf(a.scope) > scopes.indexOf(b.scope);
  if (a.length !== b.length) return a.length < b.length;
  return a.place > b.place;
}

function holdsOn(rule: OpeningRule, day: Day): boolean {
  const date = new Date(`${day}T12:00Z`);
  const weekday = date.getUTCDay() || 7;
  if (!rule.weekdays.some((it) => it === weekday)) return false;
  if (rule.validUntil !== null && rule.validUntil < day) return false;
  if (rule.validFrom === null) return true;
  return rule.validFrom <= day && weeksSince(rule.validFrom, date) % rule.everyWeeks === 0;
}

/** Walks back from a day to the first one and counts the Mondays that begin a new week on the way. */
function weeksSince(first: Day, date: Date): number {
  let weeks = 0;
  for (let at = date.getTime(); new Date(at).toISOString().slice(0, 10) > first; at -= dayLength) {
    if (new Date(at).getUTCDay() === 1) weeks += 1;
  }
  return weeks;
}

import type { Hours } from "@okienko/contract";
import type { QueueEntry } from "@okienko/contract/city-file";
import type { Day, Weekday } from "@okienko/scheduling";

type Stretch = Pick<Hours, "from" | "until">;

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/**
 * When an office is open to the public in an ordinary week as its rules stand on a day: the hours of all its queues
 * together. Rules of every second week, holidays and other exceptions are not ordinary.
 */
export function officeHours(queues: readonly QueueEntry[], day: Day): Hours[] {
  const rules = queues.flatMap((queue) => queue.rules).filter((rule) => isOrdinary(rule, day));
  return weekdays.flatMap((weekday) =>
    joined(rules.filter((rule) => rule.weekdays.includes(weekday))).map((stretch) => ({ weekday, ...stretch })),
  );
}

function isOrdinary({ online, everyWeeks, validFrom, validUntil }: QueueEntry["rules"][number], day: Day): boolean {
  return online > 0 && everyWeeks === 1 && (validFrom ?? day) <= day && day <= (validUntil ?? day);
}

/** Stretches that touch or overlap become one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const { from, until } of stretches.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = merged.at(-1);
    if (!last || last.until < from) merged.push({ from, until });
    else if (last.until < until) last.until = until;
  }
  return merged;
}

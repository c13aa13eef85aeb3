import { exceptionsInOrder } from "./exception-order.ts";
import { publicHolidays } from "./public-holidays.ts";
import type { OpeningRule, QueuePlan } from "./types.ts";
import { isTimeZone } from "./zone-offset.ts";

const wallTime = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;
const compiledPlans = new WeakMap<QueuePlan, QueuePlan>();

/**
 * The plan with only the exceptions that can touch its queue, the one that wins over all others first.
 *
 * Made once for each plan object, which must not be changed afterwards. Throws a RangeError for a step, zone, country
 * or wall time that is not possible, and for a rule of every n-th week that does not say from which week to count.
 */
export function compiledPlan(plan: QueuePlan): QueuePlan {
  const known = compiledPlans.get(plan);
  if (known) return known;
  refuseImpossible(plan);
  const compiled = { ...plan, exceptions: exceptionsInOrder(plan) };
  compiledPlans.set(plan, compiled);
  return compiled;
}

function refuseImpossible({ step, timeZone, holidays, rules, exceptions }: QueuePlan): void {
  refuseUnless(Number.isInteger(step) && step >= 5 && step <= 60, `Not a step of 5 to 60 minutes: ${step}`);
  refuseUnless(isTimeZone(timeZone), `Unknown time zone: ${timeZone}`);
  if (holidays !== null) publicHolidays(holidays, 2000);
  for (const { from, until } of [...rules, ...exceptions.flatMap(({ hours }) => hours)]) {
    refuseUnless(wallTime.test(from) && wallTime.test(until), `Not two wall times: ${from}, ${until}`);
  }
  rules.forEach(refuseUncountableWeeks);
}

function refuseUncountableWeeks({ everyWeeks, validFrom }: OpeningRule): void {
  refuseUnless(Number.isInteger(everyWeeks) && everyWeeks > 0, `Not a number of weeks: ${everyWeeks}`);
  refuseUnless(everyWeeks === 1 || validFrom !== null, "A rule of every n-th week needs the day it is valid from");
}

function refuseUnless(possible: boolean, message: string): void {
  if (!possible) throw new RangeError(message);
}

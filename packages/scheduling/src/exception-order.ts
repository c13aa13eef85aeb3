import { daysBetween } from "./days.ts";
import type { Exception, ExceptionScope, QueuePlan } from "./types.ts";

const specificity: Record<ExceptionScope, number> = { city: 0, office: 1, queue: 2, procedure: 3 };

/** The exceptions that can touch a queue, the one that wins over all others first. */
export function exceptionsInOrder<Kept extends Exception>(
  plan: Pick<QueuePlan, "id" | "office"> & { readonly exceptions: readonly Kept[] },
): Kept[] {
  // the sort is stable, so the one listed later stays in front of its equals
  return plan.exceptions
    .filter((exception) => concerns(exception, plan))
    .reverse()
    .sort(byPrecedence);
}

function concerns({ scope, id, offices }: Exception, plan: Pick<QueuePlan, "id" | "office">): boolean {
  switch (scope) {
    case "city":
      return true;
    case "office":
      return id === plan.office;
    case "queue":
      return id === plan.id;
    case "procedure":
      return offices === null || offices.includes(plan.office);
  }
}

function byPrecedence(a: Exception, b: Exception): number {
  return specificity[b.scope] - specificity[a.scope] || daysBetween(a.from, a.until) - daysBetween(b.from, b.until);
}

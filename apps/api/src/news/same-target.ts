import type { SubscriptionRow } from "./subscription-queries.ts";

/** What a subscription is about: one report, or the new ones around a place. */
export type Target = Pick<SubscriptionRow, "report" | "lat" | "lng" | "radius" | "category">;

const keys: readonly (keyof Target)[] = ["report", "lat", "lng", "radius", "category"];

/** Whether two subscriptions would tell the same news. */
export function isSameTarget(one: Target, other: Target): boolean {
  return keys.every((key) => one[key] === other[key]);
}

import type { Subscription } from "@okienko/contract";
import { referenceOf } from "../reports/public-report.ts";
import type { NewsContext } from "./news-context.ts";
import { newsTexts } from "./texts/news-texts.ts";
import { aboutOf } from "./about.ts";
import type { SubscriptionRow } from "./subscription-queries.ts";

/** A subscription as its owner sees it. */
export async function subscriptionView({ tx, catalog }: NewsContext, row: SubscriptionRow): Promise<Subscription> {
  const reference = row.report && (await referenceOf(tx, catalog.city, row.report));
  const state = row.state === "ended" ? "ended" : "active";
  const text = aboutOf(catalog, newsTexts(row.language), { reference, category: row.category });
  return { id: row.id, state, report: reference, text };
}

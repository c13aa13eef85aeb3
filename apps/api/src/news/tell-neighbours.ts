import { metresBetween } from "../reports/distance.ts";
import { queueMessage } from "../messages/outbox.ts";
import { endSecret } from "./end-subscription.ts";
import type { NewsContext } from "./news-context.ts";
import type { NearbyNews } from "./news-letter.ts";
import { findAlerts, type SubscriptionRow } from "./subscription-queries.ts";

/** A report that everybody may see from now on. */
export interface NewReport {
  readonly reference: string;
  readonly category: string;
  /** The point that the public sees. */
  readonly lat: number;
  readonly lng: number;
  readonly address: string | null;
}

/** Degrees of latitude that no alert reaches beyond: 5 km (AlertRequest) and a little. */
const farthest = 0.05;

/** Tells everybody who has asked for new reports around its place, each address once; not `except`, who has sent it. */
export async function tellNeighbours(
  context: NewsContext,
  report: NewReport,
  at: number,
  except: string | null,
): Promise<void> {
  const { tx, catalog } = context;
  const told = new Set([except?.toLowerCase()]);
  for (const row of await findAlerts(tx, catalog.city, report.lat - farthest, report.lat + farthest)) {
    const email = row.email?.toLowerCase();
    if (!email || told.has(email) || !concerns(row, report)) continue;
    told.add(email);
    await tell(context, row, report, at);
  }
}

function concerns({ lat, lng, radius, category }: SubscriptionRow, report: NewReport): boolean {
  if (category !== null && category !== report.category) return false;
  return metresBetween({ lat: lat!, lng: lng! }, report) <= radius!;
}

async function tell({ tx, catalog }: NewsContext, row: SubscriptionRow, report: NewReport, at: number): Promise<void> {
  const { city } = catalog;
  const { id, language, radius } = row;
  const { reference, category, address } = report;
  const secret = await endSecret(tx, city, id);
  const body: NearbyNews = { id, language, reference, category, address, radius: radius!, email: row.email!, secret };
  await queueMessage(tx, { city, kind: "news-nearby", subject: id, at, body });
}

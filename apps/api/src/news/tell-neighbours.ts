import { queueMessages } from "../messages/outbox.ts";
import { metresBetween } from "../reports/distance.ts";
import type { Box } from "../reports/tiles.ts";
import { endSecrets } from "./end-subscription.ts";
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
  { tx, catalog }: NewsContext,
  report: NewReport,
  at: number,
  except: string | null,
): Promise<void> {
  const { city } = catalog;
  const told = new Set([except?.toLowerCase()]);
  const rows = (await findAlerts(tx, city, around(report))).filter((row) => {
    const email = row.email?.toLowerCase();
    if (!email || told.has(email) || !concerns(row, report)) return false;
    told.add(email);
    return true;
  });
  if (rows.length === 0) return;
  const secretOf = await endSecrets(tx, city);
  const messages = rows.map((row) => {
    const body = newsFor(row, secretOf(row.id), report);
    return { city, kind: "news-nearby", subject: row.id, at, body };
  });
  await queueMessages(tx, messages);
}

/** Degrees of longitude are shorter the farther they lie from the equator. */
function around({ lat, lng }: NewReport): Box {
  const width = farthest / Math.max(Math.cos((lat * Math.PI) / 180), 0.01);
  return { west: lng - width, south: lat - farthest, east: lng + width, north: lat + farthest };
}

function concerns({ lat, lng, radius, category }: SubscriptionRow, report: NewReport): boolean {
  if (category !== null && category !== report.category) return false;
  return metresBetween({ lat: lat!, lng: lng! }, report) <= radius!;
}

function newsFor({ id, language, radius, email }: SubscriptionRow, secret: string, report: NewReport): NearbyNews {
  const { reference, category, address } = report;
  return { id, language, reference, category, address, radius: radius!, email: email!, secret };
}

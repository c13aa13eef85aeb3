import { readNow } from "../database/read-now.ts";
import { queueMessage } from "../messages/outbox.ts";
import type { Spread } from "../messages/spread.ts";
import { tellNeighbours } from "../news/tell-neighbours.ts";
import { categoryOf } from "./category-of.ts";
import { findReportById, type LiveReport } from "./live-report.ts";
import { type ReportContext, reportContext } from "./report-context.ts";
import { isClosed } from "./report-states.ts";
import { findReporter } from "./reporter-queries.ts";

/** A report that everybody may read; who lives near is looked for when the message leaves. */
interface PublishedNews {
  /** Id of the report. */
  readonly report: string;
}

/** Queues one message for all neighbours: whoever sends or releases a report does not wait until each is told. */
export async function queuePublished({ tx }: ReportContext, row: LiveReport, at: number): Promise<void> {
  if (!isNews(row)) return;
  const body: PublishedNews = { report: row.id };
  // its own subject: the letters to the reporter do not wait for it, nor it for them
  await queueMessage(tx, { city: row.city, kind: "report-published", subject: `published ${row.id}`, at, body });
}

/** Tells the neighbours of a report what everybody may still read of it. */
export const tellOfPublished: Spread = async ({ parts, tx, catalog }, body) => {
  const context = reportContext(parts, tx, catalog);
  const row = await findReportById(tx, catalog.city, (body as PublishedNews).report);
  if (!row || row.released_at === null || !isNews(row)) return;
  const { reference, category, public_lat: lat, public_lng: lng } = row;
  const { exactLocation } = await categoryOf(context, row);
  const address = exactLocation ? row.address : null;
  const reporter = await findReporter(tx, row);
  const at = await readNow(tx, context.now);
  await tellNeighbours(context, { reference, category, lat: lat!, lng: lng!, address }, at, reporter?.email ?? null);
};

/** Released when all is done, or without a place, it is no news to anybody. */
function isNews({ is_public, public_lat, public_lng, state }: LiveReport): boolean {
  return is_public === 1 && public_lat !== null && public_lng !== null && !isClosed(state);
}

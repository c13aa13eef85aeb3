import type { ReportData } from "@okienko/contract";
import { recordAudit } from "../audit/audit.ts";
import { readNow } from "../database/read-now.ts";
import { read } from "../database/transaction.ts";
import { textIndex } from "../knowledge/text-index.ts";
import type { Parts } from "../parts.ts";
import { forgetWaiting } from "../messages/forget-waiting.ts";
import { forgetPeople } from "../people/remember-person.ts";
import { photosOf } from "../photos/photos-of.ts";
import { removePhotos } from "../photos/remove-photos.ts";
import { openReport } from "../reports/live-report.ts";
import type { ReportContext, ReportReading } from "../reports/report-context.ts";
import { emptyReport, findOwnEvents } from "./owner-queries.ts";
import { type FoundReport, reportData } from "./report-data.ts";

/** Who erases: the reporter, or somebody at the desk for them. */
type EraseActor = "reporter" | `staff:${string}`;

/**
 * Removes the photos that the reporter has sent, with their files; those of the city stay. Throws `unknown-report`.
 *
 * Files know no transaction, so this comes before `eraseReport`; whoever is stopped between them asks again.
 */
export async function eraseOwnPhotos(
  parts: Pick<Parts, "database" | "settings">,
  { db, catalog, publicUrl }: ReportReading,
  spelled: string,
  secret: string,
): Promise<void> {
  const row = await read(() => openReport(db, catalog.city, spelled, secret));
  await erasePhotosOf(parts, { db, catalog, publicUrl }, row.id, "reporter");
}

/** The same of a report that was found, for whoever does it. */
export async function erasePhotosOf(
  parts: Pick<Parts, "database" | "settings">,
  { db, catalog: { city }, publicUrl }: Pick<ReportReading, "db" | "catalog" | "publicUrl">,
  id: string,
  actor: EraseActor,
): Promise<void> {
  const urls = await read(async () => {
    const own = await findOwnEvents(db, { city, id });
    const photos = (await photosOf(db, city, [id], publicUrl)).filter((it) => !it.event || own.has(it.event));
    return photos.map((it) => it.photo.url);
  });
  if (urls.length > 0) await removePhotos(parts, city, { report: id, urls, actor });
}

/**
 * Erases at once who has reported and what they wrote, and answers with what is still held. Again is the same.
 *
 * Category, place, states, dates and what the city said stay. Throws `unknown-report`.
 */
export async function eraseReport(
  context: ReportContext,
  spelled: string,
  secret: string,
  language: string,
): Promise<ReportData> {
  await eraseFoundReport(context, await openReport(context.tx, context.catalog.city, spelled, secret), "reporter");
  return reportData(context, spelled, secret, language);
}

/** The same of a report that was found, for whoever does it. */
export async function eraseFoundReport(context: ReportContext, row: FoundReport, actor: EraseActor): Promise<void> {
  const { tx, catalog, database, now } = context;
  const { city } = catalog;
  const at = await readNow(tx, now);
  const isErased = await emptyReport(tx, row, at);
  await textIndex(database.kind).remove(tx, { city, report: row.id });
  await forgetWaiting(tx, city, row.id);
  await forgetPeople(tx, city, "report", [row.id]);
  const states = { before: null, after: null };
  if (isErased) await recordAudit(tx, { city, at, actor, action: "report-erased", subject: row.id, ...states });
}

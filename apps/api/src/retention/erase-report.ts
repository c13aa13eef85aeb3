import type { ReportData } from "@okienko/contract";
import { recordAudit } from "../audit/audit.ts";
import { readNow } from "../database/read-now.ts";
import { read } from "../database/transaction.ts";
import { textIndex } from "../knowledge/text-index.ts";
import type { Parts } from "../parts.ts";
import { photosOf } from "../photos/photos-of.ts";
import { removePhotos } from "../photos/remove-photos.ts";
import { openReport } from "../reports/live-report.ts";
import type { ReportContext, ReportReading } from "../reports/report-context.ts";
import { deleteUnsent, emptyReport, findOwnEvents } from "./owner-queries.ts";
import { reportData } from "./report-data.ts";

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
  const { city } = catalog;
  const [id, urls] = await read(async () => {
    const row = await openReport(db, city, spelled, secret);
    const own = await findOwnEvents(db, row);
    const photos = (await photosOf(db, city, [row.id], publicUrl)).filter((it) => !it.event || own.has(it.event));
    return [row.id, photos.map((it) => it.photo.url)] as const;
  });
  if (urls.length > 0) await removePhotos(parts, city, { report: id, urls, actor: "reporter" });
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
  const { tx, catalog, database, now } = context;
  const { city } = catalog;
  const row = await openReport(tx, city, spelled, secret);
  const at = await readNow(tx, now);
  await textIndex(database.kind).remove(tx, { city, report: row.id });
  await deleteUnsent(tx, row);
  const states = { before: null, after: null };
  if (await emptyReport(tx, row, at))
    await recordAudit(tx, { city, at, actor: "reporter", action: "report-erased", subject: row.id, ...states });
  return reportData(context, spelled, secret, language);
}

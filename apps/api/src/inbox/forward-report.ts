import type { NewForwarding } from "@okienko/contract";
import { textIn } from "../catalog/text-in.ts";
import { readNow } from "../database/read-now.ts";
import { cleanText, oneLine } from "../messages/clean-text.ts";
import { queueMessage } from "../messages/outbox.ts";
import { photosOf } from "../photos/photos-of.ts";
import { newId } from "../references/id.ts";
import { hashSecret, newSecret } from "../references/secret.ts";
import { Refusal } from "../refusal.ts";
import { categoryOf } from "../reports/category-of.ts";
import type { LiveReport } from "../reports/live-report.ts";
import { requireOpen, requireRevision } from "../reports/office-rules.ts";
import type { ReportContext } from "../reports/report-context.ts";
import { noteReport } from "../reports/steer-report.ts";
import { findForwarding, insertForwarding, type ForwardingRow, endForwarding } from "./forwarding-queries.ts";
import type { ForwardingNews } from "./forwarding-letters.ts";

const day = 86_400_000;

/**
 * Shows a report to an outside body by a link that needs no account. What they read is what staff wrote for them and the
 * photos and place of the report: nothing of who reported.
 *
 * Throws `report-changed`, also once it is closed, and `unknown-photo`.
 */
export async function forwardReport(
  context: ReportContext,
  row: LiveReport,
  { revision, days, ...wanted }: NewForwarding,
  actor: `staff:${string}`,
): Promise<LiveReport> {
  const { tx, now, city } = { ...context, city: row.city };
  await requirePhotos(context, row, wanted.photos);
  requireRevision(row, revision);
  requireOpen(row);
  const at = await readNow(tx, now);
  const secret = newSecret();
  const stored: ForwardingRow = {
    city,
    id: newId(),
    report: row.id,
    secret_hash: hashSecret(secret),
    name: oneLine(wanted.name),
    email: wanted.email,
    language: languageOf(context, wanted.language),
    words: cleanText(wanted.text).trim(),
    message: wanted.message ? cleanText(wanted.message).trim() : null,
    photos: JSON.stringify(wanted.photos),
    answers: 0,
    created_at: at,
    expires_at: at + days * day,
    ended_at: null,
  };
  await insertForwarding(tx, stored);
  const event = { type: "forwarded", note: null, photos: [], externalId: stored.id } as const;
  const changed = await noteReport(context, row.reference, { actor }, event);
  await queueMessage(tx, {
    city,
    kind: "forwarding",
    subject: row.id,
    at,
    body: await news(context, row, stored, secret),
  });
  return changed;
}

/** Withdraws the link; again is the same. Throws `unknown-forwarding`. */
export async function withdrawForwarding(
  context: ReportContext,
  row: LiveReport,
  id: string,
  actor: `staff:${string}`,
): Promise<LiveReport> {
  const { tx, now } = context;
  const found = await findForwarding(tx, row.city, id);
  if (found?.report !== row.id) throw new Refusal("unknown-forwarding");
  if (!(await endForwarding(tx, found, await readNow(tx, now)))) return row;
  const event = { type: "forward-ended", note: null, photos: [], externalId: id } as const;
  return noteReport(context, row.reference, { actor }, event);
}

async function requirePhotos({ tx, publicUrl }: ReportContext, row: LiveReport, ids: readonly string[]): Promise<void> {
  const photos = await photosOf(tx, row.city, [row.id], publicUrl);
  if (!ids.every((id) => photos.some((it) => it.id === id))) throw new Refusal("unknown-photo");
}

function languageOf({ catalog }: ReportContext, language = ""): string {
  const { languages } = catalog.file.city;
  return languages.includes(language) ? language : languages[0]!;
}

async function news(
  context: ReportContext,
  row: LiveReport,
  { id, name, email, language, message, expires_at }: ForwardingRow,
  secret: string,
): Promise<ForwardingNews> {
  const { catalog } = context;
  const category = textIn(catalog, (await categoryOf(context, row)).name, language);
  const { timeZone } = catalog.file.city;
  return { id, secret, name, email, language, message, reference: row.reference, category, expires_at, timeZone };
}

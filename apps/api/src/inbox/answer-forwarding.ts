import type { ForwardAnswer, ForwardedReport } from "@okienko/contract";
import { textIn } from "../catalog/text-in.ts";
import { readNow } from "../database/read-now.ts";
import { read } from "../database/transaction.ts";
import { photosOf } from "../photos/photos-of.ts";
import { isSecretOf } from "../references/secret.ts";
import { Refusal } from "../refusal.ts";
import { categoryOf } from "../reports/category-of.ts";
import { cityInstant } from "../reports/city-instant.ts";
import { findReportById, type LiveReport } from "../reports/live-report.ts";
import type { ReportContext, ReportReading } from "../reports/report-context.ts";
import { isClosed, stateOf } from "../reports/report-states.ts";
import { storyOf } from "../reports/report-story.ts";
import { inTheEnd } from "../reports/revision-lost.ts";
import { noteReport } from "../reports/steer-report.ts";
import { countAnswer, findForwarding, type ForwardingRow } from "./forwarding-queries.ts";
import { isOver } from "./forwarding-view.ts";

/** Answers that come by one link. */
const most = 20;

/** A report as an outside body sees it. Throws `unknown-forwarding` and `forwarding-ended`. */
export async function readForwarding(reading: ReportReading, id: string, secret: string): Promise<ForwardedReport> {
  return read(async () => {
    const { forwarding, row } = await opened(reading, id, secret);
    return forwardedReport(reading, forwarding, row);
  });
}

/**
 * What an outside body answers lands in the history, where staff read it; the report stays as it is.
 *
 * Throws `unknown-forwarding`, `forwarding-ended`, `report-changed` once it is closed, `report-full` and `unknown-photo`.
 */
export async function answerForwarding(
  context: ReportContext,
  id: string,
  secret: string,
  { outcome, text, photos }: ForwardAnswer,
): Promise<ForwardedReport> {
  const { tx, now } = context;
  const { forwarding, row } = await opened(context, id, secret);
  if (isClosed(row.state)) throw new Refusal("report-changed", "The city has closed the report.");
  const at = await readNow(tx, now);
  if (!(await countAnswer(tx, forwarding, { at, most }))) throw new Refusal("report-full");
  const event = { type: "forward-answered", note: text, photos, externalId: outcome } as const;
  const changed = await inTheEnd(() => noteReport(context, row.reference, { actor: `forwarding:${id}` }, event));
  return forwardedReport(context, { ...forwarding, answers: forwarding.answers + 1 }, changed);
}

/** A wrong id and a wrong secret get the same answer. */
async function opened({ db, catalog, now }: ReportReading, id: string, secret: string) {
  const forwarding = await findForwarding(db, catalog.city, id);
  if (!forwarding || !isSecretOf(secret, forwarding.secret_hash)) throw new Refusal("unknown-forwarding");
  if (isOver(forwarding, await readNow(db, now))) throw new Refusal("forwarding-ended");
  const row = await findReportById(db, catalog.city, forwarding.report);
  if (!row) throw new Refusal("unknown-forwarding");
  return { forwarding, row };
}

async function forwardedReport(
  reading: ReportReading,
  forwarding: ForwardingRow,
  row: LiveReport,
): Promise<ForwardedReport> {
  const { db, catalog, publicUrl } = reading;
  const { language, name, words, message, created_at, expires_at, answers } = forwarding;
  const photos = await photosOf(db, row.city, [row.id], publicUrl);
  const chosen = JSON.parse(forwarding.photos) as string[];
  const { events } = await storyOf(reading, row);
  const { lat, lng } = row;
  return {
    reference: row.reference,
    city: textIn(catalog, catalog.file.city.name, language),
    category: textIn(catalog, (await categoryOf(reading, row)).name, language),
    state: stateOf(row),
    closed: isClosed(row.state),
    to: name,
    text: words,
    message,
    address: row.address,
    location: lat === null || lng === null ? null : { lat, lng },
    photos: chosen.flatMap((id) => photos.filter((it) => it.id === id).map(({ photo }) => photo)),
    sentAt: cityInstant(catalog, created_at),
    expiresAt: cityInstant(catalog, expires_at),
    language,
    timeZone: catalog.file.city.timeZone,
    answers: events
      .filter((it) => it.actor === `forwarding:${forwarding.id}`)
      .map((it) => ({
        at: cityInstant(catalog, it.at),
        outcome: it.external_id ?? "note",
        text: it.private_note ?? "",
        photos: photos.filter(({ event }) => event === it.id).map(({ photo }) => photo),
      })),
    canAnswer: answers < most && !isClosed(row.state),
  };
}

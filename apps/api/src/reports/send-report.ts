import { promisedBy } from "@okienko/scheduling";
import { attachPhotos } from "../photos/attach-photos.ts";
import { readNow } from "../database/read-now.ts";
import { cityKey } from "../news/city-key.ts";
import { rememberPerson } from "../people/remember-person.ts";
import { newId } from "../references/id.ts";
import { newNumber } from "../references/new-number.ts";
import { seal } from "../references/seal.ts";
import { hashSecret, newSecret } from "../references/secret.ts";
import { cleanText } from "../messages/clean-text.ts";
import { currentVersion } from "./category-versions.ts";
import { type CheckedSubmission, checkSubmission } from "./check-submission.ts";
import { recordEvent } from "./history.ts";
import { promiseCalendar } from "./promise-calendar.ts";
import type { ReportContext } from "./report-context.ts";
import { insertReport, type ReportRow } from "./report-queries.ts";
import { insertReporter } from "./reporter-queries.ts";
import type { Submission } from "./submission.ts";
import { indexWords, publish } from "./publish.ts";
import { tellReporterOfSending } from "./tell.ts";

/** A new report, and the secret that opens it, which is stored only as a hash. */
export interface SentRow {
  readonly row: ReportRow;
  readonly secret: string;
}

/**
 * Stores a report, or leaves everything as it was. Every face of the product sends reports by this.
 *
 * Throws `unknown-category`, `invalid-fields`, `form-stopped`, `outside-city` and `unknown-photo`.
 */
export async function sendReport(context: ReportContext, submission: Submission): Promise<SentRow> {
  const { tx, now, catalog } = context;
  const checked = checkSubmission(catalog, submission);
  const at = await readNow(tx, now);
  const secret = newSecret();
  const code = needsConfirmation(context, submission, checked) ? newSecret() : null;
  const row = {
    ...bare(context, submission, checked, at),
    id: newId(),
    reference: await newNumber(tx, catalog.city),
    secret_hash: hashSecret(secret),
    confirm_hash: code && hashSecret(code),
    // later letters hold the link again, so it is kept where there will be some; the database alone can then open it
    sealed_secret: checked.contact?.email ? seal(secret, await cityKey(tx, catalog.city, "reports")) : null,
  };
  await insertReport(tx, row);
  if (checked.contact) {
    await insertReporter(tx, { city: row.city, report: row.id, ...checked.contact, confirmed_at: null });
    await rememberPerson(tx, { city: row.city, kind: "report", subject: row.id }, checked.contact, at);
  }
  await attachPhotos(tx, row.city, checked.photos, { report: row.id, event: null });
  const event = { type: "sent", by: "resident", actor: actorOf(submission), released: true } as const;
  await recordEvent(context, null, row, event, at);
  if (checked.contact?.email) await tellReporterOfSending(context, row, checked.contact.email, { secret, code }, at);
  await (row.released_at === null ? indexWords(context, row) : publish(context, row, at));
  return { row, secret };
}

/** An address is confirmed where the city waits for that before it shows what strangers write. */
function needsConfirmation(
  { catalog }: ReportContext,
  { writtenBy }: Submission,
  { category, contact }: CheckedSubmission,
): boolean {
  if (writtenBy !== undefined) return false;
  return catalog.file.reporting?.release === "confirmed" && category.public && Boolean(contact?.email);
}

function actorOf({ channel, source, writtenBy }: Submission): string {
  if (writtenBy !== undefined) return writtenBy;
  return channel === "open311" && source !== null ? `open311:${source}` : "reporter";
}

/** What the office has not done yet. */
const untouched = {
  assignee: null,
  urgent: 0,
  news: 0,
  dispute: null,
  parent: null,
  asked_category: null,
  asked_version: null,
};

function bare({ catalog }: ReportContext, submission: Submission, checked: CheckedSubmission, at: number) {
  const { category, description, answers, place } = checked;
  const { channel, source, language, mediaUrl, writtenBy } = submission;
  const release = catalog.file.reporting?.release;
  // what the desk has written down itself, nobody has to confirm
  const isShown = category.public && (release === "at-once" || (release === "confirmed" && writtenBy !== undefined));
  return {
    city: catalog.city,
    kind: category.kind,
    category: category.id,
    category_version: currentVersion(catalog, category.id),
    department: category.department,
    channel,
    source,
    language,
    state: "new",
    revision: 0,
    is_public: category.public ? 1 : 0,
    released_at: isShown ? at : null,
    description,
    answers: JSON.stringify(answers),
    media_url: mediaUrl === null ? null : cleanText(mediaUrl).trim().slice(0, 2000) || null,
    ...place,
    ...promiseOf({ catalog }, checked, at),
    stopped_at: null,
    stopped_for: 0,
    closed_at: null,
    duration: null,
    duplicate_of: null,
    reopened: 0,
    followers: 0,
    supports: 0,
    ...untouched,
    created_at: at,
    updated_at: at,
  };
}

/** The promise as it is given now; what the city changes later is promised to later reports. */
function promiseOf({ catalog }: Pick<ReportContext, "catalog">, { category }: CheckedSubmission, at: number) {
  const { promise } = category;
  const by = promise && promisedBy(at, promise, promiseCalendar(catalog));
  return {
    promise_days: promise && promise.days,
    promise_count: promise && promise.count,
    promised_at: by,
    given_at: by,
  };
}

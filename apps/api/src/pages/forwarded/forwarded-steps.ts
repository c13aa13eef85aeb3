import { ForwardAnswer, type ForwardedReport } from "@okienko/contract";
import { read as inOneView } from "../../database/transaction.ts";
import { answerForwarding, readForwarding } from "../../inbox/answer-forwarding.ts";
import type { Parts } from "../../parts.ts";
import { savePhoto } from "../../photos/save-photo.ts";
import { newId } from "../../references/id.ts";
import { Refusal } from "../../refusal.ts";
import { reportContext, reportReading } from "../../reports/report-context.ts";
import { writeOnce } from "../../web/idempotency.ts";
import type { Errors } from "../form.ts";
import type { Content } from "../layout.ts";
import type { Page } from "../page.ts";
import { isToldInForm, reportErrors } from "../reports/report-errors.ts";
import type { UploadForm } from "../reports/upload-form.ts";
import type { Form } from "../sent-form.ts";
import { plain } from "../typed-code.ts";
import { isRefused } from "../writing.ts";
import { accessPage, endedPage, forwardedPage } from "./forwarded-page.ts";

/** A link that an outside body has followed. */
export interface OnLink {
  readonly parts: Parts;
  readonly page: Page;
  readonly id: string;
}

/** Shows the report to who knows the secret; looking changes nothing. */
export function openForwardedStep(on: OnLink, form: Form): Promise<Content> {
  const secret = plain(form.text("secret"));
  return toldGently(on, async () => forwardedPage(on.page, await read(on, secret), sendingOf(on, secret), null));
}

/** Answers once, however often the form is sent. */
export function answerForwardedStep(on: OnLink, form: UploadForm): Promise<Content> {
  const { page } = on;
  const secret = plain(form.text("secret"));
  return toldGently(on, async () => {
    await read(on, secret); // photos are taken from who knows the secret alone
    const errors = await answer(on, secret, form);
    const report = await read(on, secret);
    if (!errors) return forwardedPage(page, report, sendingOf(on, secret), page.text("forwarded.sent"));
    const typed = (name: string) => form.text(name);
    return forwardedPage(page, report, sendingOf(on, secret), null, { errors, typed });
  });
}

async function answer({ parts, page, id }: OnLink, secret: string, form: UploadForm): Promise<Errors | null> {
  const { success, data } = ForwardAnswer.safeParse({ outcome: form.text("outcome"), text: form.text("text") });
  if (!success) return missing(page, form);
  const same = { key: form.text("key") || null, request: `/forwarded/${id}\n${form.sent}` };
  try {
    const photos: string[] = [];
    for (const bytes of form.files) photos.push((await savePhoto(parts, page.catalog, bytes)).id);
    await writeOnce(parts, page.catalog, same, 200, async (tx, catalog) => {
      const context = reportContext(parts, tx, catalog);
      return answerForwarding(context, id, secret, { ...data, photos });
    });
    return null;
  } catch (error) {
    if (isRefused(error, "report-changed")) return {}; // closed: the page says so
    if (!(error instanceof Refusal) || !isToldInForm(error)) throw error;
    return reportErrors(page, null, error);
  }
}

function missing({ text }: Page, form: UploadForm): Errors {
  return {
    ...(!form.text("outcome") && { outcome: text("forwarded.outcomeMissing") }),
    ...(!form.text("text").trim() && { text: text("forwarded.textMissing") }),
    ...(form.text("text").length > 4000 && { text: text("report.error.tooLong") }),
  };
}

async function toldGently({ page, id }: OnLink, step: () => Promise<Content>): Promise<Content> {
  try {
    return await step();
  } catch (error) {
    if (isRefused(error, "unknown-forwarding")) return accessPage(page, id, page.text("forwarded.wrong"));
    if (isRefused(error, "forwarding-ended")) return endedPage(page);
    throw error;
  }
}

function read({ parts, page, id }: OnLink, secret: string): Promise<ForwardedReport> {
  return inOneView(() => readForwarding(reportReading(parts, page.catalog), id, secret));
}

function sendingOf({ id }: OnLink, secret: string) {
  return { id, secret, key: newId() };
}

import { Feedback, FollowRequest, ReportAnswer, type OwnReport, type Report } from "@okienko/contract";
import { followReport } from "../../news/subscribe.ts";
import type { Parts } from "../../parts.ts";
import { savePhoto } from "../../photos/save-photo.ts";
import { Refusal } from "../../refusal.ts";
import { answerReport } from "../../reports/answer-report.ts";
import { confirmReport } from "../../reports/confirm-report.ts";
import { giveFeedback } from "../../reports/give-feedback.ts";
import { readOwnReport, readPublicReport } from "../../reports/read-report.ts";
import { reportContext, reportReading, type ReportContext } from "../../reports/report-context.ts";
import { write } from "../../database/transaction.ts";
import { readStatus } from "../../status/read-status.ts";
import type { Errors } from "../form.ts";
import type { Content } from "../layout.ts";
import type { Page } from "../page.ts";
import type { Form } from "../sent-form.ts";
import { plain } from "../typed-code.ts";
import { isRefused } from "../writing.ts";
import { hiddenReportPage } from "./hidden-report-page.ts";
import { isToldInForm, reportErrors } from "./report-errors.ts";
import { followedPage, ownReportPage, publicReportPage } from "./report-page.ts";
import type { UploadForm } from "./upload-form.ts";

/** A form about one report. */
export interface OnReport {
  readonly parts: Parts;
  readonly page: Page;
  readonly reference: string;
}

/** Opens a report for who knows its access code; a wrong one is told beside the field. */
export async function openReportStep(on: OnReport, form: Form): Promise<Content> {
  const secret = plain(form.text("secret"));
  try {
    return ownReportPage(on.page, await readOwn(on, secret), secret, null);
  } catch (error) {
    if (!isRefused(error, "unknown-report")) throw error;
    return wrongCodePage(on, { secret: on.page.text("status.wrong") });
  }
}

async function wrongCodePage(on: OnReport, errors: Errors): Promise<Content> {
  const { parts, page, reference } = on;
  try {
    return publicReportPage(page, await readPublic(on), errors);
  } catch (error) {
    if (!isRefused(error, "unknown-report")) throw error;
  }
  const status = await readStatus(parts, page.catalog, reference, page.language);
  if (status.kind === "visit") throw new Refusal("unknown-report");
  return hiddenReportPage(page, status, errors);
}

/** Follows a report by e-mail. */
export async function followStep(on: OnReport, form: Form): Promise<Content> {
  const { page, reference, parts } = on;
  const email = form.text("email").trim();
  if (!FollowRequest.safeParse({ email }).success)
    return publicReportPage(page, await readPublic(on), { email: page.text("error.emailWrong") });
  await write(parts.database, (tx) =>
    followReport(reportContext(parts, tx, page.catalog), reference, email, page.language),
  );
  return followedPage(page, reference, email);
}

/** Confirms the reporter's address by the code of the mail. */
export async function confirmReportStep(on: OnReport, form: Form): Promise<Content> {
  const { page, reference } = on;
  const { secret } = await run(on, (context) => confirmReport(context, reference, plain(form.text("code"))));
  return ownReportPage(page, await readOwn(on, secret), secret, page.text("report.confirmed"));
}

/** Answers the city's question, or adds a word or a photo. */
export async function answerStep(on: OnReport, form: UploadForm): Promise<Content> {
  return ownStep(on, form, "report.answered", async (secret, photos) => {
    const { success, data } = ReportAnswer.safeParse({ text: form.text("text"), photos });
    if (!success) return { text: on.page.text("report.error.nothing") };
    await run(on, (context) => answerReport(context, on.reference, secret, data));
    return null;
  });
}

/** Says whether it was done. */
export async function feedbackStep(on: OnReport, form: UploadForm): Promise<Content> {
  return ownStep(on, form, "report.thanks", async (secret, photos) => {
    const solved = { yes: true, no: false }[form.text("solved")];
    if (solved === undefined) return { solved: on.page.text("report.error.missing") };
    const rating = Number(form.text("rating")) || null;
    const { success, data } = Feedback.safeParse({ solved, rating, comment: form.text("comment"), photos });
    if (!success) return { solved: on.page.text("report.error.other") };
    await run(on, (context) => giveFeedback(context, on.reference, secret, data));
    return null;
  });
}

type OwnUse = (secret: string, photos: string[]) => Promise<Errors | null>;

async function ownStep(on: OnReport, form: UploadForm, done: "report.answered" | "report.thanks", use: OwnUse) {
  const { parts, page } = on;
  const secret = plain(form.text("secret"));
  await readOwn(on, secret); // photos are taken from its reporter alone
  let errors: Errors | null;
  try {
    const photos: string[] = [];
    for (const bytes of form.files) photos.push((await savePhoto(parts, page.catalog, bytes)).id);
    errors = await use(secret, photos);
  } catch (error) {
    if (!(error instanceof Refusal) || !isToldInForm(error)) throw error;
    errors = reportErrors(page, null, error);
  }
  const own = await readOwn(on, secret);
  if (!errors) return ownReportPage(page, own, secret, page.text(done));
  return ownReportPage(page, own, secret, null, { errors, typed: (name) => form.text(name) });
}

function readPublic({ parts, page, reference }: OnReport): Promise<Report> {
  return readPublicReport(reportReading(parts, page.catalog), reference, page.language);
}

function readOwn({ parts, page, reference }: OnReport, secret: string): Promise<OwnReport> {
  return readOwnReport(reportReading(parts, page.catalog), reference, secret, page.language);
}

function run<T>({ parts, page }: OnReport, use: (context: ReportContext) => Promise<T>): Promise<T> {
  return write(parts.database, (tx) => use(reportContext(parts, tx, page.catalog)));
}

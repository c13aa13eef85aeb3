import { Reporter, type Place } from "@okienko/contract";
import type { CategoryEntry } from "@okienko/contract/city-file";
import type { Parts } from "../../parts.ts";
import { savePhoto } from "../../photos/save-photo.ts";
import { Refusal } from "../../refusal.ts";
import { checkSubmission } from "../../reports/check-submission.ts";
import { givenAnswers } from "../../reports/given-answers.ts";
import { listReports } from "../../reports/list-reports.ts";
import { reportReading } from "../../reports/report-context.ts";
import type { ReportFilter } from "../../reports/report-search.ts";
import { usualOf } from "../../reports/usuals.ts";
import { fieldProblems } from "../../web/field-problems.ts";
import type { Errors } from "../form.ts";
import type { Content } from "../layout.ts";
import type { Page } from "../page.ts";
import { checkPage } from "./check-page.ts";
import { reportFormPage } from "./form-page.ts";
import { isToldInForm, reportErrors } from "./report-errors.ts";
import { ownReportPage } from "./report-page.ts";
import { sendOnce } from "./send-once.ts";
import { pointOf, submissionOf, typedIn, type TypedReport } from "./typed-report.ts";
import type { UploadForm } from "./upload-form.ts";

/** One sending of the form of a category. */
export interface ReportSending {
  readonly parts: Parts;
  readonly page: Page;
  readonly category: CategoryEntry;
  readonly form: UploadForm;
}

/** Answers a form: looks for the place, checks, lets it be changed, or sends. Whatever is refused, nothing typed is lost. */
export async function sendStep(sending: ReportSending): Promise<Content> {
  const { parts, page, category, form } = sending;
  const photos = await takePhotos(sending);
  const typed = typedIn(form, category, photos.ids);
  const show = (errors: Errors, places: readonly Place[] | null = null) =>
    reportFormPage(page, { category, typed, errors, places }, true);
  const action = form.text("action");
  if (photos.errors) return show(photos.errors);
  if (action === "find") return show({}, await parts.places.find(page.catalog, page.language, typed.address));
  if (action === "edit") return show({});
  try {
    return action === "send" ? await send(sending, typed) : await check(sending, typed);
  } catch (error) {
    if (!(error instanceof Refusal) || !isToldInForm(error)) throw error;
    return show(reportErrors(page, category, error));
  }
}

/** Photos are made and kept at once, so that a mistake elsewhere in the form does not lose them. */
async function takePhotos({ parts, page, category, form }: ReportSending) {
  const ids: string[] = [];
  try {
    for (const bytes of form.files) ids.push((await savePhoto(parts, page.catalog, bytes)).id);
    return { ids, errors: null };
  } catch (error) {
    if (!(error instanceof Refusal) || !isToldInForm(error)) throw error;
    return { ids, errors: reportErrors(page, category, error) };
  }
}

async function check({ parts, page, category }: ReportSending, typed: TypedReport): Promise<Content> {
  const { catalog, language } = page;
  const reading = reportReading(parts, catalog);
  requireContact(typed);
  const checked = checkSubmission(catalog, submissionOf(typed, category, language));
  const filter = likelyTheSame(category, typed);
  const list = filter && (await listReports(reading, filter, language));
  const answers = givenAnswers({ catalog, category, language }, { answers: JSON.stringify(checked.answers) }, "own");
  const usual = await usualOf(reading, catalog.city, category.id);
  return checkPage(page, { category, typed, answers, near: list?.reports.slice(0, 5) ?? [], usual });
}

/** Open reports of the category around the point that was typed; none where the category shows none. */
function likelyTheSame({ id, duplicateRadius, ...category }: CategoryEntry, typed: TypedReport): ReportFilter | null {
  const point = pointOf(typed);
  if (!point || duplicateRadius === 0 || !category.public) return null;
  return { near: [point.lat, point.lng], radius: duplicateRadius, category: id, state: "open" };
}

async function send(sending: ReportSending, typed: TypedReport): Promise<Content> {
  const { page, category } = sending;
  requireContact(typed);
  const sent = await sendOnce(sending.parts, page, submissionOf(typed, category, page.language), typed.key);
  return ownReportPage(page, sent, sent.secret, page.text("report.sent"));
}

/** The API checks the shape of addresses by its schema; so do we. */
function requireContact({ name, email, phone }: TypedReport): void {
  const given = { name: name.trim() || null, email: email.trim() || null, phone: phone.trim() || null };
  const { error } = Reporter.safeParse(given);
  if (!error) return;
  const errors = fieldProblems(error.issues).map((it) => ({ ...it, pointer: `/contact${it.pointer}` }));
  throw new Refusal("invalid-fields", "", { errors });
}

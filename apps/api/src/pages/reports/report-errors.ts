import type { FieldProblem } from "@okienko/contract";
import type { CategoryEntry } from "@okienko/contract/city-file";
import type { Refusal } from "../../refusal.ts";
import type { Errors } from "../form.ts";
import type { Page } from "../page.ts";
import type { TextKey } from "../texts/text.ts";

const byCode: Readonly<Record<string, TextKey>> = {
  "too-long": "report.error.tooLong",
  "not-a-number": "report.error.number",
  "not-a-date": "report.error.date",
  "invalid-date": "report.error.date",
  "unknown-value": "report.error.choice",
  "invalid-email": "error.emailWrong",
  "unsupported-photo": "report.error.photoKind",
  "photo-too-large": "report.error.photoLarge",
  "broken-photo": "report.error.photoBroken",
  "unknown-photo": "report.error.photoGone",
};

/** What a use case has refused, beside the fields it is about, in the reader's language. */
export function reportErrors(page: Page, category: CategoryEntry | null, refusal: Refusal): Errors {
  // these two speak the reader's language already: the city has written them
  if (refusal.code === "outside-city") return { address: refusal.message };
  if (refusal.code === "form-stopped") return { form: refusal.message };
  if (refusal.details.errors)
    return Object.fromEntries(refusal.details.errors.map((it) => errorOf(page, category, it)));
  return { photos: page.text(byCode[refusal.code] ?? "report.error.other") };
}

/** Whether a refusal is told in the form that it is about. */
export function isToldInForm({ code }: Refusal): boolean {
  return ["invalid-fields", "outside-city", "form-stopped", "unknown-photo"].includes(code) || code.endsWith("-photo");
}

function errorOf(page: Page, category: CategoryEntry | null, { pointer, code }: FieldProblem): [string, string] {
  const steps = pointer.split("/").slice(1);
  const question = steps[0] === "answers" && category?.questions.find(({ id }) => id === steps[1]);
  if (question) return [`answer.${question.id}`, `${page.name(question.text)} ${page.text(keyOf(code))}`];
  const field = { location: "address", contact: steps[1]! }[steps[0]!] ?? steps[0]!;
  if (code === "missing" && field === "description") return [field, page.text("report.error.description")];
  if (code === "missing" && field === "address") return [field, page.text("report.error.address")];
  return [field, page.text(keyOf(code))];
}

function keyOf(code: string): TextKey {
  return byCode[code] ?? (code === "missing" ? "report.error.missing" : "report.error.other");
}

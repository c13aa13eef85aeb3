import { ConsultationAnswer } from "@okienko/contract";
import { answerConsultation, confirmAnswer } from "../../consultations/answer-consultation.ts";
import { readConsultation } from "../../consultations/read-consultation.ts";
import { write } from "../../database/transaction.ts";
import type { OpinionContext } from "../../opinions/opinion-context.ts";
import type { Parts } from "../../parts.ts";
import { Refusal } from "../../refusal.ts";
import type { Errors } from "../form.ts";
import type { Content } from "../layout.ts";
import type { Page } from "../page.ts";
import type { Form } from "../sent-form.ts";
import { isRefused } from "../writing.ts";
import { consultationPage, mailedPage, type TypedAnswer } from "./consultation-page.ts";

/** Runs a use case for a form. */
export function forForm<T>({ database }: Parts, { catalog }: Page, use: (context: OpinionContext) => Promise<T>) {
  return write(database, (tx) => use({ tx, catalog, now: database.now }));
}

/** The page of one question. Throws `unknown-consultation`. */
export async function consultationStep(parts: Parts, page: Page, id: string): Promise<Content> {
  return consultationPage(page, await readConsultation(parts, page.catalog, id, page.language));
}

/** Takes an answer; what is wrong is told beside its field. Throws `unknown-consultation`. */
export async function answerStep(parts: Parts, page: Page, id: string, form: Form): Promise<Content> {
  const typed: TypedAnswer = {
    options: form.all("options"),
    comment: form.text("comment").trim(),
    email: form.text("email").trim(),
  };
  const asked = await readConsultation(parts, page.catalog, id, page.language);
  const { success, data, error } = ConsultationAnswer.safeParse({ ...typed, language: page.language });
  if (!success) {
    const wrong = new Set(error.issues.map(({ path }) => String(path[0])));
    return consultationPage(page, asked, errorsIn(page, wrong, asked.most, typed), typed);
  }
  try {
    await forForm(parts, page, (context) => answerConsultation(context, id, data, page.language));
    return mailedPage(page, typed.email, `/consultations/${id}`);
  } catch (refusal) {
    // closed or not open yet: the page says so
    if (isRefused(refusal, "consultation-closed", "consultation-not-open")) return consultationStep(parts, page, id);
    if (!(refusal instanceof Refusal) || !refusal.details.errors) throw refusal;
    const wrong = new Set(refusal.details.errors.map(({ pointer }) => pointer.slice(1)));
    return consultationPage(page, asked, errorsIn(page, wrong, asked.most, typed), typed);
  }
}

/** Lets an answer count. Throws what the use case throws. */
export function confirmStep(parts: Parts, page: Page, id: string, answer: string, code: string) {
  return forForm(parts, page, (context) => confirmAnswer(context, id, answer, code));
}

function errorsIn({ text }: Page, wrong: ReadonlySet<string>, most: number, typed: TypedAnswer): Errors {
  const options =
    typed.options.length > most ? text("consultation.tooMany", { count: most }) : text("consultation.chooseMissing");
  return {
    options: wrong.has("options") || typed.options.length > most ? options : undefined,
    comment: wrong.has("comment") ? text("consultation.commentHint") : undefined,
    email: wrong.has("email") ? text("error.emailWrong") : undefined,
  };
}

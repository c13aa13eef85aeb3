import { randomUUID } from "node:crypto";
import type { Asked, ConsultationAnswer, CountedAnswer } from "@okienko/contract";
import { textIn } from "../catalog/text-in.ts";
import { readNow } from "../database/read-now.ts";
import { cleanText } from "../messages/clean-text.ts";
import { askByMail } from "../opinions/ask-by-mail.ts";
import { countOnce } from "../opinions/count-once.ts";
import type { OpinionContext } from "../opinions/opinion-context.ts";
import { Refusal } from "../refusal.ts";
import { FieldErrors } from "../reports/field-errors.ts";
import { insertAnswer } from "./answer-queries.ts";
import { bodyOf, type ConsultationBody } from "./consultation-body.ts";
import { type ConsultationRow, findConsultation } from "./consultation-queries.ts";
import { phaseForAll } from "./read-consultation.ts";

/**
 * Keeps an answer until its address is confirmed by mail.
 *
 * Throws `unknown-consultation`, `consultation-not-open`, `consultation-closed` and `invalid-fields`.
 */
export async function answerConsultation(
  context: OpinionContext,
  id: string,
  { options, comment, email }: Pick<ConsultationAnswer, "options" | "comment" | "email">,
  language: string,
): Promise<Asked> {
  const body = bodyOf(await openConsultation(context, id));
  const chosen = body.options.filter((it) => options.includes(it.id));
  const words = cleanText(comment ?? "").trim();
  checkAnswer(body, options, words);
  return askByMail(context, {
    subject: id,
    email,
    options: chosen.map((it) => it.id).join(","),
    comment: words || null,
    about: {
      kind: "answer",
      place: `/consultations/${id}`,
      title: textIn(context.catalog, body.title, language),
      language,
    },
  });
}

/**
 * Lets an answer count, by the code of its mail; what is stored then does not say whose it is.
 *
 * Throws `unknown-answer`, `already-answered` and `consultation-closed`.
 */
export async function confirmAnswer(
  context: OpinionContext,
  id: string,
  answer: string,
  code: string,
): Promise<CountedAnswer> {
  await countOnce(context, answer, code, {
    subject: id,
    purpose: id,
    twice: "already-answered",
    check: async () => void (await openConsultation(context, id)),
    count: ({ city, options, comment }) =>
      // an id of its own, without a time in it
      insertAnswer(context.tx, { city, consultation: id, id: randomUUID(), options: options!, comment }),
  });
  return { state: "counted", consultation: id };
}

async function openConsultation({ tx, catalog, now }: OpinionContext, id: string): Promise<ConsultationRow> {
  const row = await findConsultation(tx, catalog.city, id);
  const phase = phaseForAll(row, await readNow(tx, now));
  if (phase === "coming") throw new Refusal("consultation-not-open");
  if (phase !== "open") throw new Refusal("consultation-closed");
  return row!;
}

function checkAnswer(body: ConsultationBody, options: readonly string[], words: string): void {
  const errors = new FieldErrors();
  const known = new Set(body.options.map(({ id }) => id));
  const isChoice = new Set(options).size === options.length && options.every((it) => known.has(it));
  if (!isChoice) errors.add("/options", "unknown-option", "Please choose of the answers that are offered.");
  else if (options.length > body.most) errors.add("/options", "too-many", `At most ${body.most} can be chosen.`);
  if (words && !body.comments) errors.add("/comment", "not-asked", "No comments are taken here.");
  errors.throwIfAny();
}

import type { CategoryEntry, QuestionEntry } from "@okienko/contract/city-file";
import type { Catalog } from "../catalog/catalog.ts";
import { textIn } from "../catalog/text-in.ts";
import { Refusal } from "../refusal.ts";
import { type AnswerValue, answerValue, isWrong } from "./answer-value.ts";
import { type FieldErrors, pointerStep } from "./field-errors.ts";

/** Answers as they are stored, by the id of their question. */
export type Answers = Readonly<Record<string, AnswerValue>>;

/** What was answered to which category, by whom. */
export interface Answering {
  readonly catalog: Catalog;
  readonly category: CategoryEntry;
  readonly language: string;
  readonly given: Readonly<Record<string, unknown>>;
}

/**
 * The answers of a report. An answer to a question that was not asked, because an earlier answer made it needless, is
 * left out; what is wrong goes to `errors`. Throws `form-stopped` where an answer ends the form.
 */
export function checkAnswers(answering: Answering, errors: FieldErrors): Answers {
  const { category, given } = answering;
  const known = category.questions.filter(({ variable }) => variable);
  for (const id of Object.keys(given))
    if (!known.some((it) => it.id === id)) errors.add(pointerTo(id), "unknown-question", "There is no such question.");
  const answers: Record<string, AnswerValue> = {};
  for (const question of known.filter((it) => Object.hasOwn(given, it.id) || it.required)) {
    if (!isAsked(question, answers)) continue;
    const answer = checkAnswer(answering, question, errors);
    if (answer !== null) answers[question.id] = answer;
  }
  return answers;
}

/** Whether a question is asked after what was answered before it. */
function isAsked({ when }: Pick<QuestionEntry, "when">, answers: Answers): boolean {
  if (when === null) return true;
  const answer = Object.hasOwn(answers, when.question) ? answers[when.question]! : [];
  const keys = Array.isArray(answer) ? answer : [String(answer)];
  return keys.some((it) => when.values.includes(it));
}

function checkAnswer(answering: Answering, question: QuestionEntry, errors: FieldErrors): AnswerValue | null {
  const { catalog, given } = answering;
  const own = Object.hasOwn(given, question.id) ? given[question.id] : null;
  const answer = answerValue(question, own, catalog.file.city.timeZone);
  if (answer === null) {
    if (question.required) errors.add(pointerTo(question.id), "missing", "Please answer this question.");
    return null;
  }
  if (isWrong(answer)) {
    errors.add(pointerTo(question.id), answer.code, answer.detail);
    return null;
  }
  stopIfAsked(answering, question, answer);
  return answer;
}

/** Some answers end the form: somebody else helps, and faster. */
function stopIfAsked({ catalog, language }: Answering, { values }: QuestionEntry, answer: AnswerValue): void {
  const keys = Array.isArray(answer) ? answer : [answer];
  const stop = values.find(({ key, stop }) => stop !== null && keys.includes(key))?.stop;
  if (stop) throw new Refusal("form-stopped", textIn(catalog, stop, language));
}

function pointerTo(question: string): string {
  return `/answers/${pointerStep(question)}`;
}

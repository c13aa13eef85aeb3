import type { Question, ReportRequest } from "@okienko/contract";
import type { FieldErrors } from "../shared/error-summary.ts";
import type { Words } from "../shared/words.ts";

/** What was answered, by the id of the question: a text, or the keys that were chosen. */
export type Answers = Record<string, string | string[]>;

/** The id of the field of a question. */
export function fieldOf(question: string): string {
  return `answer-${question}`;
}

/** The questions that are asked after what was answered before them. */
export function askedQuestions(questions: readonly Question[], answers: Answers): Question[] {
  const asked: Question[] = [];
  const keysOf = (id: string) => (asked.some((it) => it.id === id) ? [answers[id] ?? []].flat() : []);
  for (const question of questions) {
    const { when } = question;
    if (!when || keysOf(when.question).some((key) => when.values.includes(key))) asked.push(question);
  }
  return asked;
}

/** Why an answer ends the form, in the words of the city; absent where none does. */
export function stopOf(questions: readonly Question[], answers: Answers): string | undefined {
  const chosen = askedQuestions(questions, answers).flatMap(({ id, values }) =>
    values.filter(({ key }) => [answers[id] ?? []].flat().includes(key)),
  );
  return chosen.find(({ stop }) => stop !== null)?.stop ?? undefined;
}

/** The answers to what is asked, without empty ones, as the API takes them. */
export function givenAnswers(questions: readonly Question[], answers: Answers): ReportRequest["answers"] {
  const given = askedQuestions(questions, answers)
    .filter(({ variable, id }) => variable && !isEmpty(answers[id]))
    .map(({ id, datatype }) => [id, datatype === "number" ? numberOf(answers[id]!) : answers[id]]);
  return Object.fromEntries(given) as ReportRequest["answers"];
}

/** Finds what the server would refuse, before it is asked. */
export function answerErrors(text: Words, questions: readonly Question[], answers: Answers): FieldErrors {
  const errors: FieldErrors = {};
  for (const { id, required, variable, datatype, text: question } of askedQuestions(questions, answers)) {
    if (!variable) continue;
    const answer = answers[id];
    if (isEmpty(answer)) {
      if (required) errors[fieldOf(id)] = text("report.answerMissing", { question });
    } else if (datatype === "number" && isNaN(numberOf(answer!))) errors[fieldOf(id)] = text("report.numberWrong");
  }
  return errors;
}

function isEmpty(answer: string | string[] | undefined): boolean {
  return typeof answer === "string" ? !answer.trim() : !answer?.length;
}

// a comma separates decimals in most of Europe
function numberOf(answer: string | string[]): number {
  return Number(String(answer).trim().replace(",", "."));
}

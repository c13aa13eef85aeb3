import type { GivenAnswer } from "@okienko/contract";
import type { CategoryEntry, QuestionEntry } from "@okienko/contract/city-file";
import { parseInstant } from "@okienko/scheduling";
import type { Catalog } from "../catalog/catalog.ts";
import { textIn } from "../catalog/text-in.ts";
import type { AnswerValue } from "./answer-value.ts";
import type { Answers } from "./check-answers.ts";
import type { ReportRow } from "./report-queries.ts";

/** Answers beside their questions, in the words of the version that asked them. */
export interface Asked {
  readonly catalog: Catalog;
  readonly category: CategoryEntry;
  readonly language: string;
}

/** The answers of a report in the order of its questions; for the public only those that everybody may read. */
export function givenAnswers(
  asked: Asked,
  { answers }: Pick<ReportRow, "answers">,
  whose: "public" | "own",
): GivenAnswer[] {
  const given = JSON.parse(answers) as Answers;
  const { catalog, category, language } = asked;
  return category.questions
    .filter((it) => Object.hasOwn(given, it.id) && (whose === "own" || it.public))
    .map((it) => ({
      question: it.id,
      text: textIn(catalog, it.text, language),
      answer: answerText(asked, it, given[it.id]!),
    }));
}

function answerText({ catalog, language }: Asked, { datatype, values }: QuestionEntry, answer: AnswerValue): string {
  if (typeof answer === "number") return new Intl.NumberFormat(language, { maximumFractionDigits: 10 }).format(answer);
  if (datatype === "datetime") return momentText(catalog, String(answer), language);
  if (datatype === "string" || datatype === "text") return String(answer);
  const keys = Array.isArray(answer) ? answer : [String(answer)];
  const nameOf = (key: string) => values.find((it) => it.key === key)?.name;
  return keys.map((key) => (nameOf(key) ? textIn(catalog, nameOf(key)!, language) : key)).join(", ");
}

/** A day is shown as a day, an instant as the clocks of the city show it. */
function momentText({ file }: Catalog, text: string, language: string): string {
  const instant = parseInstant(text);
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  if (instant === null) return day.format(Date.parse(text));
  const { timeZone } = file.city;
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short", timeZone }).format(instant);
}

import type { QuestionEntry } from "@okienko/contract/city-file";
import { formatInstant, instantsOf, isDay, parseInstant } from "@okienko/scheduling";
import { cleanText, oneLine } from "../messages/clean-text.ts";

/** An answer as it is stored. */
export type AnswerValue = string | number | readonly string[];

/** Why an answer cannot be one to its question. */
export interface WrongAnswer {
  readonly code: string;
  readonly detail: string;
}

const longest = 4000;

/**
 * An answer as it is stored, `null` where nothing was answered, or what is wrong with it.
 *
 * Forms and Open311 send texts where JSON has numbers and lists, so both are read.
 */
export function answerValue(
  question: QuestionEntry,
  given: unknown,
  timeZone: string,
): AnswerValue | WrongAnswer | null {
  if (isEmpty(given)) return null;
  switch (question.datatype) {
    case "number":
      return numberOf(given);
    case "datetime":
      return momentOf(given, timeZone);
    case "string":
    case "text":
      return textOf(given, question.datatype === "string");
    case "singlevaluelist":
    case "multivaluelist":
      return chosenOf(question, given);
  }
}

/** Tells an answer from what is wrong with it. */
export function isWrong(value: AnswerValue | WrongAnswer): value is WrongAnswer {
  return typeof value === "object" && "code" in value;
}

function isEmpty(given: unknown): boolean {
  if (typeof given === "string") return given.trim() === "";
  return given === undefined || given === null || (Array.isArray(given) && given.every(isEmpty));
}

function textOf(given: unknown, isLine: boolean): AnswerValue | WrongAnswer | null {
  const single = Array.isArray(given) && given.length === 1 ? (given[0] as unknown) : given;
  if (typeof single !== "string" && typeof single !== "number") return wrong("wrong-type", "This needs a text.");
  const text = isLine ? oneLine(String(single)) : cleanText(String(single)).trim();
  if (text.length > longest) return wrong("too-long", `At most ${longest} characters.`);
  return text || null;
}

function numberOf(given: unknown): AnswerValue | WrongAnswer {
  const single = Array.isArray(given) && given.length === 1 ? (given[0] as unknown) : given;
  const isNumber = typeof single === "number" || (typeof single === "string" && plainNumber.test(single.trim()));
  const number = isNumber ? Number(String(single).trim().replace(",", ".")) : NaN;
  return Number.isFinite(number) ? number : wrong("not-a-number", "This needs a number, like 12.5.");
}

const plainNumber = /^[+-]?\d{1,15}([.,]\d{1,10})?$/;
const wallTime = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(:[0-5]\d)?$/;

/** An instant in the city's zone, or a day; a time without offset is the city's own, as a browser's field sends it. */
function momentOf(given: unknown, timeZone: string): AnswerValue | WrongAnswer {
  const single: unknown = Array.isArray(given) && given.length === 1 ? given[0] : given;
  const text = typeof single === "string" ? single.trim() : "";
  if (isDay(text)) return text;
  const instant = parseInstant(text) ?? localInstant(text, timeZone);
  const detail = "A date looks like 2026-11-23, a time like 2026-11-23T08:00.";
  return instant === null ? wrong("invalid-datetime", detail) : formatInstant(instant, timeZone);
}

/** The earlier one where the clocks show it twice; none where they skip it. */
function localInstant(text: string, timeZone: string): number | null {
  const [, day, hours, minutes] = wallTime.exec(text) ?? [];
  if (day === undefined || !isDay(day)) return null;
  return instantsOf(`${day}T${hours}:${minutes}`, timeZone)[0] ?? null;
}

function chosenOf({ datatype, values }: QuestionEntry, given: unknown): AnswerValue | WrongAnswer {
  const keys = [...new Set((Array.isArray(given) ? given : [given]).filter((it) => !isEmpty(it)).map(String))];
  const unknown = keys.find((key) => !values.some((it) => it.key === key));
  if (unknown !== undefined) return wrong("unknown-value", "Please choose one of the answers.");
  if (datatype === "multivaluelist") return keys;
  return keys.length === 1 ? keys[0]! : wrong("too-many", "Please choose one answer only.");
}

function wrong(code: string, detail: string): WrongAnswer {
  return { code, detail };
}

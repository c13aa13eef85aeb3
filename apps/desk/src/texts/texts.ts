import { de } from "./de.ts";
import { en, type TextName } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";

const texts = { en, pl, uk, de };

/** The language of the page. */
export const language = document.documentElement.lang;

const spoken = language in texts ? texts[language as keyof typeof texts] : en;

/** A text in the language of the page; `{name}` in it stands for a value. */
export function text(name: TextName, values: Readonly<Record<string, string>> = {}): string {
  return spoken[name].replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}

const plurals = new Intl.PluralRules(language);
const count = new Intl.NumberFormat(language);

/**
 * A text that counts something; `{count}` in it stands for the number. Its forms stand in one text with `|` between them:
 * one and other, or one, few and many, as the language has them (CLDR plural rules).
 */
export function counted(name: TextName, number: number, values: Readonly<Record<string, string>> = {}): string {
  const forms = text(name, { ...values, count: count.format(number) }).split("|");
  const turn = ["one", "few"].indexOf(plurals.select(number));
  return (turn < 0 ? undefined : forms[Math.min(turn, forms.length - 1)]) ?? forms.at(-1)!;
}

/** The text of something that has a code, `problem.no-answer`; another one where we have none for it. */
export function textOf(group: "problem" | "wrong", code: string): string {
  const name = `${group}.${code}`;
  return name in en ? text(name as TextName) : text(group === "problem" ? "problem.other" : "wrong.invalid");
}

const times = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });

/** An instant of the API, as people say it. */
export function time(instant: string): string {
  return times.format(new Date(instant));
}

const days = new Intl.DateTimeFormat(language, { weekday: "short", day: "numeric", month: "long", timeZone: "UTC" });

/** A day of the API, `2026-11-23`, as people say it. */
export function day(date: string): string {
  return days.format(new Date(`${date}T00:00:00Z`));
}

/** The time of day of an instant of the API, as it stands there: that of the office, wherever the reader is. */
export function clock(instant: string): string {
  return instant.slice(11, 16);
}

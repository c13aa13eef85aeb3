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

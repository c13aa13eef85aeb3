import type { TextName, Texts } from "./en.ts";

const textsOf: Readonly<Record<string, () => Promise<Texts>>> = {
  de: async () => (await import("./de.ts")).de,
  en: async () => (await import("./en.ts")).en,
  pl: async () => (await import("./pl.ts")).pl,
  uk: async () => (await import("./uk.ts")).uk,
};

/** The language of the page. */
export const language = document.documentElement.lang;

// nobody carries the languages of others; the pages wait for this one
const spoken = await (textsOf[language] ?? textsOf["en"]!)();

/** A text in the language of the page; `{name}` in it stands for a value. */
export function text(name: TextName, values: Readonly<Record<string, string>> = {}): string {
  return filled(spoken[name], values);
}

function filled(form: string, values: Readonly<Record<string, string>>): string {
  return form.replace(/\{(\w+)\}/g, (whole, key: string) => {
    const value = values[key];
    return value === undefined ? whole : isolated(value);
  });
}

/** Words of others for the middle of a text: those from right to left turn nothing around them (UAX #9, FSI and PDI). */
export function isolated(words: string): string {
  return /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u.test(words)
    ? `\u2068${words}\u2069`
    : words;
}

/** A text that there may be, as for fields that others name; null where there is none, or an empty one. */
export function textIfAny(name: string): string | null {
  return name in spoken ? text(name as TextName) || null : null;
}

const plurals = new Intl.PluralRules(language);
const count = new Intl.NumberFormat(language);

/**
 * A text that counts something; `{count}` in it stands for the number. Its forms stand in one text with `|` between them:
 * one and other, or one, few and many, as the language has them (CLDR plural rules).
 */
export function counted(name: TextName, number: number, values: Readonly<Record<string, string>> = {}): string {
  const forms = spoken[name].split("|");
  const turn = ["one", "few"].indexOf(plurals.select(number));
  const form = (turn < 0 ? undefined : forms[Math.min(turn, forms.length - 1)]) ?? forms.at(-1)!;
  return filled(form, { ...values, count: count.format(number) });
}

/** The text of something that has a code, `problem.no-answer`; another one where we have none for it. */
export function textOf(group: "problem" | "wrong", code: string): string {
  const name = `${group}.${code}`;
  return name in spoken ? text(name as TextName) : text(group === "problem" ? "problem.other" : "wrong.invalid");
}

const languageNames = new Intl.DisplayNames([language], { type: "language" });

/** A language, `pl`, as people call it. */
export function languageName(tag: string): string {
  return languageNames.of(tag) ?? tag;
}

/** How the city writes days and times: in Europe it is 14:30 on the 23rd of November, also in English. */
export const locale = language === "en" ? "en-GB" : language;

const times = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });

/** An instant of the API, as people say it. */
export function time(instant: string): string {
  return times.format(new Date(instant));
}

const days = new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", month: "long", timeZone: "UTC" });

/** A day of the API, `2026-11-23`, as people say it. */
export function day(date: string): string {
  return days.format(new Date(`${date}T00:00:00Z`));
}

/** The time of day of an instant of the API, as it stands there: that of the office, wherever the reader is. */
export function clock(instant: string): string {
  return instant.slice(11, 16);
}

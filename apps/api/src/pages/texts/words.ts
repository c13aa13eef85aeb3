import { de } from "./de.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import type { Dictionary, TextKey } from "./text.ts";
import { uk } from "./uk.ts";

const dictionaries: Readonly<Record<string, Dictionary>> = { pl, en, uk, de };

/** What replaces the `{placeholders}` of a text; `count` chooses the plural. */
export type Values = Readonly<Record<string, string | number>>;

/** Speaks one language. */
export type Words = (key: TextKey, values?: Values) => string;

/** The words of a BCP 47 language, `de` for `de-AT`; English where the pages do not speak it. */
export function wordsOf(language: string): Words {
  const primary = language.split("-")[0]!;
  const spoken = Object.hasOwn(dictionaries, primary) ? primary : "en";
  const dictionary = dictionaries[spoken]!;
  const plurals = new Intl.PluralRules(spoken);
  return (key, values = {}) => {
    const text = dictionary[key];
    const form = typeof text === "string" ? text : text[plurals.select(Number(values["count"]))];
    return filled(form ?? key, values);
  };
}

function filled(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}

import { de } from "./de.ts";
import { en, type MessageTexts } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";

const languages: Record<string, MessageTexts> = { pl, en, uk, de };

/** The messages in a language (BCP 47), or in English where there are none: the city's own texts still come in theirs. */
export function textsIn(language: string): MessageTexts {
  return languages[language] ?? languages[language.split("-")[0]!] ?? en;
}

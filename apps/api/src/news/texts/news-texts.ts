import { inSpoken } from "../../messages/letter-texts.ts";
import { de } from "./de.ts";
import { en, type NewsTexts } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";

const languages = { pl, en, uk, de };

/** The texts of news in a language (BCP 47), or in English where there are none. */
export function newsTexts(language: string): NewsTexts {
  return inSpoken(languages, language);
}

import { inSpoken } from "../../messages/letter-texts.ts";
import { de } from "./de.ts";
import { en, type OpinionTexts } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";

const languages = { pl, en, uk, de };

/** The texts in a language (BCP 47), or in English where there are none. */
export function opinionTexts(language: string): OpinionTexts {
  return inSpoken(languages, language);
}

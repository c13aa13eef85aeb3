import { inSpoken } from "../../../messages/letter-texts.ts";
import { de } from "./de.ts";
import { en, type CorrespondenceTexts } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";

const languages = { pl, en, uk, de };

/** The texts of letters about conversations in a language (BCP 47), or in English where there are none. */
export function correspondenceTexts(language: string): CorrespondenceTexts {
  return inSpoken(languages, language);
}

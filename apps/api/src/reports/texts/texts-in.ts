import { inSpoken } from "../../messages/letter-texts.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import type { ReportTexts } from "./report-texts.ts";
import { uk } from "./uk.ts";

const languages = { pl, en, uk, de };

/** The texts about reports in a language (BCP 47), or in English where there are none. */
export function textsIn(language: string): ReportTexts {
  return inSpoken(languages, language);
}

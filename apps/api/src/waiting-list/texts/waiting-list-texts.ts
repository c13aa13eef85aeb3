import { inSpoken } from "../../messages/letter-texts.ts";
import { de } from "./de.ts";
import { en, type WaitingListTexts } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";

const languages = { pl, en, uk, de };

/** The texts of the waiting list in a language (BCP 47), or in English where there are none. */
export function waitingListTexts(language: string): WaitingListTexts {
  return inSpoken(languages, language);
}

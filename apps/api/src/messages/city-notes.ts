import type { Catalog } from "../catalog/catalog.ts";
import { textIn } from "../catalog/text-in.ts";
import { cleanText, oneLine } from "./clean-text.ts";
import { letterTexts } from "./letter-texts.ts";

/** What every letter of a city ends with: whom to ask, and that it is a demonstration where it is one. */
export function cityNotes(catalog: Catalog, language: string): string[] {
  const { contact, demoNotice } = catalog.file.city;
  const inTheirs = (text: Parameters<typeof textIn>[1]) => oneLine(textIn(catalog, text, language));
  const { questions } = letterTexts(language);
  return [
    `${questions}: ${inTheirs(contact.name)}, ${oneLine(contact.phone)} (${inTheirs(contact.hours)})`,
    ...(demoNotice ? [cleanText(textIn(catalog, demoNotice, language))] : []),
  ];
}

import { textIn } from "../catalog/text-in.ts";
import { cityNotes } from "../messages/city-notes.ts";
import { cleanText, oneLine } from "../messages/clean-text.ts";
import { letterTexts, inSpoken } from "../messages/letter-texts.ts";
import type { AddressedLetter, LetterHead, LetterWriters, QueuedMessage } from "../messages/letter.ts";
import { Speech } from "../messages/speech.ts";
import { de } from "./texts/de.ts";
import { en } from "./texts/en.ts";
import { pl } from "./texts/pl.ts";
import { uk } from "./texts/uk.ts";

const languages = { pl, en, uk, de };

/** What the letter to an outside body needs. */
export interface ForwardingNews {
  readonly id: string;
  readonly secret: string;
  readonly name: string;
  readonly email: string;
  readonly language: string;
  /** What staff write to them. */
  readonly message: string | null;
  readonly reference: string;
  readonly category: string;
  readonly expires_at: number;
  readonly timeZone: string;
}

/** Who writes to outside bodies. */
export const forwardingLetters: LetterWriters<"forwarding"> = { forwarding: write };

/** The resident's words are behind the link alone. */
function write({ catalog, publicUrl }: LetterHead, message: QueuedMessage): AddressedLetter {
  const news = message.body as ForwardingNews;
  const { language, reference, id, secret } = news;
  const texts = inSpoken(languages, language);
  const city = oneLine(textIn(catalog, catalog.file.city.name, language));
  const until = new Speech(language, news.timeZone).day(news.expires_at);
  const letter = {
    language: texts.language,
    subject: texts.subject(reference, city),
    lead: texts.lead(oneLine(news.name), city),
    paragraphs: [texts.ask, ...(news.message === null ? [] : [`${texts.message} ${cleanText(news.message)}`])],
    facts: [
      { label: texts.reference, value: reference },
      { label: texts.category, value: oneLine(news.category) },
      { label: texts.until, value: until },
    ],
    lists: [],
    actions: [
      {
        text: texts.open,
        url: `${publicUrl}/forwarded/${id}#${secret}`,
        code: { label: letterTexts(language).accessCode, value: secret },
      },
    ],
    notes: [texts.keep, ...cityNotes(catalog, language)],
  };
  return { letter, to: news.email, reference };
}

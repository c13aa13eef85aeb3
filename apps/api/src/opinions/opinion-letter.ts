import { cityNotes } from "../messages/city-notes.ts";
import { oneLine } from "../messages/clean-text.ts";
import type { AddressedLetter, LetterHead, LetterWriters } from "../messages/letter.ts";
import { opinionTexts } from "./texts/opinion-texts.ts";

/** Asks whether an answer or a support shall count; `id` is that of the opinion. */
export interface OpinionNews {
  readonly id: string;
  readonly code: string;
  readonly email: string;
  readonly language: string;
  readonly kind: "answer" | "support";
  /** Path of the page of what it is about, `/consultations/…` or `/ideas/…`. */
  readonly place: string;
  /** What it is about, in the reader's language and in the city's own words. */
  readonly title: string;
}

/** The letter that asks to confirm; what was answered is not in it. */
function opinionLetter({ catalog, publicUrl }: LetterHead, news: OpinionNews): AddressedLetter {
  const texts = opinionTexts(news.language);
  const title = oneLine(news.title);
  const letter = {
    language: texts.language,
    subject: texts.subject(title),
    lead: texts[news.kind],
    paragraphs: [title, texts.once],
    facts: [],
    lists: [],
    actions: [
      {
        text: texts.action,
        url: `${publicUrl}${news.place}/confirm/${news.id}#${news.code}`,
        code: { label: texts.code, value: news.code },
      },
    ],
    notes: [texts.notYou, ...cityNotes(catalog, news.language)],
  };
  return { letter, to: news.email, reference: news.kind };
}

/** Who writes the letters of opinions. */
export const opinionLetters: LetterWriters = {
  "opinion-confirm": (head, { body }) => opinionLetter(head, body as OpinionNews),
};

import { cityNotes } from "../messages/city-notes.ts";
import { cleanText } from "../messages/clean-text.ts";
import type { AddressedLetter, Letter, LetterHead, LetterWriters, QueuedMessage } from "../messages/letter.ts";
import { inSpoken, letterTexts } from "../messages/letter-texts.ts";
import { Speech } from "../messages/speech.ts";
import { textsIn } from "../visits/texts/texts-in.ts";
import { manageUrl } from "../visits/visit-links.ts";
import { placeLine, placeOf, procedureOf } from "../visits/visit-words.ts";
import type { DisplacedNews, DisplacedNewsKind } from "./displaced-news.ts";
import { de } from "./texts/de.ts";
import { type DisplacedTexts, en } from "./texts/en.ts";
import { pl } from "./texts/pl.ts";
import { uk } from "./texts/uk.ts";

const languages = { pl, en, uk, de };

/** Who writes to people whose visits a change of hours hits. */
export const displacedLetters: LetterWriters<DisplacedNewsKind> = { "visit-displaced": write, "visit-stands": write };

function write(head: LetterHead, { kind, body }: QueuedMessage): AddressedLetter {
  const news = body as DisplacedNews;
  return { letter: letterOf(head, kind as DisplacedNewsKind, news), to: news.email, reference: news.reference };
}

function letterOf(head: LetterHead, kind: DisplacedNewsKind, news: DisplacedNews): Letter {
  const { reference, start, language, timeZone, reason } = news;
  const texts = inSpoken<DisplacedTexts>(languages, language);
  const speech = new Speech(language, timeZone);
  const isHit = kind === "visit-displaced";
  const why = reason === null ? texts.noReason : texts.reason(cleanText(reason));
  return {
    language: textsIn(language).language,
    subject: texts[kind].subject(reference, `${speech.day(start)}, ${speech.time(start)}`),
    lead: texts[kind].lead,
    paragraphs: isHit ? [why, texts.stillYours] : [],
    facts: factsOf(head, news, speech),
    lists: news.times.length > 0 ? [{ title: texts.times, items: timesOf(head, news, speech) }] : [],
    actions: [
      {
        text: isHit ? texts.choose : texts.manage,
        url: manageUrl(head.publicUrl, reference, news.secret),
        code: { label: letterTexts(language).accessCode, value: news.secret },
      },
    ],
    notes: [textsIn(language).keepToYourself, ...cityNotes(head.catalog, language)],
  };
}

function factsOf({ catalog }: LetterHead, news: DisplacedNews, speech: Speech) {
  const texts = textsIn(news.language);
  const range = `${speech.day(news.start)}, ${speech.time(news.start)}–${speech.time(news.end)}`;
  return [
    { label: texts.reference, value: news.reference },
    { label: texts.when, value: texts.localTime(range) },
    { label: texts.where, value: placeLine(placeOf(catalog, news.office, news.language)) },
    { label: texts.procedure, value: procedureOf(catalog, news.procedure, news.language).name },
  ];
}

function timesOf({ catalog }: LetterHead, { times, language }: DisplacedNews, speech: Speech): string[] {
  return times.map(
    ({ office, start }) => `${speech.day(start)}, ${speech.time(start)}, ${placeOf(catalog, office, language).name}`,
  );
}

import { startOfDay } from "@okienko/scheduling";
import { cityNotes } from "../messages/city-notes.ts";
import { letterTexts } from "../messages/letter-texts.ts";
import type { AddressedLetter, Fact, Letter, LetterHead, LetterWriters } from "../messages/letter.ts";
import { Speech } from "../messages/speech.ts";
import { mattersIn } from "../visits/matters-in.ts";
import { placeLine, placeOf, procedureOf } from "../visits/visit-words.ts";
import { waitingListTexts } from "./texts/waiting-list-texts.ts";
import type { ConfirmNews, OfferNews } from "./wish-news.ts";

/** Who writes the letters of the waiting list. */
export const wishLetters: LetterWriters = {
  "wish-confirm": (head, { body }) => confirmLetter(head, body as ConfirmNews),
  "wish-offer": (head, { body }) => offerLetter(head, body as OfferNews),
};

/** Asks whether an address wants to wait. The name is not in it: whoever asks types both name and address. */
function confirmLetter(head: LetterHead, news: ConfirmNews): AddressedLetter {
  const { catalog, publicUrl } = head;
  const texts = waitingListTexts(news.language);
  const { confirm } = texts;
  const { timeZone } = catalog.file.city;
  const speech = new Speech(news.language, timeZone);
  const day = (it: string) => speech.day(startOfDay(it, timeZone));
  const letter: Letter = {
    ...{ language: texts.language, subject: confirm.subject(procedureOf(catalog, news.procedure, news.language).name) },
    ...{ lead: confirm.lead, paragraphs: [confirm.how(minutesIn(news.language, catalog.file.booking.offerMinutes))] },
    facts: factsOf(head, news, [{ label: texts.days, value: `${day(news.firstDay)} – ${day(news.lastDay)}` }]),
    lists: [],
    actions: [
      {
        text: confirm.action,
        url: `${publicUrl}/wish/${news.id}#${news.code}`,
        code: { label: confirm.code, value: news.code },
      },
    ],
    notes: [confirm.notYou, ...cityNotes(catalog, news.language)],
  };
  return { letter, to: news.email, reference: "wish", unsubscribeUrl: endUrl(publicUrl, news) };
}

/** Tells of a time that is kept. */
function offerLetter(head: LetterHead, news: OfferNews): AddressedLetter {
  const { catalog, publicUrl } = head;
  const texts = waitingListTexts(news.language);
  const { offer } = texts;
  const speech = new Speech(news.language, news.timeZone);
  const moment = (it: number) => `${speech.day(it)}, ${speech.time(it)}`;
  const until = moment(news.keptUntil);
  const code = { label: letterTexts(news.language).accessCode, value: news.secret };
  const letter: Letter = {
    ...{ language: texts.language, subject: offer.subject(moment(news.start)), lead: offer.lead(until) },
    paragraphs: news.visit ? [offer.moves(moment(news.visit.start))] : [],
    facts: [
      { label: texts.when, value: `${moment(news.start)}–${speech.time(news.end)}` },
      ...factsOf(head, news, [{ label: texts.keptUntil, value: until }]),
      ...(news.visit ? [{ label: texts.reference, value: news.visit.reference }] : []),
    ],
    lists: [],
    actions: [
      { text: offer.action, url: `${publicUrl}/offer/${news.offer}#${news.secret}`, code },
      { text: texts.end, url: endUrl(publicUrl, news), code: null },
    ],
    notes: [news.isLast ? offer.last : offer.next, ...cityNotes(catalog, news.language)],
  };
  return {
    letter,
    to: news.email,
    reference: news.visit?.reference ?? "offer",
    unsubscribeUrl: endUrl(publicUrl, news),
  };
}

type About = Pick<ConfirmNews, "language" | "procedure" | "quantity" | "office">;

function factsOf({ catalog }: LetterHead, news: About, more: readonly Fact[]): Fact[] {
  const texts = waitingListTexts(news.language);
  const { language, office, quantity } = news;
  return [
    { label: texts.procedure, value: procedureOf(catalog, news.procedure, language).name },
    ...(quantity > 1 ? [{ label: texts.quantity, value: mattersIn(language, quantity) }] : []),
    { label: texts.where, value: office === null ? texts.anywhere : placeLine(placeOf(catalog, office, language)) },
    ...more,
  ];
}

function minutesIn(language: string, count: number): string {
  return new Intl.NumberFormat(language, { style: "unit", unit: "minute", unitDisplay: "long" }).format(count);
}

/** The page that takes one off the list; a POST there does it at once (RFC 8058). */
function endUrl(publicUrl: string, { id, endSecret }: { readonly id: string; readonly endSecret: string }): string {
  return `${publicUrl}/wish/${id}/end/${endSecret}`;
}

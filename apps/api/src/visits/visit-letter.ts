import { textIn } from "../catalog/text-in.ts";
import { cityNotes } from "../messages/city-notes.ts";
import { cleanText, oneLine } from "../messages/clean-text.ts";
import { letterTexts } from "../messages/letter-texts.ts";
import type { Action, Fact, Letter, LetterHead, LetterList } from "../messages/letter.ts";
import { Speech } from "../messages/speech.ts";
import { mattersIn } from "./matters-in.ts";
import { textsIn } from "./texts/texts-in.ts";
import { confirmUrl, manageUrl } from "./visit-links.ts";
import type { VisitNews, VisitNewsKind } from "./visit-news.ts";
import { placeLine, placeOf, procedureOf } from "./visit-words.ts";

/** News about a visit with what is needed to tell it. */
export interface VisitStory extends LetterHead {
  readonly kind: VisitNewsKind;
  readonly news: VisitNews;
}

/**
 * Writes the letter in the visitor's language. The visitor's name is not in it: whoever books types both name and
 * address, and a city's mail must not carry a stranger's words to somebody else.
 */
export function visitLetter(story: VisitStory): Letter {
  const { kind, news } = story;
  const texts = textsIn(news.language);
  const speech = new Speech(news.language, news.timeZone);
  const when = `${speech.day(news.start)}, ${speech.time(news.start)}`;
  return {
    language: texts.language,
    subject: texts[kind].subject(news.reference, when),
    lead: texts[kind].lead,
    paragraphs: news.reason ? [cleanText(news.reason)] : [],
    facts: factsOf(story, speech),
    lists: kind === "visit-cancelled" ? [] : listsOf(story, speech),
    actions: actionsOf(story, speech),
    notes: notesOf(story),
  };
}

function actionsOf({ catalog, publicUrl, kind, news }: VisitStory, speech: Speech): Action[] {
  const texts = textsIn(news.language);
  const { reference, secret, confirmation } = news;
  if (kind === "visit-cancelled") {
    const department = catalog.procedures.get(news.procedure)?.department;
    const path = department ? `/book/${department}/${news.procedure}` : "/book";
    return [{ text: texts.bookAgain, url: publicUrl + path, code: null }];
  }
  const access = { label: letterTexts(news.language).accessCode, value: secret };
  const manage = { text: texts.manage, url: manageUrl(publicUrl, reference, secret), code: access };
  if (!confirmation) return [manage];
  const url = confirmUrl(publicUrl, reference, secret, confirmation.code);
  const code = { label: texts.confirmationCode, value: confirmation.code };
  return [{ text: texts.confirmBy(timeToConfirm(confirmation.confirmBy, speech)), url, code }, manage];
}

function timeToConfirm(instant: number, speech: Speech): string {
  return `${speech.time(instant)} (${speech.day(instant)})`;
}

function factsOf({ catalog, kind, news }: VisitStory, speech: Speech): Fact[] {
  const texts = textsIn(news.language);
  const { language, quantity } = news;
  const range = `${speech.day(news.start)}, ${speech.time(news.start)}–${speech.time(news.end)}`;
  return [
    { label: texts.reference, value: news.reference },
    ...(kind === "visit-cancelled" ? [] : [{ label: texts.checkInCode, value: news.checkInCode }]),
    { label: texts.when, value: texts.localTime(range) },
    { label: texts.where, value: placeLine(placeOf(catalog, news.office, language)) },
    { label: texts.procedure, value: procedureOf(catalog, news.procedure, language).name },
    ...(quantity > 1 ? [{ label: texts.quantity, value: mattersIn(language, quantity) }] : []),
  ];
}

function listsOf({ catalog, news }: VisitStory, speech: Speech): LetterList[] {
  const texts = textsIn(news.language);
  const { entry } = procedureOf(catalog, news.procedure, news.language);
  const documents = (entry?.documents ?? []).map((it) => oneLine(textIn(catalog, it, news.language)));
  const fees = (entry?.fees ?? []).map(
    ({ name, amount, currency }) =>
      `${oneLine(textIn(catalog, name, news.language))}: ${amount ? speech.money(amount, currency) : texts.freeOfCharge}`,
  );
  const lists = [
    { title: texts.documents, items: documents },
    { title: texts.fees, items: fees },
  ];
  return lists.filter(({ items }) => items.length > 0);
}

function notesOf({ catalog, kind, news }: VisitStory): string[] {
  const texts = textsIn(news.language);
  return [
    ...(kind === "visit-cancelled" ? [] : [texts.keepToYourself]),
    kind === "visit-unconfirmed" ? texts.notYou : texts.calendarAttached,
    ...cityNotes(catalog, news.language),
  ];
}

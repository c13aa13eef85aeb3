import type { ClosingReason, ReportState } from "@okienko/contract";
import type { Catalog } from "../catalog/catalog.ts";
import { textIn } from "../catalog/text-in.ts";
import { cityNotes } from "../messages/city-notes.ts";
import { cleanText, oneLine } from "../messages/clean-text.ts";
import type { AddressedLetter, Fact, Letter, LetterHead } from "../messages/letter.ts";
import { whyClosed } from "../reports/why-closed.ts";
import { aboutOf } from "./about.ts";
import { newsTexts } from "./texts/news-texts.ts";

/** Whom a mail goes to; `id` is the subscription. */
interface Addressed {
  readonly id: string;
  readonly email: string;
  readonly language: string;
}

/** Asks whether an address wants the news; about one report, or a neighbourhood. */
export interface ConfirmationNews extends Addressed {
  readonly code: string;
  readonly reference: string | null;
  readonly category: string | null;
}

/** Something has happened to a followed report. */
export interface ReportNews extends Addressed {
  /** Ends the subscription. */
  readonly secret: string;
  readonly reference: string;
  readonly category: string;
  readonly state: ReportState;
  readonly text: string | null;
  /** Why it was closed; letters that were queued by an earlier version do not say. */
  readonly reason?: ClosingReason | null;
  readonly reopened: boolean;
  readonly mergedInto: string | null;
}

/** There is a new report nearby; `radius` in metres. */
export interface NearbyNews extends Addressed {
  readonly secret: string;
  readonly reference: string;
  readonly category: string;
  readonly address: string | null;
  readonly radius: number;
}

/** The letter that asks to confirm. */
export function confirmationLetter({ catalog, publicUrl }: LetterHead, news: ConfirmationNews): AddressedLetter {
  const texts = newsTexts(news.language);
  const { confirm } = texts;
  const letter: Letter = {
    ...empty(texts.language),
    subject: confirm.subject(aboutOf(catalog, texts, news)),
    lead: confirm.lead,
    actions: [{ text: confirm.action, url: `${publicUrl}/news/${news.id}/confirm/${news.code}`, code: null }],
    notes: [confirm.notYou, ...cityNotes(catalog, news.language)],
  };
  return { letter, to: news.email, reference: news.reference ?? "news" };
}

/** The letter that tells a follower what has happened. */
export function reportLetter(head: LetterHead, news: ReportNews): AddressedLetter {
  const texts = newsTexts(news.language);
  const state = texts.states[news.state];
  const category = categoryName(head.catalog, news.category, news.language);
  const { reopened, mergedInto, text } = news;
  const letter: Letter = {
    ...empty(texts.language),
    subject: texts.report.subject(news.reference, state),
    lead: reopened ? texts.report.reopened : texts.report.lead(category, state),
    paragraphs: [
      ...(mergedInto ? [texts.report.merged(mergedInto)] : []),
      ...whyClosed(news.language, news.reason),
      ...(text ? [`${texts.report.said} ${cleanText(text)}`] : []),
    ],
    facts: factsOf(texts, [news.reference, category, null, state]),
    ...seeAndEnd(head, { ...news, reference: mergedInto ?? news.reference }),
  };
  return addressed(head, letter, news);
}

/** The letter that tells of a new report nearby. */
export function nearbyLetter(head: LetterHead, news: NearbyNews): AddressedLetter {
  const texts = newsTexts(news.language);
  const category = categoryName(head.catalog, news.category, news.language);
  const metres = new Intl.NumberFormat(news.language, { style: "unit", unit: "meter" }).format(news.radius);
  const letter: Letter = {
    ...empty(texts.language),
    subject: texts.nearby.subject(category),
    lead: texts.nearby.lead(category, metres),
    facts: factsOf(texts, [news.reference, category, news.address, null]),
    ...seeAndEnd(head, news),
  };
  return addressed(head, letter, news);
}

type Texts = ReturnType<typeof newsTexts>;

function factsOf(texts: Texts, [reference, category, place, state]: (string | null)[]): Fact[] {
  const facts = [
    { label: texts.reference, value: reference },
    { label: texts.category, value: category },
    { label: texts.place, value: place && oneLine(place) },
    { label: texts.state, value: state },
  ];
  return facts.filter((it): it is Fact => Boolean(it.value));
}

function seeAndEnd({ catalog, publicUrl }: LetterHead, news: Addressed & { reference: string; secret: string }) {
  const texts = newsTexts(news.language);
  const actions = [
    { text: texts.see, url: `${publicUrl}/report/${news.reference}`, code: null },
    { text: texts.end, url: endUrl(publicUrl, news), code: null },
  ];
  return { actions, notes: cityNotes(catalog, news.language) };
}

/** The page that ends a subscription; a POST there ends it at once (RFC 8058). */
function endUrl(publicUrl: string, { id, secret }: { id: string; secret: string }): string {
  return `${publicUrl}/news/${id}/end/${secret}`;
}

function addressed(
  { publicUrl }: LetterHead,
  letter: Letter,
  news: Addressed & { reference: string; secret: string },
): AddressedLetter {
  return { letter, to: news.email, reference: news.reference, unsubscribeUrl: endUrl(publicUrl, news) };
}

function categoryName(catalog: Catalog, id: string, language: string): string {
  const entry = catalog.categories.get(id);
  return entry ? oneLine(textIn(catalog, entry.name, language)) : id;
}

function empty(language: string): Letter {
  return { language, subject: "", lead: "", paragraphs: [], facts: [], lists: [], actions: [], notes: [] };
}

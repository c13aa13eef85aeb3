import { cityNotes } from "../messages/city-notes.ts";
import { cleanText, oneLine } from "../messages/clean-text.ts";
import { letterTexts } from "../messages/letter-texts.ts";
import type { Action, AddressedLetter, Fact, LetterHead, LetterWriters, QueuedMessage } from "../messages/letter.ts";
import { Speech } from "../messages/speech.ts";
import { confirmUrl, endLettersUrl, manageUrl, reportPage } from "./report-links.ts";
import type { ReporterNews, ReportNewsKind } from "./report-news.ts";
import { isClosed } from "./report-states.ts";
import { textsIn } from "./texts/texts-in.ts";
import { whyClosed } from "./why-closed.ts";

/** Who writes the news for reporters. */
export const reportLetters: LetterWriters<ReportNewsKind> = {
  "report-sent": write,
  "report-unconfirmed": write,
  "report-question": write,
  "report-changed": write,
  "report-closed": write,
  "report-reopened": write,
  "report-merged": write,
  "report-split": write,
  "report-joined": write,
};

/** What the reporter wrote is not in it: the address may be a stranger's, and a city's mail must not carry such words. */
function write(head: LetterHead, message: QueuedMessage): AddressedLetter {
  const kind = message.kind as ReportNewsKind;
  const news = message.body as ReporterNews;
  const { language, reference, mergedInto, parts = [] } = news;
  const texts = textsIn(language);
  const state = texts.states[news.state];
  const letter = {
    language: texts.language,
    subject: texts[kind].subject(reference, state),
    lead: texts[kind].lead(state, mergedInto ?? parts.map((it) => it.reference).join(", ")),
    paragraphs: [
      ...whyClosed(language, news.reason),
      ...(news.text === null ? [] : [`${texts.citySays} ${cleanText(news.text)}`]),
    ],
    facts: factsOf(news),
    lists: [],
    actions: [...actionsOf(head, kind, news), ...endOf(head, news)],
    notes: [
      texts.keepToYourself,
      ...(kind === "report-unconfirmed" ? [texts.notYou] : []),
      ...cityNotes(head.catalog, language),
    ],
  };
  const { endSecret } = news;
  const unsubscribeUrl = endSecret && endLettersUrl(head.publicUrl, reference, endSecret);
  return { letter, to: news.email, reference, ...(unsubscribeUrl && { unsubscribeUrl }) };
}

function factsOf({ language, timeZone, reference, category, state, promisedAt }: ReporterNews): Fact[] {
  const texts = textsIn(language);
  const isPromised = promisedAt !== null && !isClosed(state) && state !== "waiting";
  const promised = isPromised ? [{ label: texts.promised, value: new Speech(language, timeZone).day(promisedAt) }] : [];
  return [
    { label: texts.reference, value: reference },
    { label: texts.category, value: oneLine(category) },
    { label: texts.state, value: texts.states[state] },
    ...promised,
  ];
}

/** Whoever has typed the address may not be whose it is, and nobody has to bear letters about a report. */
function endOf({ publicUrl }: LetterHead, { language, reference, endSecret }: ReporterNews): Action[] {
  if (!endSecret) return [];
  return [{ text: textsIn(language).end, url: endLettersUrl(publicUrl, reference, endSecret), code: null }];
}

function actionsOf({ publicUrl }: LetterHead, kind: ReportNewsKind, news: ReporterNews): Action[] {
  const texts = textsIn(news.language);
  const { reference, secret, code, mergedInto, parts = [] } = news;
  const accessBy = (value: string) => ({ label: letterTexts(news.language).accessCode, value });
  const manage = { text: texts.manage[kind], url: manageUrl(publicUrl, reference, secret), code: accessBy(secret) };
  const others = parts.map((it) => {
    const url = manageUrl(publicUrl, it.reference, it.secret);
    return { text: `${texts.reference} ${it.reference}:`, url, code: accessBy(it.secret) };
  });
  if (others.length > 0) return [manage, ...others];
  if (mergedInto !== null) return [{ text: texts.other, url: reportPage(publicUrl, mergedInto), code: null }, manage];
  if (code === null) return [manage];
  const confirm = { label: texts.confirmationCode, value: code };
  return [{ text: texts.confirm, url: confirmUrl(publicUrl, reference, secret, code), code: confirm }, manage];
}

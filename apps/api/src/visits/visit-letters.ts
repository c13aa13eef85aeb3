import type { AddressedLetter, LetterHead, LetterWriters, QueuedMessage } from "../messages/letter.ts";
import type { MailedCalendar } from "../messages/mail.ts";
import { oneAddress } from "../messages/one-address.ts";
import { senderOf } from "../messages/sender.ts";
import { entryOfNews } from "./calendar-entry.ts";
import { calendarFile } from "./calendar.ts";
import { textsIn } from "./texts/texts-in.ts";
import { visitLetter, type VisitStory } from "./visit-letter.ts";
import type { VisitNews, VisitNewsKind } from "./visit-news.ts";

/** Who writes the news about visits. */
export const visitLetters: LetterWriters<VisitNewsKind> = {
  "visit-booked": write,
  "visit-unconfirmed": write,
  "visit-moved": write,
  "visit-cancelled": write,
};

function write(head: LetterHead, message: QueuedMessage): AddressedLetter {
  const kind = message.kind as VisitNewsKind;
  const news = message.body as VisitNews;
  return {
    letter: visitLetter({ ...head, kind, news }),
    to: news.email,
    reference: news.reference,
    calendar: calendarOf({ ...head, kind, news }, message.createdAt),
  };
}

/** A visit that nobody has confirmed is not put into a calendar: no mail would take it out again when its time runs out. */
function calendarOf({ kind, news, ...head }: VisitStory, changedAt: number): MailedCalendar | undefined {
  if (kind === "visit-unconfirmed") return undefined;
  const method = kind === "visit-cancelled" ? "CANCEL" : "REQUEST";
  const texts = textsIn(news.language);
  const sender = senderOf(head, texts.language);
  const organizer = { name: sender.name, email: sender.address };
  const entry = entryOfNews(head.catalog, head.publicUrl, kind, news, changedAt);
  const text = calendarFile(entry, { method, organizer, attendee: { email: oneAddress(news.email) } });
  return { method, name: `${texts.calendarFile}-${news.reference}.ics`, text };
}

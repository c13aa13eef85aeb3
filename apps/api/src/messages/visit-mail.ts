import type { Catalog } from "../catalog/catalog.ts";
import { textIn } from "../catalog/text-in.ts";
import { calendarFile } from "../visits/calendar.ts";
import { entryOfNews } from "../visits/calendar-entry.ts";
import { oneLine } from "./clean-text.ts";
import { letterHtml } from "./letter-html.ts";
import { letterText } from "./letter-text.ts";
import { type Mail, type MailedCalendar, type Sender, Undeliverable } from "./mail.ts";
import type { VisitNews, VisitNewsKind } from "./outbox.ts";
import { textsIn } from "./texts/texts-in.ts";
import { visitLetter } from "./visit-letter.ts";

/** A message of the outbox that tells news about a visit. */
export interface VisitMessage {
  readonly id: string;
  readonly kind: VisitNewsKind;
  readonly createdAt: number;
  readonly news: VisitNews;
}

/** The mail that tells news about a visit. Throws `Undeliverable` when the address is not exactly one. */
export function visitMail(catalog: Catalog, publicUrl: string, message: VisitMessage): Mail {
  const { id, kind, createdAt, news } = message;
  const letter = visitLetter({ catalog, publicUrl, kind, news });
  const from = senderOf(catalog, publicUrl, news.language);
  const to = oneAddress(news.email);
  return {
    messageId: `<${id}@${new URL(publicUrl).hostname}>`,
    fileName: `${new Date(createdAt).toISOString().replace(/[-:]/g, "")}-${news.reference}-${kind}`,
    date: new Date(createdAt),
    language: letter.language,
    from,
    to,
    subject: letter.subject,
    text: letterText(letter),
    html: letterHtml(letter),
    calendar: calendarOf(catalog, publicUrl, message, { organizer: from, attendee: to }),
  };
}

/** A visit that nobody has confirmed is not put into a calendar: no mail would take it out again when its time runs out. */
function calendarOf(
  catalog: Catalog,
  publicUrl: string,
  { kind, news, createdAt }: VisitMessage,
  { organizer, attendee }: { organizer: Sender; attendee: string },
): MailedCalendar | null {
  if (kind === "visit-unconfirmed") return null;
  const method = kind === "visit-cancelled" ? "CANCEL" : "REQUEST";
  const people = { organizer: { name: organizer.name, email: organizer.address }, attendee: { email: attendee } };
  const entry = entryOfNews(catalog, publicUrl, kind, news, createdAt);
  const name = `${textsIn(news.language).calendarFile}-${news.reference}.ics`;
  return { method, name, text: calendarFile(entry, { method, ...people }) };
}

function senderOf(catalog: Catalog, publicUrl: string, language: string): Sender {
  const { name, email } = catalog.file.city.contact;
  const address = email ?? `no-reply@${new URL(publicUrl).hostname}`;
  return { name: oneLine(textIn(catalog, name, language)), address };
}

/** Nothing that a mail program could read as two addresses, a name or a comment (RFC 5322 §3.4). */
function oneAddress(email: string): string {
  if (/^[^\s@\p{Cc},;:<>()[\]"\\]+@[^\s@\p{Cc},;:<>()[\]"\\]+$/u.test(email)) return email;
  throw new Undeliverable("This is not exactly one address.");
}

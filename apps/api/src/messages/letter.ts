import type { Catalog } from "../catalog/catalog.ts";
import type { MailedCalendar, MailedFile } from "./mail.ts";

/** A name and what it stands for. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** What one can do, where, and what to type where the page cannot read it from the address. */
export interface Action {
  readonly text: string;
  readonly url: string;
  readonly code: Fact | null;
}

/** A list with a title. */
export interface LetterList {
  readonly title: string;
  readonly items: readonly string[];
}

/** What a letter says, in this order; its plain text and its HTML say the same. All texts are clean. */
export interface Letter {
  readonly language: string;
  readonly subject: string;
  /** The first sentence, which tells the news. */
  readonly lead: string;
  readonly paragraphs: readonly string[];
  readonly facts: readonly Fact[];
  readonly lists: readonly LetterList[];
  readonly actions: readonly Action[];
  readonly notes: readonly string[];
}

/** A letter with its one address and with what goes along. */
export interface AddressedLetter {
  readonly letter: Letter;
  readonly to: string;
  /** The number that the letter is about; names the mail where mails are files. */
  readonly reference: string;
  readonly calendar?: MailedCalendar;
  readonly files?: readonly MailedFile[];
  /** Where a `POST` ends letters like this one (RFC 8058); for what one has asked to be told again and again. */
  readonly unsubscribeUrl?: string;
}

/** A message of the outbox, as it was queued. */
export interface QueuedMessage {
  readonly id: string;
  readonly kind: string;
  readonly createdAt: number;
  /** What was queued; it has been through JSON. */
  readonly body: unknown;
}

/** Whose letters these are. */
export interface LetterHead {
  readonly catalog: Catalog;
  readonly publicUrl: string;
}

/** Writes what a message tells. Throws `Undeliverable` when it can be told to nobody. */
export type LetterWriter = (head: LetterHead, message: QueuedMessage) => AddressedLetter;

/** Who writes which kind of message; every feature brings its own. */
export type LetterWriters<Kind extends string = string> = Readonly<Record<Kind, LetterWriter>>;

/** An address with the name shown beside it. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}

/** A mail to one person. All texts are clean: no control characters but line breaks in the bodies. */
export interface Mail {
  /** The same for every try, so that a receiver can drop repeats (RFC 5322 §3.6.4). */
  readonly messageId: string;
  /** What the file is called where mails are written to files; without its ending. */
  readonly fileName: string;
  readonly date: Date;
  readonly language: string;
  readonly from: Sender;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly calendar?: MailedCalendar;
  readonly files?: readonly MailedFile[];
  readonly unsubscribeUrl?: string;
}

/** A calendar file inside of a mail (RFC 6047). */
export interface MailedCalendar {
  readonly method: "REQUEST" | "CANCEL";
  readonly name: string;
  readonly text: string;
}

/** A file that goes with a mail; `type` is its media type. */
export interface MailedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Sends a mail, or throws. */
export type Post = (mail: Mail) => Promise<void>;

/** No further try can help. */
export class Undeliverable extends Error {}

import type { AddressedLetter, LetterHead, QueuedMessage } from "./letter.ts";
import { letterHtml } from "./letter-html.ts";
import { letterText } from "./letter-text.ts";
import type { Mail } from "./mail.ts";
import { oneAddress } from "./one-address.ts";
import { senderOf } from "./sender.ts";

/** The mail that carries a letter. Throws `Undeliverable` when the address is not exactly one. */
export function mailOf(head: LetterHead, message: QueuedMessage, addressed: AddressedLetter): Mail {
  const { letter, to, reference, ...along } = addressed;
  const { id, kind, createdAt } = message;
  return {
    messageId: `<${id}@${new URL(head.publicUrl).hostname}>`,
    fileName: `${new Date(createdAt).toISOString().replace(/[-:]/g, "")}-${reference}-${kind}-${id.slice(-12)}`,
    date: new Date(createdAt),
    language: letter.language,
    from: senderOf(head, letter.language),
    to: oneAddress(to),
    subject: letter.subject,
    text: letterText(letter),
    html: letterHtml(letter),
    ...along,
  };
}

import type { AddressedLetter, Letter, LetterHead, LetterWriters } from "../../messages/letter.ts";

import { correspondenceTexts } from "./texts/texts.ts";

/** Says that a message has come, and under which number. */
export interface ReceivedNews {
  readonly reference: string;
  readonly email: string;
  readonly language: string;
  /** What the message was about, in its sender's words. */
  readonly about: string;
}

/** What the desk answers. */
export interface ReplyNews extends ReceivedNews {
  readonly text: string;
}

/** Who writes the letters of conversations. */
export const correspondenceLetters: LetterWriters = {
  "conversation-received": (head, { body }) => receivedLetter(head, body as ReceivedNews),
  "conversation-reply": (head, { body }) => replyLetter(head, body as ReplyNews),
};

function receivedLetter(_head: LetterHead, news: ReceivedNews): AddressedLetter {
  const { received, number } = correspondenceTexts(news.language);
  const { reference, about } = news;
  return addressed(news, {
    subject: received.subject(reference, about),
    lead: received.lead,
    paragraphs: [received.answer],
    facts: [{ label: number, value: reference }],
  });
}

/** The answer of the desk as a letter; previews show the same. */
export function replyLetter(_head: LetterHead, news: ReplyNews): AddressedLetter {
  const { reply, received } = correspondenceTexts(news.language);
  return addressed(news, {
    subject: reply.subject(news.reference, news.about),
    lead: reply.lead,
    paragraphs: [...news.text.split(/\n{2,}/), received.answer],
    facts: [],
  });
}

function addressed(
  { reference, email, language }: ReceivedNews,
  said: Pick<Letter, "subject" | "lead" | "paragraphs" | "facts">,
): AddressedLetter {
  return { letter: { language, ...said, lists: [], actions: [], notes: [] }, to: email, reference };
}

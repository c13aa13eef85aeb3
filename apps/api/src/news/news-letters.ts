import type { LetterWriters } from "../messages/letter.ts";
import {
  confirmationLetter,
  nearbyLetter,
  reportLetter,
  type ConfirmationNews,
  type NearbyNews,
  type ReportNews,
} from "./news-letter.ts";

/** Who writes the letters of news. */
export const newsLetters: LetterWriters = {
  "news-confirm": (head, { body }) => confirmationLetter(head, body as ConfirmationNews),
  "news-report": (head, { body }) => reportLetter(head, body as ReportNews),
  "news-nearby": (head, { body }) => nearbyLetter(head, body as NearbyNews),
};

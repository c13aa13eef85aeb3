import type { LetterWriters } from "./messages/letter.ts";
import { newsLetters } from "./news/news-letters.ts";
import { reportLetters } from "./reports/report-letters.ts";
import { visitLetters } from "./visits/visit-letters.ts";

/** Who writes which kind of message of the outbox. */
export const letters: LetterWriters = { ...visitLetters, ...newsLetters, ...reportLetters };

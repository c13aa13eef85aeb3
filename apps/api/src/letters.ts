import { forwardingLetters } from "./inbox/forwarding-letters.ts";
import { correspondenceLetters } from "./contacts/correspondence/correspondence-letters.ts";
import type { LetterWriters } from "./messages/letter.ts";
import { displacedLetters } from "./manage/displaced-letters.ts";
import { opinionLetters } from "./opinions/opinion-letter.ts";
import { newsLetters } from "./news/news-letters.ts";
import { reportLetters } from "./reports/report-letters.ts";
import { visitLetters } from "./visits/visit-letters.ts";
import { wishLetters } from "./waiting-list/wish-letters.ts";

/** Who writes which kind of message of the outbox. */
export const letters: LetterWriters = {
  ...visitLetters,
  ...wishLetters,
  ...displacedLetters,
  ...newsLetters,
  ...opinionLetters,
  ...reportLetters,
  ...forwardingLetters,
  ...correspondenceLetters,
};

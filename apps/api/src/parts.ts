import type { Logger } from "pino";
import type { KeptAnswers } from "./availability/kept-answers.ts";
import type { Catalogs } from "./catalog/catalogs.ts";
import type { Database } from "./database/database.ts";
import type { Places } from "./knowledge/places.ts";
import type { Live } from "./live/live.ts";
import type { LetterWriters } from "./messages/letter.ts";
import type { Settings } from "./settings.ts";
import type { LiveHolds } from "./visits/live-holds.ts";

/** What the application is made of; main.ts and the tests put it together. */
export interface Parts {
  readonly database: Database;
  readonly catalogs: Catalogs;
  readonly answers: KeptAnswers;
  readonly liveHolds: LiveHolds;
  readonly live: Live;
  readonly places: Places;
  readonly letters: LetterWriters;
  readonly settings: Settings;
  readonly log: Logger;
}

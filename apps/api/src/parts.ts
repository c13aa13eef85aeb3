import type { KeptAnswers } from "./availability/kept-answers.ts";
import type { Catalogs } from "./catalog/catalogs.ts";
import type { Database } from "./database/database.ts";
import type { Places } from "./knowledge/places.ts";
import type { Live } from "./live/live.ts";
import type { LetterWriters } from "./messages/letter.ts";
import type { Settings } from "./settings.ts";
import type { LiveHolds } from "./visits/live-holds.ts";
import type { Log } from "./web/log.ts";

/** What the application is made of; main.ts and the tests put it together. */
export interface Parts {
  readonly database: Database;
  readonly catalogs: Catalogs;
  readonly answers: KeptAnswers;
  readonly liveHolds: LiveHolds;
  readonly live: Live;
  readonly places: Places;
  readonly settings: Settings;
  readonly log: Log;
}

/** The same with what writes letters, for who sends them or shows them before; all its languages are not read for others. */
export interface DeskParts extends Parts {
  readonly letters: LetterWriters;
}

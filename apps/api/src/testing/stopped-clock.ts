import { type RawBuilder, sql } from "kysely";
import type { Database } from "../database/database.ts";

/** A database whose clock stands still where a test puts it. */
export class StoppedClock {
  readonly database: Database;
  #instant = 0;

  constructor(database: Database) {
    const now = (): RawBuilder<number> => sql<number>`cast(${sql.lit(this.#instant)} as bigint)`;
    this.database = {
      ...database,
      get now() {
        return now();
      },
    };
  }

  /** Puts the clock to an instant, in milliseconds. */
  moveTo(instant: number): void {
    this.#instant = instant;
  }
}

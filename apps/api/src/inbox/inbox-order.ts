import { type RawBuilder, sql } from "kysely";

/**
 * The order of open reports as one number: urgent ones, then those called not done, then by the end of the promise; those
 * without a promise by their age, and those whose clock stands still at the end. Word for word as in the index.
 */
export const inboxOrder: RawBuilder<number> = sql`(coalesce(promised_at, 4000000000000 + created_at)
  + case when stopped_at is null then 0 else 10000000000000 end
  - case when dispute = 'open' then 10000000000000 else 0 end
  - 20000000000000 * urgent)`;

/** Closed ones, the last first, in the same direction. */
export const archiveOrder: RawBuilder<number> = sql`closed_at`;

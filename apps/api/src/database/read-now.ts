import type { Database, Reading } from "./database.ts";

/** The database's time in milliseconds; inside of a transaction when its handle is given. */
export async function readNow(db: Reading, now: Database["now"]): Promise<number> {
  const { at } = await db.selectNoFrom(now.as("at")).executeTakeFirstOrThrow();
  return at;
}

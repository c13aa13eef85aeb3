import type { Reading } from "../database/database.ts";

/** Closings of a category since an instant. */
interface WantedClosings {
  readonly city: string;
  readonly category: string;
  readonly since: number;
}

/** How many closings there were that say how long a report takes. */
export async function countClosings(db: Reading, wanted: WantedClosings): Promise<number> {
  const { count } = await closings(db, wanted)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** The duration in milliseconds of the closing that so many others were quicker than. */
export async function findDuration(db: Reading, wanted: WantedClosings, quicker: number): Promise<number> {
  const { duration } = await closings(db, wanted)
    .select("duration")
    .orderBy("duration")
    .offset(quicker)
    .limit(1)
    .executeTakeFirstOrThrow();
  return duration!;
}

function closings(db: Reading, { city, category, since }: WantedClosings) {
  return db
    .selectFrom("report")
    .where("city", "=", city)
    .where("category", "=", category)
    .where("closed_at", ">=", since)
    .where("duration", "is not", null);
}

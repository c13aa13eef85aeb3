import type { Reading, Writing } from "../database/database.ts";

/** Scans of one sticker on one day. */
export interface Scans {
  readonly code: string;
  readonly day: string;
  readonly count: number;
}

/** Adds scans to those of the day. */
export async function addScans(tx: Writing, city: string, { code, day, count }: Scans): Promise<void> {
  await tx
    .insertInto("sticker_scan")
    .values({ city, code, day, count })
    .onConflict((it) =>
      it.columns(["city", "code", "day"]).doUpdateSet((set) => ({ count: set("sticker_scan.count", "+", count) })),
    )
    .execute();
}

/** What is known of the scans of each sticker: all of them, those from a day on, and the last day with any. */
export async function sumScans(db: Reading, city: string, from: string) {
  const rows = await db
    .selectFrom("sticker_scan")
    .select((it) => [
      "code",
      it.fn.sum<number>("count").as("total"),
      it.fn.max("day").as("lastDay"),
      it.fn.sum<number>(it.case().when("day", ">=", from).then(it.ref("count")).else(0).end()).as("lately"),
    ])
    .where("city", "=", city)
    .groupBy("code")
    .execute();
  // sums are bigint on PostgreSQL
  return new Map(
    rows.map((it) => [it.code, { total: Number(it.total), lately: Number(it.lately), lastDay: it.lastDay }]),
  );
}

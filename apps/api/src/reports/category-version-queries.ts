import type { Reading, Writing } from "../database/database.ts";

/** The newest version of a category that is stored; `body` is JSON. */
export interface VersionRow {
  readonly category: string;
  readonly version: number;
  readonly body: string;
}

/** The newest version of every category that a city has ever had. */
export function findNewestVersions(db: Reading, city: string): Promise<VersionRow[]> {
  const newest = db
    .selectFrom("category_version")
    .select((eb) => ["city", "category", eb.fn.max("version").as("version")])
    .where("city", "=", city)
    .groupBy(["city", "category"]);
  return db
    .selectFrom("category_version as it")
    .innerJoin(newest.as("newest"), (join) =>
      join
        .onRef("newest.city", "=", "it.city")
        .onRef("newest.category", "=", "it.category")
        .onRef("newest.version", "=", "it.version"),
    )
    .select(["it.category", "it.version", "it.body"])
    .execute();
}

/** What one version of a category says, as JSON; undefined where there is no such version. */
export async function findVersion(
  db: Reading,
  city: string,
  category: string,
  version: number,
): Promise<string | undefined> {
  const row = await db
    .selectFrom("category_version")
    .select("body")
    .where("city", "=", city)
    .where("category", "=", category)
    .where("version", "=", version)
    .executeTakeFirst();
  return row?.body;
}

/** Adds a version of a category. */
export async function addVersion(tx: Writing, city: string, row: VersionRow, at: number): Promise<void> {
  await tx
    .insertInto("category_version")
    .values({ city, ...row, created_at: at })
    .execute();
}

import type { ExpressionBuilder } from "kysely";
import type { Reading, Writing } from "../database/database.ts";
import { LatelyUsed } from "../database/lately-used.ts";
import { leftStatement } from "../database/statement.ts";
import type { Tables } from "../database/tables.ts";
import type { FoundKey, RecordKind } from "./found-key.ts";

/** A visit, report or conversation by its id. */
export interface Keyed {
  readonly city: string;
  readonly kind: RecordKind;
  readonly subject: string;
}

/** What is looked for: a whole key, or with `begins` the beginning of one. */
export interface SoughtKey {
  readonly key: string;
  readonly begins?: true;
}

type KeptKeys = Keyed & { at: number } & Readonly<Record<number, string>>;

const insertOf = (count: number) =>
  leftStatement<KeptKeys>((db, value) => {
    const of = { city: value("city"), kind: value("kind"), subject: value("subject"), at: value("at") };
    return db.insertInto("person_key").values(Array.from({ length: count }, (_, it) => ({ ...of, key: value(it) })));
  });

/** By how many keys they keep. */
const inserts = new LatelyUsed<ReturnType<typeof insertOf>>(20);

/** Keeps keys. */
export async function insertKeys(tx: Writing, of: Keyed, keys: readonly string[], at: number): Promise<void> {
  if (keys.length === 0) return;
  const insert = inserts.get(String(keys.length), () => insertOf(keys.length));
  await insert(tx, { ...keys, ...of, at });
}

/** Forgets all keys of these records. */
export async function deleteKeys(tx: Writing, city: string, kind: RecordKind, subjects: readonly string[]) {
  if (subjects.length === 0) return;
  const mine = tx.deleteFrom("person_key").where("city", "=", city).where("kind", "=", kind);
  await mine.where("subject", "in", subjects).execute();
}

/** Records that have all of these keys, newest first; each once. The first key should be the one that fewest have. */
export async function findByKeys(
  db: Reading,
  city: string,
  [first, ...others]: readonly [SoughtKey, ...SoughtKey[]],
  limit: number,
): Promise<FoundKey[]> {
  let query = db
    .selectFrom("person_key as found")
    .select(["found.kind", "found.subject", "found.at"])
    .distinct()
    .where("found.city", "=", city)
    .where((eb) => matches(eb, "found", first));
  for (const other of others)
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom("person_key as also")
          .select("also.key")
          .where("also.city", "=", city)
          .whereRef("also.kind", "=", "found.kind")
          .whereRef("also.subject", "=", "found.subject")
          .where((eb) => matches(eb, "also", other)),
      ),
    );
  const rows = await query.orderBy("found.at", "desc").orderBy("found.subject", "desc").limit(limit).execute();
  return rows as FoundKey[];
}

/** Records that have any of these keys, newest first; each once. */
export async function findByAnyKey(db: Reading, city: string, keys: readonly string[], limit: number) {
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom("person_key")
    .select(["kind", "subject", "at"])
    .distinct()
    .where("city", "=", city)
    .where("key", "in", keys)
    .orderBy("at", "desc")
    .orderBy("subject", "desc")
    .limit(limit)
    .execute();
  return rows as FoundKey[];
}

/** Greater than every letter that a name may have. */
const last = "\u{10ffff}";

function matches<Alias extends "found" | "also">(
  eb: ExpressionBuilder<Record<Alias, Tables["person_key"]>, Alias>,
  alias: Alias,
  { key, begins }: SoughtKey,
) {
  const column = eb.ref(`${alias}.key` as never);
  if (!begins) return eb(column as never, "=", key as never);
  return eb.and([eb(column as never, ">=", key as never), eb(column as never, "<", `${key}${last}` as never)]);
}

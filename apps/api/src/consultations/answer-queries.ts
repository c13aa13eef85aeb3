import type { Selectable } from "kysely";
import type { Reading, Writing } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";

/** An answer that counts. */
export type AnswerRow = Selectable<Tables["consultation_answer"]>;

/** How often some options were chosen together. */
export interface Chosen {
  /** Ids with commas. */
  readonly options: string;
  readonly count: number;
}

/** Stores an answer that counts. */
export async function insertAnswer(tx: Writing, row: AnswerRow): Promise<void> {
  await tx.insertInto("consultation_answer").values(row).execute();
}

/** How often each choice was made; read from an index alone. */
export async function countChoices(db: Reading, city: string, consultation: string): Promise<Chosen[]> {
  const rows = await db
    .selectFrom("consultation_answer")
    .select(["options", (it) => it.fn.countAll<number>().as("count")])
    .where("city", "=", city)
    .where("consultation", "=", consultation)
    .groupBy("options")
    .execute();
  return rows.map(({ options, count }) => ({ options, count: Number(count) }));
}

/** How many have answered each of some consultations. */
export async function countParticipants(
  db: Reading,
  city: string,
  ids: readonly string[],
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("consultation_answer")
    .select(["consultation", (it) => it.fn.countAll<number>().as("count")])
    .where("city", "=", city)
    .where("consultation", "in", ids)
    .groupBy("consultation")
    .execute();
  return new Map(rows.map(({ consultation, count }) => [consultation, Number(count)]));
}

/** Answers with a comment. Their ids are random, so the order says nothing about when they came. */
export function findCommented(
  db: Reading,
  city: string,
  consultation: string,
  { after = "", limit }: { after?: string; limit: number },
): Promise<AnswerRow[]> {
  return db
    .selectFrom("consultation_answer")
    .selectAll()
    .where("city", "=", city)
    .where("consultation", "=", consultation)
    .where("id", ">", after)
    .where("comment", "is not", null)
    .orderBy("id")
    .limit(limit)
    .execute();
}

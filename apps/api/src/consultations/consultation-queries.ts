import type { Selectable, Updateable } from "kysely";
import type { Reading, Writing } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";
import { isId } from "../references/id.ts";

/** A consultation as it is stored. */
export type ConsultationRow = Selectable<Tables["consultation"]>;

/** Closed ones that lists still show. */
const mostListed = 200;

/** Stores a new consultation. */
export async function insertConsultation(tx: Writing, row: ConsultationRow): Promise<void> {
  await tx.insertInto("consultation").values(row).execute();
}

/** A consultation by its id. */
export async function findConsultation(db: Reading, city: string, id: string): Promise<ConsultationRow | undefined> {
  if (!isId(id)) return undefined;
  return db.selectFrom("consultation").selectAll().where("city", "=", city).where("id", "=", id).executeTakeFirst();
}

/** What everybody may see, those that close last first. */
export function findPublished(db: Reading, city: string): Promise<ConsultationRow[]> {
  return db
    .selectFrom("consultation")
    .selectAll()
    .where("city", "=", city)
    .where("state", "=", "published")
    .orderBy("closes_at", "desc")
    .limit(mostListed)
    .execute();
}

/** All of some departments, or of all (`null`), newest first. */
export function findOfDepartments(
  db: Reading,
  city: string,
  departments: readonly string[] | null,
): Promise<ConsultationRow[]> {
  const all = db.selectFrom("consultation").selectAll().where("city", "=", city);
  const own = departments ? all.where("department", "in", departments.length > 0 ? departments : [""]) : all;
  return own.orderBy("id", "desc").limit(mostListed).execute();
}

/** Changes a consultation that is still in the revision that was seen, and raises it. False when somebody was first. */
export async function updateConsultation(
  tx: Writing,
  { city, id, revision }: ConsultationRow,
  change: Updateable<Tables["consultation"]>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("consultation")
    .set({ ...change, revision: revision + 1 })
    .where("city", "=", city)
    .where("id", "=", id)
    .where("revision", "=", revision)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

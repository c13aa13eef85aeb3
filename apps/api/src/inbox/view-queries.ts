import type { Selectable } from "kysely";
import type { Reading, Writing } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";

type ViewRow = Selectable<Tables["report_view"]>;

/** The kept filters of a member, by name. */
export function findViews(db: Reading, city: string, staff: string): Promise<ViewRow[]> {
  const query = db.selectFrom("report_view").selectAll().where("city", "=", city).where("staff", "=", staff);
  return query.orderBy("name").execute();
}

/** Keeps a filter in the place of one of the same name. */
export async function putView(tx: Writing, row: ViewRow): Promise<void> {
  const { query, changed_at } = row;
  await tx
    .insertInto("report_view")
    .values(row)
    .onConflict((it) => it.columns(["city", "staff", "name"]).doUpdateSet({ query, changed_at }))
    .execute();
}

/** Forgets a filter of a member. */
export async function removeView(tx: Writing, { city, staff, id }: Pick<ViewRow, "city" | "staff" | "id">) {
  const mine = tx.deleteFrom("report_view").where("city", "=", city).where("staff", "=", staff);
  await mine.where("id", "=", id).execute();
}

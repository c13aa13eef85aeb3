import type { Insertable, Selectable } from "kysely";
import type { Reading, Writing } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";

/** Something that was written down about a sticker. */
export type NoteRow = Selectable<Tables["sticker_note"]>;

/** Writes something down about a sticker. */
export async function insertNote(tx: Writing, note: Insertable<Tables["sticker_note"]>): Promise<void> {
  await tx.insertInto("sticker_note").values(note).execute();
}

/** What was last written down about each sticker. */
export async function findLastNotes(db: Reading, city: string): Promise<Map<string, NoteRow>> {
  const rows = await db
    .selectFrom("sticker_note")
    .selectAll()
    .where("city", "=", city)
    .where((it) =>
      it(
        "id",
        "in",
        it
          .selectFrom("sticker_note as last")
          .select((last) => last.fn.max("last.id").as("id"))
          .where("last.city", "=", city)
          .groupBy("last.code"),
      ),
    )
    .execute();
  return new Map(rows.map((it) => [it.code, it]));
}

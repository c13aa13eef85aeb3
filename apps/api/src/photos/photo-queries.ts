import type { Selectable } from "kysely";
import type { Reading, Writing } from "../database/database.ts";
import type { PhotoTable } from "../database/tables.ts";

/** A photo as it is stored. */
export type PhotoRow = Selectable<PhotoTable>;

/** What a photo belongs to: a report, and where `event` is not null, something that happened to it. */
export interface PhotoPlace {
  readonly report: string;
  readonly event: string | null;
}

/** Stores a photo that no report names yet. */
export async function insertPhoto(tx: Writing, row: Omit<PhotoRow, keyof PhotoPlace | "position">): Promise<void> {
  await tx
    .insertInto("photo")
    .values({ ...row, report: null, event: null, position: 0 })
    .execute();
}

/** Gives a loose photo to a report. False when it is not loose, or not there. */
export async function attachPhoto(
  tx: Writing,
  city: string,
  id: string,
  place: PhotoPlace & { readonly position: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("photo")
    .set(place)
    .where("city", "=", city)
    .where("id", "=", id)
    .where("report", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** The photos of reports; those of one report or event in the order in which it named them. */
export async function findPhotos(db: Reading, city: string, reports: readonly string[]): Promise<PhotoRow[]> {
  if (reports.length === 0) return [];
  const query = db.selectFrom("photo").selectAll().where("city", "=", city).where("report", "in", reports);
  return query.orderBy("position").orderBy("created_at").execute();
}

/** Moves a photo from one report to another. False when it is not one of the first. */
export async function movePhoto(
  tx: Writing,
  { city, id, report }: Pick<PhotoRow, "city" | "id" | "report">,
  place: PhotoPlace & { readonly position: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("photo")
    .set(place)
    .where("city", "=", city)
    .where("id", "=", id)
    .where("report", "=", report)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Gives a photo of a report another file. False when it has another one already, or is gone. */
export async function replaceFile(
  tx: Writing,
  { city, id, report, file }: PhotoRow,
  made: Pick<PhotoRow, "file" | "width" | "height" | "bytes">,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("photo")
    .set(made)
    .where("city", "=", city)
    .where("id", "=", id)
    .where("report", "=", report)
    .where("file", "=", file)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** How many photos a report has. */
export async function countPhotos(db: Reading, city: string, report: string): Promise<number> {
  const { photos } = await db
    .selectFrom("photo")
    .select((eb) => eb.fn.countAll<number>().as("photos"))
    .where("city", "=", city)
    .where("report", "=", report)
    .executeTakeFirstOrThrow();
  return photos;
}

/** Bytes of the photos that wait for a report. */
export async function looseBytes(db: Reading, city: string): Promise<number> {
  const { bytes } = await db
    .selectFrom("photo")
    .select((eb) => eb.fn.sum<number | string | null>("bytes").as("bytes"))
    .where("city", "=", city)
    .where("report", "is", null)
    .executeTakeFirstOrThrow();
  return Number(bytes);
}

/** Deletes the rows of these photos of a report; gives their files. */
export async function deletePhotos(
  tx: Writing,
  city: string,
  report: string,
  files: readonly string[],
): Promise<string[]> {
  const rows = await tx
    .deleteFrom("photo")
    .where("city", "=", city)
    .where("report", "=", report)
    .where("file", "in", files)
    .returning("file")
    .execute();
  return rows.map(({ file }) => file);
}

/** Which of these files are those of a photo, in any city. */
export async function filesInUse(db: Reading, files: readonly string[]): Promise<Set<string>> {
  if (files.length === 0) return new Set();
  const rows = await db
    .selectFrom("photo")
    .select("file")
    .where("city", "in", (eb) => eb.selectFrom("city").select("city"))
    .where("file", "in", files)
    .execute();
  return new Set(rows.map(({ file }) => file));
}

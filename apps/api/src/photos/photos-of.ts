import type { Photo } from "@okienko/contract";
import type { Reading } from "../database/database.ts";
import { photoAddress } from "./photo-address.ts";
import { findPhotos } from "./photo-queries.ts";

/** A photo and what it belongs to: the report itself where `event` is null. */
export interface PhotoOf {
  readonly report: string;
  readonly event: string | null;
  readonly photo: Photo;
  /** What staff name it by; the same after it was redacted. */
  readonly id: string;
}

/** The photos of reports as the public sees them; those of one report or event in the order in which it named them. */
export async function photosOf(
  db: Reading,
  city: string,
  reports: readonly string[],
  publicUrl: string,
): Promise<PhotoOf[]> {
  const rows = await findPhotos(db, city, reports);
  return rows.map((row) => ({
    report: row.report!,
    event: row.event,
    id: row.id,
    photo: { ...photoAddress(publicUrl, row.file), width: row.width, height: row.height },
  }));
}

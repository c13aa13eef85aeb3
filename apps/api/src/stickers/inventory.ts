import type { DeskSticker, StickerNote, StickerNoteKind } from "@okienko/contract";
import type { StickerEntry } from "@okienko/contract/city-file";
import { addDays, dayOf, formatInstant } from "@okienko/scheduling";
import type { Catalog } from "../catalog/catalog.ts";
import { textIn } from "../catalog/text-in.ts";
import type { Reading } from "../database/database.ts";
import { readNow } from "../database/read-now.ts";
import { read } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import { namesOfStaff } from "../staff/names-of-staff.ts";
import { findLastNotes, type NoteRow } from "./note-queries.ts";
import { sumScans } from "./scan-queries.ts";
import { openedBy } from "./sheet/draw-sticker.ts";
import { stickerUrl } from "./sticker-address.ts";

/** Days that `lately` means. */
const lately = 30;

type InventoryParts = Pick<Parts, "database" | "settings">;

/** All stickers with their scans and what was last written down about them. */
export function inventoryOf(
  { database, settings }: InventoryParts,
  catalog: Catalog,
  language: string,
): Promise<DeskSticker[]> {
  return read(async () => {
    const at = await readNow(database.read, database.now);
    return readInventory({ db: database.read, catalog, at, publicUrl: settings.publicUrl, language });
  });
}

/** Where the inventory is read, and for whom. */
interface InventoryReading {
  readonly db: Reading;
  readonly catalog: Catalog;
  readonly at: number;
  readonly publicUrl: string;
  readonly language: string;
}

async function readInventory(reading: InventoryReading): Promise<DeskSticker[]> {
  const { db, catalog, at } = reading;
  const { city, file } = catalog;
  const today = dayOf(at, file.city.timeZone);
  const scans = await sumScans(db, city, addDays(today, 1 - lately));
  const notes = await findLastNotes(db, city);
  const names = await namesOfStaff(db, city, [...new Set([...notes.values()].map(({ staff }) => staff))]);
  const none = { total: 0, lately: 0, lastDay: null };
  return file.stickers.map((it) => ({
    ...describe(reading, it),
    scans: scans.get(it.code) ?? none,
    note: noteOf(catalog, notes.get(it.code), names),
  }));
}

/** One sticker of the inventory; it must be there. */
export async function stickerOf(
  parts: InventoryParts,
  catalog: Catalog,
  language: string,
  code: string,
): Promise<DeskSticker> {
  return (await inventoryOf(parts, catalog, language)).find((it) => it.code === code)!;
}

function describe(reading: InventoryReading, entry: StickerEntry): Omit<DeskSticker, "scans" | "note"> {
  const { catalog, publicUrl, language } = reading;
  const { code, office, department, procedure, now, withdrawn, place } = entry;
  const officeName = textIn(catalog, catalog.offices.get(office)!.name, language);
  const shown = { url: stickerUrl(publicUrl, code), officeName, opens: openedBy(reading, entry) };
  return { code, office, department, procedure, now, withdrawn, place, ...shown };
}

function noteOf({ file }: Catalog, row: NoteRow | undefined, names: ReadonlyMap<string, string>): StickerNote | null {
  if (!row) return null;
  const { kind, at, staff, other } = row;
  const time = formatInstant(at, file.city.timeZone);
  return { kind: kind as StickerNoteKind, at: time, by: names.get(staff) ?? null, other };
}

/** How often a sticker was scanned on a day of the city; nothing about who has scanned. */
interface StickerScanTable {
  city: string;
  code: string;
  day: string;
  count: number;
}

/** What was done with a sticker or how it was found; ids sort by time. */
interface StickerNoteTable {
  city: string;
  code: string;
  id: string;
  at: number;
  kind: string;
  /** Id of who has written it down. */
  staff: string;
  /** The code that replaces it, or that it replaces. */
  other: string | null;
}

/** The inventory of stickers. */
export interface StickerTables {
  sticker_scan: StickerScanTable;
  sticker_note: StickerNoteTable;
}

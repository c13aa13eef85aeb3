import { z } from "@hono/zod-openapi";
import { Id, withoutTurns } from "./words.ts";

/** A printed QR code with a short address and what it opens. */
export const Sticker = z
  .object({
    code: z.string(),
    url: z.string(),
    office: Id,
    department: Id.nullable(),
    procedure: Id.nullable(),
    now: z.boolean(),
  })
  .openapi("Sticker");

/** How somebody has found a sticker, or what was done with it. */
export const StickerNoteKind = z
  .enum(["printed", "hanging", "damaged", "missing", "withdrawn", "replaced"])
  .openapi("StickerNoteKind");

/** The last thing that was written down about a sticker; `other` is the code that replaces it, or that it replaces. */
export const StickerNote = z
  .object({ kind: StickerNoteKind, at: z.string(), by: z.string().nullable(), other: z.string().nullable() })
  .openapi("StickerNote");

/** A sticker as those see it who look after it. Scans are counted by day, without anything about who has scanned. */
export const DeskSticker = Sticker.extend({
  withdrawn: z.boolean(),
  place: z.string().nullable(),
  officeName: z.string(),
  opens: z.string(),
  scans: z.object({ total: z.number().int(), lately: z.number().int(), lastDay: z.iso.date().nullable() }),
  note: StickerNote.nullable(),
}).openapi("DeskSticker");

/** All stickers of the city, in the order of the catalogue; `lately` in them means the last 30 days. */
export const DeskStickerList = z.object({ stickers: z.array(DeskSticker) }).openapi("DeskStickerList");

/** A new sticker; its code is made by the server. */
export const NewSticker = z
  .object({
    office: Id,
    department: Id.nullable().default(null),
    procedure: Id.nullable().default(null),
    now: z.boolean().default(false),
    place: z.string().overwrite(withoutTurns).trim().min(1).max(120).nullable().default(null),
  })
  .openapi("NewSticker");

/** How somebody has found a sticker. */
export const StickerCheck = z
  .object({ kind: z.enum(["printed", "hanging", "damaged", "missing"]) })
  .openapi("StickerCheck");

export type Sticker = z.infer<typeof Sticker>;
export type StickerNote = z.infer<typeof StickerNote>;
export type StickerNoteKind = z.infer<typeof StickerNoteKind>;
export type DeskSticker = z.infer<typeof DeskSticker>;
export type DeskStickerList = z.infer<typeof DeskStickerList>;
export type NewSticker = z.infer<typeof NewSticker>;
export type StickerCheck = z.infer<typeof StickerCheck>;

import type { StickerNoteKind } from "@okienko/contract";
import { recordAudit } from "../audit/audit.ts";
import { newId } from "../references/id.ts";
import { Refusal } from "../refusal.ts";
import type { DeskContext } from "../staff/desk-context.ts";
import type { Member } from "../staff/member.ts";
import { insertNote } from "./note-queries.ts";

/** What is written down about a sticker. */
export interface NewNote {
  readonly kind: StickerNoteKind;
  readonly other?: string | undefined;
}

/** Writes down how a sticker was found or what was done with it, also when it is out of use. Throws `unknown-sticker`. */
export async function checkSticker(
  { tx, catalog, city, at }: DeskContext,
  { id: staff }: Member,
  spelled: string,
  { kind, other }: NewNote,
): Promise<string> {
  const code = spelled.toUpperCase();
  if (!catalog.stickers.has(code)) throw new Refusal("unknown-sticker");
  await noteSticker({ tx, city, at }, staff, code, { kind, other });
  return code;
}

/** The same for a sticker that is known to be there. */
export async function noteSticker(
  { tx, city, at }: Pick<DeskContext, "tx" | "city" | "at">,
  staff: string,
  code: string,
  { kind, other }: NewNote,
): Promise<void> {
  await insertNote(tx, { city, code, id: newId(), at, kind, staff, other: other ?? null });
  const line = { city, at, actor: `staff:${staff}`, action: `sticker-${kind}`, subject: code, before: null };
  await recordAudit(tx, { ...line, after: other === undefined ? null : { other } });
}

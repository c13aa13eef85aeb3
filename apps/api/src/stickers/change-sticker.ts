import { randomInt } from "node:crypto";
import type { NewSticker } from "@okienko/contract";
import type { StickerEntry } from "@okienko/contract/city-file";
import type { Catalog } from "../catalog/catalog.ts";
import type { Database } from "../database/database.ts";
import { changeEntry, type EntrySaving, saveEntry } from "../manage/save-entry.ts";
import { Refusal } from "../refusal.ts";
import type { DeskContext } from "../staff/desk-context.ts";
import type { Member } from "../staff/member.ts";
import { noteSticker } from "./check-sticker.ts";

/** Where stickers are changed: their entries stand in the catalogue, with its history and its checks. */
export type StickerContext = DeskContext & { readonly database: Database; readonly publicUrl: string };

/** Who changes stickers. */
export interface StickerChanger {
  readonly by: Member;
  readonly scope: readonly string[] | null;
  readonly language: string;
}

/** A sticker after a change, and the catalogue that has it. */
export interface ChangedSticker {
  readonly catalog: Catalog;
  readonly code: string;
}

/** Signs that nobody takes for others when typing them; those of the city file. */
const signs = "23456789ABCDEFGHJKMNPQRTUVWXYZ";
const length = 6;

/** A new sticker with a code of its own. Throws `invalid-fields` and `not-permitted`. */
export async function makeSticker(
  context: StickerContext,
  changer: StickerChanger,
  wish: NewSticker,
): Promise<ChangedSticker> {
  const code = newCode(context.catalog);
  const entry = { ...wish, code, withdrawn: false };
  const { catalog } = await saveEntry(context, { ...savingOf(changer, code), revision: null }, entry);
  return { catalog, code };
}

/** Takes a sticker out of use; again is the same. Throws `unknown-sticker`. */
export async function withdrawSticker(
  context: StickerContext,
  changer: StickerChanger,
  spelled: string,
): Promise<ChangedSticker> {
  const entry = entryOf(context.catalog, spelled);
  if (entry.withdrawn) return { catalog: context.catalog, code: entry.code };
  const { catalog } = await changeEntry(context, savingOf(changer, entry.code), (now) => {
    return { ...(now as StickerEntry), withdrawn: true };
  });
  await noteSticker(context, changer.by.id, entry.code, { kind: "withdrawn" });
  return { catalog, code: entry.code };
}

/**
 * A new sticker that opens the same in the place of one that is taken out of use, both or neither.
 *
 * Throws `unknown-sticker` and, where somebody was faster, `sticker-withdrawn`.
 */
export async function replaceSticker(
  context: StickerContext,
  changer: StickerChanger,
  spelled: string,
): Promise<ChangedSticker> {
  const { code } = entryOf(context.catalog, spelled);
  let same: NewSticker | null = null;
  await changeEntry(context, savingOf(changer, code), (now) => {
    const { withdrawn, ...entry } = now as StickerEntry;
    // somebody else may have been faster since the catalogue was read
    if (withdrawn) throw new Refusal("sticker-withdrawn");
    same = entry;
    return { ...(now as StickerEntry), withdrawn: true };
  });
  const made = await makeSticker(context, changer, same!);
  await noteSticker(context, changer.by.id, code, { kind: "replaced", other: made.code });
  return made;
}

function entryOf({ stickers }: Catalog, spelled: string): StickerEntry {
  const entry = stickers.get(spelled.toUpperCase());
  if (!entry) throw new Refusal("unknown-sticker");
  return entry;
}

function savingOf(changer: StickerChanger, code: string): Omit<EntrySaving, "revision"> {
  return { ...changer, part: "stickers", id: code, seen: undefined, tell: false };
}

function newCode({ stickers }: Catalog): string {
  for (;;) {
    const code = Array.from({ length }, () => signs[randomInt(signs.length)]!).join("");
    if (!stickers.has(code)) return code;
  }
}

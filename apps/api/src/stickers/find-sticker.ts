import type { Sticker } from "@okienko/contract";
import type { StickerEntry } from "@okienko/contract/city-file";
import type { Catalog } from "../catalog/catalog.ts";
import { Refusal } from "../refusal.ts";
import { stickerUrl } from "./sticker-address.ts";

/** The sticker with this code, spelled in any case. Throws `unknown-sticker` or `sticker-withdrawn`. */
export function findSticker(catalog: Catalog, spelled: string): StickerEntry {
  const sticker = catalog.stickers.get(spelled.toUpperCase());
  if (!sticker) throw new Refusal("unknown-sticker");
  if (sticker.withdrawn) throw new Refusal("sticker-withdrawn");
  return sticker;
}

/** The stickers in use. */
export function stickersInUse({ file }: Catalog, publicUrl: string): Sticker[] {
  return file.stickers
    .filter((it) => !it.withdrawn)
    .map(({ code, office, department, procedure, now }) => {
      return { code, url: stickerUrl(publicUrl, code), office, department, procedure, now };
    });
}

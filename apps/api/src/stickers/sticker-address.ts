import type { StickerEntry } from "@okienko/contract/city-file";
import type { Catalog } from "../catalog/catalog.ts";

/** The short address of a sticker, as people read it. */
export function stickerUrl(publicUrl: string, code: string): string {
  return `${publicUrl}/q/${code}`;
}

/**
 * The address as its QR code holds it: wholly upper case, which needs fewer modules (ISO/IEC 18004, alphanumeric mode).
 *
 * Scheme and host have no case (RFC 3986 §6.2.2.1) and our path ignores it; a path before ours is left as it is.
 */
export function stickerQrText(publicUrl: string, code: string): string {
  const { origin, pathname } = new URL(publicUrl);
  return `${origin.toUpperCase()}${pathname.replace(/\/$/, "")}/Q/${code}`;
}

/** The path of the page that a sticker opens; always on this server. */
export function stickerTarget(catalog: Catalog, publicUrl: string, sticker: StickerEntry): string {
  return new URL(publicUrl).pathname.replace(/\/$/, "") + pageOf(catalog, sticker);
}

function pageOf(catalog: Catalog, { office, department, procedure, now }: StickerEntry): string {
  const query = `?office=${office}${now ? "&now" : ""}`;
  const responsible = department ?? (procedure && catalog.procedures.get(procedure)?.department);
  if (responsible) return `/book/${[responsible, procedure].filter(Boolean).join("/")}${query}`;
  return now ? `/o/${office}` : `/book${query}`;
}

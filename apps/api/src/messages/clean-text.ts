import { onlySeen } from "@okienko/contract";

/**
 * Text that is safe inside a calendar or a mail: well-formed, line breaks as `\n`, without control characters and without
 * signs that turn its direction.
 *
 * Unicode's own line breaks count as line breaks, since some readers split lines there.
 */
export function cleanText(text: string): string {
  return onlySeen(text).toWellFormed().replaceAll("\t", " ");
}

/** Clean text on one line, for headers, titles and names. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ").trim();
}

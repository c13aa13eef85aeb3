/**
 * Text that is safe inside a calendar or a mail: well-formed, without control characters, line breaks as `\n`.
 *
 * Unicode's own line breaks count as line breaks, since some readers split lines there.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replaceAll("\t", " ")
    .replace(/[^\P{Cc}\n]/gu, "");
}

/** Clean text on one line, for headers, titles and names. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ").trim();
}

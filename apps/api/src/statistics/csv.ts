/** What a cell can hold. */
export type Cell = string | number | null;

/** A table as CSV (RFC 4180): one line a row, the first with the names of the columns. */
export function csvOf(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(cellOf).join(",")}\r\n`).join("");
}

function cellOf(cell: Cell): string {
  if (typeof cell !== "string") return cell === null ? "" : String(cell);
  const text = defused(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Spreadsheets take a text that begins like a formula for one, also behind spaces, quotes and marks that nobody sees;
 * an apostrophe in front keeps it a text (OWASP, CSV injection).
 */
function defused(text: string): string {
  return /^[\s\p{C}"'\u2018-\u201f\uff02\uff07]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u.test(text)
    ? `'${text}`
    : text;
}

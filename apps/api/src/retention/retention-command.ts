import { previewRetention } from "./preview-retention.ts";
import { readDestructions } from "./read-destructions.ts";
import { type RetentionParts, runRetention } from "./run-retention.ts";

/** Says what a run has erased; kinds of which there was nothing are left out. */
export async function eraseNow(parts: RetentionParts): Promise<string> {
  const erased = (await runRetention(parts)).filter(({ count }) => count > 0);
  if (erased.length === 0) return "Nothing was over.";
  return tableOf([["city", "kind", "erased"], ...erased.map(({ city, kind, count }) => [city, kind, String(count)])]);
}

/** Says what a run would erase, of every kind. */
export async function tellBefore(parts: RetentionParts): Promise<string> {
  const rows = (await previewRetention(parts)).map(({ city, kind, count, oldest }) => [
    ...[city, kind, String(count)],
    timeOf(oldest),
  ]);
  return `${tableOf([["city", "kind", "rows", "oldest"], ...rows])}\n\nNothing has been erased.`;
}

/** The log of what was erased, a line for each batch. */
export async function tellLog(parts: RetentionParts): Promise<string> {
  const rows = (await readDestructions(parts)).map(({ at, city, kind, count, until, id }) => [
    ...[timeOf(at), city, kind, String(count)],
    ...[timeOf(until), id],
  ]);
  return tableOf([["at", "city", "kind", "rows", "over until", "batch"], ...rows]);
}

function timeOf(instant: number | null): string {
  return instant === null ? "" : new Date(instant).toISOString().replace(/\.\d+/, "");
}

/** Columns with two blanks between them. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((it) => it[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((it, column) => it.padEnd(widths[column]!))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

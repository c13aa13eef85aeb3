/** Reads CSV as RFC 4180 has it, strictly: objects under the names of the first line. Throws where it is broken. */
export function readCsv(text: string): Record<string, string>[] {
  const lines: string[][] = [];
  let line: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const found = cell.exec(text);
    if (!found) throw new Error(`Broken at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
    line.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] === ",") continue;
    lines.push(line);
    line = [];
  }
  const [names, ...rows] = lines;
  for (const row of rows) if (row.length !== names!.length) throw new Error(`A line has ${row.length} cells.`);
  return rows.map((row) => Object.fromEntries(names!.map((name, at) => [name, row[at]!])));
}

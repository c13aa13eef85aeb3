import type { CityFile } from "@okienko/contract/city-file";
import type { EntryRow } from "./catalog-queries.ts";
import { kinds, lists, type Lists } from "./city-entries.ts";
import { entryIds } from "./entry-ids.ts";

/** Takes a city file apart into the entries that are stored; those without an id keep the one that they have `before`. */
export function entriesOf(file: CityFile, before: readonly EntryRow[] = []): EntryRow[] {
  return [
    { kind: "city", id: file.city.id, position: 0, body: JSON.stringify(file.city) },
    { kind: "booking", id: "booking", position: 0, body: JSON.stringify(file.booking) },
    { kind: "reporting", id: "reporting", position: 0, body: JSON.stringify(file.reporting) },
    { kind: "retention", id: "retention", position: 0, body: JSON.stringify(file.retention) },
    ...lists.flatMap((list) => entriesOfList(file, list, before)),
  ];
}

function entriesOfList<List extends keyof Lists>(file: CityFile, list: List, before: readonly EntryRow[]): EntryRow[] {
  const { kind, idOf } = kinds[list];
  const entries: readonly Lists[List][number][] = file[list];
  const written = entries.map((it) => ({ own: idOf(it), body: JSON.stringify(it) }));
  const ids = entryIds(
    written,
    before.filter((it) => it.kind === kind),
  );
  return written.map(({ body }, position) => ({ kind, id: ids[position]!, position, body }));
}

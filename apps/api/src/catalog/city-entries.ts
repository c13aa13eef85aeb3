import { type CityFile, RetentionEntry } from "@okienko/contract/city-file";
import type { EntryRow } from "./catalog-queries.ts";

type Lists = Omit<CityFile, "$schema" | "city" | "booking" | "reporting" | "retention">;

/** The lists of a city file, and what tells their entries apart. */
const kinds: {
  readonly [List in keyof Lists]: { kind: string; idOf(entry: Lists[List][number], at: number): string };
} = {
  offices: { kind: "office", idOf: (it) => it.id },
  departments: { kind: "department", idOf: (it) => it.id },
  groups: { kind: "group", idOf: (it) => it.id },
  procedures: { kind: "procedure", idOf: (it) => it.id },
  queues: { kind: "queue", idOf: (it) => it.id },
  exceptions: { kind: "exception", idOf: (_, at) => String(at) },
  stickers: { kind: "sticker", idOf: (it) => it.code },
  categoryGroups: { kind: "category-group", idOf: (it) => it.id },
  categories: { kind: "category", idOf: (it) => it.id },
  articles: { kind: "article", idOf: (it) => it.id },
  places: { kind: "place", idOf: (_, at) => String(at) },
};

const lists = Object.keys(kinds) as (keyof Lists)[];

/** Takes a city file apart into the entries that are stored. */
export function entriesOf(file: CityFile): EntryRow[] {
  return [
    { kind: "city", id: file.city.id, position: 0, body: JSON.stringify(file.city) },
    { kind: "booking", id: "booking", position: 0, body: JSON.stringify(file.booking) },
    { kind: "reporting", id: "reporting", position: 0, body: JSON.stringify(file.reporting) },
    { kind: "retention", id: "retention", position: 0, body: JSON.stringify(file.retention) },
    ...lists.flatMap((list) => entriesOfList(file, list)),
  ];
}

function entriesOfList<List extends keyof Lists>(file: CityFile, list: List): EntryRow[] {
  const { kind, idOf } = kinds[list];
  const entries: readonly Lists[List][number][] = file[list];
  return entries.map((it, position) => ({ kind, id: idOf(it, position), position, body: JSON.stringify(it) }));
}

/** Puts stored entries, which are in order, together to the city file that they came from. */
export function cityFileOf(entries: readonly EntryRow[]): CityFile {
  const byKind = Map.groupBy(entries, ({ kind }) => kind);
  const read = (kind: string) => (byKind.get(kind) ?? []).map(({ body }) => JSON.parse(body) as unknown);
  const [[city], [booking], [reporting = null]] = [read("city"), read("booking"), read("reporting")];
  const rest = Object.fromEntries(lists.map((list) => [list, read(kinds[list].kind)]));
  const retention = RetentionEntry.parse(read("retention")[0] ?? {}); // a city of an older version has none stored
  return { city, booking, reporting, retention, ...rest } as CityFile; // it was checked when it was imported
}

import type { CityFile } from "@okienko/contract/city-file";
import { keptByDefault } from "@okienko/contract/kept-by-default";
import type { EntryRow } from "./catalog-queries.ts";

/** The lists of a city file. */
export type Lists = Omit<CityFile, "$schema" | "city" | "booking" | "reporting" | "retention">;

/** As what the entries of each list are stored, and what tells them apart. */
export const kinds: {
  readonly [List in keyof Lists]: { kind: string; idOf(entry: Lists[List][number]): string | undefined };
} = {
  offices: { kind: "office", idOf: (it) => it.id },
  departments: { kind: "department", idOf: (it) => it.id },
  groups: { kind: "group", idOf: (it) => it.id },
  procedures: { kind: "procedure", idOf: (it) => it.id },
  queues: { kind: "queue", idOf: (it) => it.id },
  counters: { kind: "counter", idOf: (it) => it.id },
  exceptions: { kind: "exception", idOf: (it) => it.key },
  stickers: { kind: "sticker", idOf: (it) => it.code },
  categoryGroups: { kind: "category-group", idOf: (it) => it.id },
  categories: { kind: "category", idOf: (it) => it.id },
  articles: { kind: "article", idOf: (it) => it.id },
  templates: { kind: "template", idOf: (it) => it.id },
  places: { kind: "place", idOf: (it) => it.key },
};

/** The names of all lists. */
export const lists = Object.keys(kinds) as (keyof Lists)[];
const settings = ["city", "booking", "reporting", "retention"] as const;

/** A part of a city file: one of its lists, or settings, which are one entry. */
export type CityPart = keyof Lists | (typeof settings)[number];

/** All parts of a city file, settings last. */
export const cityParts: readonly CityPart[] = [...lists, ...settings];

/** Whether a part of a city file has entries that come and go. */
export function isList(part: CityPart): part is keyof Lists {
  return part in kinds;
}

/** As what the entries of a part are stored. */
export function kindOf(part: CityPart): string {
  return isList(part) ? kinds[part].kind : part;
}

/** The id that a checked entry of a list has by itself; some may have none. */
export function ownId(part: keyof Lists, entry: unknown): string | undefined {
  return (kinds[part].idOf as (entry: unknown) => string | undefined)(entry);
}

/** Puts stored entries, which are in order, together to the city file that they came from. */
export function cityFileOf(entries: readonly EntryRow[]): CityFile {
  const byKind = Map.groupBy(entries, ({ kind }) => kind);
  const read = (kind: string) => (byKind.get(kind) ?? []).map(({ body }) => JSON.parse(body) as unknown);
  const [[city], [booking], [reporting = null]] = [read("city"), read("booking"), read("reporting")];
  const rest = Object.fromEntries(lists.map((list) => [list, read(kinds[list].kind)]));
  const retention = { ...keptByDefault, ...(read("retention")[0] as object | undefined) }; // an older version stored less
  return { city, booking, reporting, retention, ...rest } as CityFile; // it was checked when it was imported
}

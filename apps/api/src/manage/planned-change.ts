import { type CityFile, findMistakes, type Mistake } from "@okienko/contract/city-file";
import { holidayCountries } from "@okienko/scheduling";
import type { EntryRow, StoredEntry } from "../catalog/entry-history.ts";
import { cityFileOf, type CityPart, isList, kindOf, ownId } from "../catalog/city-entries.ts";
import { Refusal } from "../refusal.ts";

/** What shall become of an entry: to be as given, at its place, or to be no more. */
export type Wanted = { readonly entry: unknown; readonly position?: number } | null;

/** A change of one entry that the whole city file allows. */
export interface PlannedChange {
  readonly entries: readonly EntryRow[];
  readonly file: CityFile;
  readonly before: EntryRow | null;
  readonly after: EntryRow | null;
}

/** The entry of a part that an address names; settings are one. */
export function rowOf<Row extends EntryRow>(rows: readonly Row[], part: CityPart, id: string): Row | undefined {
  return rows.find((it) => it.kind === kindOf(part) && (isList(part) ? it.id === id : id === part));
}

/**
 * What the entries of a city are after a change of one of them.
 *
 * Throws `invalid-fields` with every mistake that the whole city file then has, and `entry-in-use` where others need
 * an entry that shall go.
 */
export function planChange(rows: readonly StoredEntry[], part: CityPart, id: string, wanted: Wanted): PlannedChange {
  const before = rowOf(rows, part, id) ?? null;
  const others = rows.filter((it) => it !== before);
  if (wanted === null) return removal(others, part, before);
  const draft = draftOf(rows, part, id, before, wanted);
  const entries = inOrder([...others, draft]);
  const { city: file, mistakes } = findMistakes(cityFileOf(entries), holidayCountries);
  const at = entries.filter(({ kind }) => kind === draft.kind).indexOf(draft);
  const own = isList(part) ? `/${part}/${at}` : `/${part}`;
  if (!file) throw refusalOf(mistakes, own);
  const entry = isList(part) ? file[part][at] : file[part];
  requireSameId(part, id, entry, before);
  const after = { ...draft, body: JSON.stringify(entry) };
  return { entries: entries.map((it) => (it === draft ? after : it)), file, before, after };
}

/** The refusal of mistakes: those of the entry point into the body, others into the city file. */
export function refusalOf(mistakes: readonly Mistake[], own: string): Refusal {
  const errors = mistakes.map(({ pointer, problem }) => ({
    pointer: pointer === own || pointer.startsWith(`${own}/`) ? `/entry${pointer.slice(own.length)}` : pointer,
    code: "invalid",
    detail: problem,
  }));
  return new Refusal("invalid-fields", "", { errors });
}

function removal(others: readonly StoredEntry[], part: CityPart, before: EntryRow | null): PlannedChange {
  if (!isList(part)) throw new Refusal("entry-in-use", "Settings are changed and never removed.");
  const { city: file, mistakes } = findMistakes(cityFileOf(others), holidayCountries);
  if (file) return { entries: others, file, before, after: null };
  const errors = mistakes.map(({ pointer, problem }) => ({ pointer, code: "in-use", detail: problem }));
  throw new Refusal("entry-in-use", mistakes.map(({ problem }) => problem).join(" "), { errors });
}

function draftOf(
  rows: readonly StoredEntry[],
  part: CityPart,
  id: string,
  before: EntryRow | null,
  { entry, position }: NonNullable<Wanted>,
): EntryRow {
  const kind = kindOf(part);
  const last = Math.max(-1, ...rows.filter((it) => it.kind === kind).map((it) => it.position));
  const place = before?.position ?? position ?? last + 1;
  return { kind, id: before?.id ?? id, position: place, body: JSON.stringify(named(part, id, entry, before)) };
}

/** A new entry of a part whose entries may have no id is called as its address says. */
function named(part: CityPart, id: string, entry: unknown, before: EntryRow | null): unknown {
  const isNameless = part === "exceptions" || part === "places";
  if (before || !isNameless || typeof entry !== "object" || entry === null || "key" in entry) return entry ?? null;
  return { key: id, ...entry };
}

function requireSameId(part: CityPart, id: string, entry: unknown, before: EntryRow | null): void {
  const own = isList(part) ? ownId(part, entry) : part === "city" ? (entry as { id: string }).id : undefined;
  if (own === undefined || own === (isList(part) ? id : before?.id)) return;
  const field = part === "stickers" ? "code" : part === "exceptions" || part === "places" ? "key" : "id";
  const detail = "What an entry is known by stays as it is; make a new one for another.";
  throw new Refusal("invalid-fields", "", { errors: [{ pointer: `/entry/${field}`, code: "other-id", detail }] });
}

function inOrder(rows: readonly EntryRow[]): EntryRow[] {
  return [...rows].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

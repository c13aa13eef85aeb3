import type { CatalogEntry, CatalogList, CatalogOverview, EntryHistory } from "@okienko/contract";
import type { Catalog } from "../catalog/catalog.ts";
import { type CityPart, cityParts, isList, kindOf } from "../catalog/city-entries.ts";
import { type ChangeRow, changesOf, lastChangesOf, storedEntries } from "../catalog/entry-history.ts";
import { textIn } from "../catalog/text-in.ts";
import type { Database, Reading } from "../database/database.ts";
import { read } from "../database/transaction.ts";
import { Refusal } from "../refusal.ts";
import { namesOfStaff } from "../staff/names-of-staff.ts";
import { type Changes, departmentsOf, mayChange } from "./entry-departments.ts";
import { nameOf } from "./entry-names.ts";
import { kindSchema } from "./kind-schema.ts";
import { rowOf } from "./planned-change.ts";

/** Who reads the catalogue, in which language, and what they may change. */
export interface CatalogReading {
  readonly database: Pick<Database, "read">;
  readonly catalog: Catalog;
  readonly language: string;
  readonly changes: Changes;
}

/** The part of the city file that an address names. Throws `not-found`. */
export function partOf(kind: string): CityPart {
  const part = cityParts.find((it) => it === kind);
  if (!part) throw new Refusal("not-found", "The catalogue has no such kind of entries.");
  return part;
}

/** Every kind with how many there are. */
export function readOverview({ catalog, language, changes }: CatalogReading): CatalogOverview {
  const { file } = catalog;
  const kinds = cityParts.map((kind) => ({
    kind,
    isSetting: !isList(kind),
    count: isList(kind) ? file[kind].length : 1,
    mayCreate: isList(kind) && (changes === null || (changes !== "nothing" && !shared.includes(kind))),
  }));
  return {
    kinds,
    departments: file.departments.map(({ id, name }) => ({ id, name: textIn(catalog, name, language) })),
  };
}

/** Kinds whose entries belong to no department when they are made. */
const shared: readonly CityPart[] = ["departments", "offices", "categoryGroups", "places"];

/** The entries of a kind, and those that are gone. */
export function readEntries(reading: CatalogReading, part: CityPart): Promise<CatalogList> {
  const { database, catalog, language } = reading;
  return read(async () => {
    const rows = (await storedEntries(database.read, catalog.city)).filter((it) => it.kind === kindOf(part));
    const last = await lastChangesOf(database.read, catalog.city, part);
    const names = await namesIn(database.read, catalog.city, last);
    const byId = new Map(last.map((it) => [it.entry, it]));
    return {
      kind: part,
      rows: rows.map((row) => {
        const entry = JSON.parse(row.body) as { withdrawn?: boolean } | null;
        const { departments, may } = rightsOf(reading, part, entry);
        const said = nameOf(catalog, language, part, row.id, entry);
        const flags = { departments, withdrawn: entry?.withdrawn === true, mayChange: may };
        return { id: isList(part) ? row.id : part, ...said, ...flags, ...changedBy(byId.get(row.id), names) };
      }),
      removed: last
        .filter(({ after }) => after === null)
        .map((it) => {
          const entry: unknown = JSON.parse(it.before!);
          const { name } = nameOf(catalog, language, part, it.entry, entry);
          const { may } = rightsOf(reading, part, entry);
          return { id: it.entry, name, mayChange: may, ...changedBy(it, names) };
        }),
    };
  });
}

/** One entry with the schema of its kind; `new` is none yet. Throws `unknown-entry`. */
export function readEntry(reading: CatalogReading, part: CityPart, id: string): Promise<CatalogEntry> {
  const { database, catalog, changes } = reading;
  const schema = kindSchema(part);
  return read(async () => {
    const row = rowOf(await storedEntries(database.read, catalog.city), part, id);
    if (!row && (id !== "new" || !isList(part))) throw new Refusal("unknown-entry");
    if (!row) {
      const fresh = { departments: [], mayChange: changes !== "nothing", ...changedBy(undefined, new Map()) };
      return { kind: part, id, entry: null, schema, ...fresh };
    }
    const [last] = await changesOf(database.read, catalog.city, part, row.id);
    const names = await namesIn(database.read, catalog.city, last ? [last] : []);
    const entry: unknown = JSON.parse(row.body);
    const { departments, may } = rightsOf(reading, part, entry);
    return { kind: part, id, entry, schema, departments, mayChange: may, ...changedBy(last, names) };
  });
}

/** Every change of an entry. Throws `unknown-entry` where there never was one. */
export function readHistory(reading: CatalogReading, part: CityPart, id: string): Promise<EntryHistory> {
  const { database, catalog } = reading;
  return read(async () => {
    const row = rowOf(await storedEntries(database.read, catalog.city), part, id);
    const changes = await changesOf(database.read, catalog.city, part, row?.id ?? id);
    if (!row && changes.length === 0) throw new Refusal("unknown-entry");
    const names = await namesIn(database.read, catalog.city, changes);
    const entry: unknown = JSON.parse(row?.body ?? changes[0]!.before!);
    return {
      kind: part,
      id,
      mayChange: rightsOf(reading, part, entry).may,
      changes: changes.map((it) => ({
        revision: it.revision,
        at: new Date(it.at).toISOString(),
        by: names.get(staffOf(it)) ?? null,
        before: it.before && (JSON.parse(it.before) as unknown),
        after: it.after && (JSON.parse(it.after) as unknown),
      })),
    };
  });
}

function rightsOf({ catalog, changes }: CatalogReading, part: CityPart, entry: unknown) {
  const departments = entry === null ? [] : departmentsOf(catalog.file, part, entry);
  return { departments, may: mayChange(changes, departments) };
}

function staffOf({ actor }: ChangeRow): string {
  return actor.replace(/^staff:/, "");
}

function namesIn(db: Reading, city: string, changes: readonly ChangeRow[]): Promise<Map<string, string>> {
  return namesOfStaff(db, city, [...new Set(changes.map(staffOf).filter((it) => it !== "operator"))]);
}

function changedBy(change: ChangeRow | undefined, names: Map<string, string>) {
  if (!change) return { revision: 0, changedAt: null, changedBy: null };
  const { revision, at } = change;
  return { revision, changedAt: new Date(at).toISOString(), changedBy: names.get(staffOf(change)) ?? null };
}

import type { CatalogEntry, CatalogList, EntryHistory, FieldProblem } from "@okienko/contract";
import { ask, Refused } from "../ask.ts";
import type { Option } from "./entry-form.ts";
import { kindsReferredBy } from "./hints.ts";
import { stepsOf } from "./pointer.ts";
import { isOwn } from "./savable.ts";
import { withoutNull, type Schema } from "./schema.ts";

/** An entry with what its form needs; `read` is null for one that was removed. */
export interface OpenEntry {
  readonly read: CatalogEntry | null;
  readonly languages: readonly string[];
  readonly options: ReadonlyMap<string, readonly Option[]>;
}

/** Reads one entry. */
export function readEntry(kind: string, id: string): Promise<CatalogEntry> {
  return ask("GET", `desk/catalog/${kind}/${encodeURIComponent(id)}`);
}

/** Reads all changes of an entry, also of one that is gone. */
export function readHistory(kind: string, id: string): Promise<EntryHistory> {
  return ask("GET", `desk/catalog/${kind}/${encodeURIComponent(id)}/history`);
}

/** Reads an entry, the languages of the city, and the names of all that the entry may refer to. */
export async function openEntry(kind: string, id: string): Promise<OpenEntry> {
  const [read, city] = await Promise.all([readUnlessGone(kind, id), readEntry("city", "city")]);
  const fields = Object.keys(withoutNull((read?.schema ?? {}) as Schema).properties ?? {});
  const lists = await Promise.all(kindsReferredBy(kind, fields).map(optionsOf));
  return { read, languages: (city.entry as { languages: string[] }).languages, options: new Map(lists) };
}

function readUnlessGone(kind: string, id: string): Promise<CatalogEntry | null> {
  return readEntry(kind, id).catch((error: unknown) => {
    if (error instanceof Refused && error.problem.code === "unknown-entry") return null;
    throw error;
  });
}

/** Adds the entries of the kinds in which mistakes are, by name and in the city's order. */
export async function withNamesOf(
  mistakes: readonly FieldProblem[],
  options: OpenEntry["options"],
): Promise<OpenEntry["options"]> {
  const kinds = new Set(mistakes.flatMap(({ pointer }) => stepsOf(pointer).slice(0, 1)));
  kinds.delete("entry"); // what is wrong is in the entry itself
  return new Map([...options, ...(await Promise.all([...kinds].map(optionsOf)))]);
}

async function optionsOf(kind: string): Promise<[string, Option[]]> {
  const { rows } = await ask<CatalogList>("GET", `desk/catalog/${kind}`);
  return [kind, rows.map(({ id, name, mayChange }) => ({ id, label: name || id, isOwn: isOwn(kind, id, mayChange) }))];
}

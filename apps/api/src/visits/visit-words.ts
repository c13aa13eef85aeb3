import type { ProcedureEntry } from "@okienko/contract/city-file";
import type { Catalog } from "../catalog/catalog.ts";
import { textIn } from "../catalog/text-in.ts";
import { oneLine } from "../messages/clean-text.ts";

/** Where a visit takes place. */
export interface Place {
  readonly name: string;
  readonly address: string;
  readonly location: { readonly lat: number; readonly lng: number } | null;
}

/** The place of a visit; an office that the city no longer lists is still named by its id. */
export function placeOf(catalog: Catalog, office: string, language: string): Place {
  const entry = catalog.offices.get(office);
  if (!entry) return { name: office, address: "", location: null };
  const { name, address, location } = entry;
  return { name: oneLine(textIn(catalog, name, language)), address: oneLine(address), location };
}

/** Name and address on one line. */
export function placeLine({ name, address }: Place): string {
  return [name, address].filter(Boolean).join(", ");
}

/** A procedure with its name; one that the city no longer lists is still named by its id. */
export function procedureOf(catalog: Catalog, id: string, language: string): { name: string; entry?: ProcedureEntry } {
  const entry = catalog.procedures.get(id)?.entry;
  return entry ? { name: oneLine(textIn(catalog, entry.name, language)), entry } : { name: id };
}

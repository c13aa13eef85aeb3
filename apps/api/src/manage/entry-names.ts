import type { Texts } from "@okienko/contract/city-file";
import type { Catalog } from "../catalog/catalog.ts";
import { type CityPart, isList } from "../catalog/city-entries.ts";
import { textIn } from "../catalog/text-in.ts";

type Entry = Readonly<Record<string, unknown>>;

/** What an entry is called in a list, and what tells it apart from others of that name. */
export interface EntryName {
  readonly name: string;
  readonly detail: string;
}

/** Names an entry in a language. */
export function nameOf(catalog: Catalog, language: string, part: CityPart, id: string, entry: unknown): EntryName {
  if (!isList(part)) return { name: part, detail: "" };
  const it = entry as Entry;
  const text = (value: unknown) => (typeof value === "string" ? value : textIn(catalog, value as Texts, language));
  const office = (of: unknown) => {
    const found = catalog.offices.get(of as string);
    return found ? text(found.name) : String(of);
  };
  switch (part) {
    case "exceptions":
      return { name: text(it["reason"]), detail: scopeOf(it) };
    case "stickers":
      return { name: id, detail: [office(it["office"]), it["department"], it["procedure"]].filter(Boolean).join(", ") };
    case "articles":
      return { name: text(it["title"]), detail: String(it["department"] ?? "") };
    case "offices":
      return { name: text(it["name"]), detail: String(it["address"]) };
    case "queues":
    case "counters":
      return { name: text(it["name"]), detail: office(it["office"]) };
    default:
      return { name: text(it["name"]), detail: String(it["group"] ?? it["department"] ?? "") };
  }
}

function scopeOf({ scope, id, from, until }: Entry): string {
  const days = from === until ? String(from) : `${String(from)}–${String(until)}`;
  return [days, scope, id].filter(Boolean).join(" ");
}

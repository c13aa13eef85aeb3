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
  const { file } = catalog;
  const text = (value: unknown) => (typeof value === "string" ? value : textIn(catalog, value as Texts, language));
  const named = (list: readonly Named[], of: unknown) => {
    const found = list.find((one) => one.id === of);
    return found ? text(found.name) : String(of ?? "");
  };
  const department = named(file.departments, it["department"]);
  switch (part) {
    case "exceptions":
      return { name: text(it["reason"]), detail: `${daysOf(it, language)}, ${aboutOf(it)}` };
    case "stickers": {
      const about = [named(file.offices, it["office"]), department, named(file.procedures, it["procedure"])];
      return { name: id, detail: about.filter(Boolean).join(", ") };
    }
    case "articles":
      return { name: text(it["title"]), detail: department };
    case "offices":
      return { name: text(it["name"]), detail: String(it["address"]) };
    case "queues":
    case "counters":
      return { name: text(it["name"]), detail: named(file.offices, it["office"]) };
    case "procedures":
      return { name: text(it["name"]), detail: named(file.groups, it["group"]) };
    case "categories":
      return { name: text(it["name"]), detail: named(file.categoryGroups, it["group"]) };
    default:
      return { name: text(it["name"]), detail: department };
  }

  /** What an exception is about. */
  function aboutOf({ scope, id: about }: Entry): string {
    if (scope === "office") return named(file.offices, about);
    if (scope === "queue") return named(file.queues, about);
    return scope === "procedure" ? named(file.procedures, about) : text(file.city.name);
  }
}

interface Named {
  readonly id: string;
  readonly name: Texts | string;
}

function daysOf({ from, until }: Entry, language: string): string {
  const days = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" });
  return days.formatRange(new Date(String(from)), new Date(String(until)));
}

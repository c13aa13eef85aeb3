import { day, languageName, text } from "../texts/texts.ts";
import type { EntryForm } from "./entry-form.ts";
import { namesAt, referredKind } from "./hints.ts";
import { labelAt, valueName } from "./names.ts";
import { below, stepsOf } from "./pointer.ts";
import { weekdayName } from "./weekdays.ts";

type Said = Pick<EntryForm, "kind" | "draft" | "languages" | "optionsOf">;

/** Where a pointer leads, in words: `Opening hours 2 › Counters for the public`. */
export function pathInWords({ kind, languages }: Said, pointer: string): string {
  const parts: string[] = [];
  let way = "";
  for (const step of stepsOf(pointer)) {
    way = below(way, step);
    if (/^\d+$/.test(step)) parts[parts.length - 1] += ` ${Number(step) + 1}`;
    else parts.push(languages.includes(step) ? languageName(step) : labelAt(kind, way));
  }
  return parts.join(" › ");
}

/** A value of an entry, as people read it. */
export function valueInWords(said: Said, pointer: string, value: unknown): string {
  if (value === undefined || value === null) return "–";
  if (typeof value === "boolean") return text(value ? "catalog.yes" : "catalog.no");
  if (Array.isArray(value)) return value.map((it) => valueInWords(said, pointer, it)).join(listMark(value)) || "–";
  if (typeof value === "object") return fieldsInWords(said, pointer, value);
  return wordOf(said, pointer, value as string | number);
}

function listMark(list: readonly unknown[]): string {
  return list.some((it) => typeof it === "object") ? "; " : ", ";
}

function fieldsInWords(said: Said, pointer: string, fields: object): string {
  const isOfLanguages = Object.keys(fields).every((it) => said.languages.includes(it));
  if (isOfLanguages) return valueInWords(said, pointer, Object.values(fields)[0]);
  return Object.entries(fields)
    .filter(([, it]) => it !== null && it !== undefined)
    .map(([key, it]) => `${labelAt(said.kind, below(pointer, key))}: ${valueInWords(said, below(pointer, key), it)}`)
    .join(", ");
}

function wordOf(said: Said, pointer: string, value: string | number): string {
  if (namesAt(said.kind, pointer)[1] === "weekdays") return weekdayName(Number(value), "short");
  const kind = referredKind(said.kind, pointer, said.draft);
  const known = kind && said.optionsOf(kind).find(({ id }) => id === value);
  if (known) return known.label;
  if (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)) return `${day(value)} ${value.slice(0, 4)}`;
  return valueName(said.kind, pointer, value);
}

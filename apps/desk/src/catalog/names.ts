import { text, textIfAny } from "../texts/texts.ts";
import { namesAt } from "./hints.ts";

/** The label of the field at a pointer, for what stands round it: `online` counts counters in rules, and is a notice of a procedure. */
export function labelAt(kind: string, pointer: string): string {
  return said("name", kind, pointer) ?? namesAt(kind, pointer)[1];
}

/** What a label alone does not tell. */
export function hintAt(kind: string, pointer: string): string | null {
  const isScoped = kind === "exceptions" && pointer === "/id"; // chosen from a list, not typed
  return isScoped ? null : said("hint", kind, pointer);
}

/** One of the values that a field can have, in words. */
export function valueName(kind: string, pointer: string, value: string | number): string {
  return said("value", kind, pointer, `.${value}`) ?? String(value);
}

/** The name of a kind of entries: `Offices`. */
export function kindName(kind: string): string {
  return textIfAny(`kind.${kind}`) ?? kind;
}

/** What the page of an entry that has no name yet is called: `A new office`. */
export function newName(kind: string): string {
  return textIfAny(`new.${kind}`) ?? text("catalog.new");
}

function said(group: string, kind: string, pointer: string, value = ""): string | null {
  const [around, own] = namesAt(kind, pointer);
  return textIfAny(`${group}.${around}.${own}${value}`) ?? textIfAny(`${group}.${own}${value}`);
}

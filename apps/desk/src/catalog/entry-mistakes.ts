import type { FieldProblem } from "@okienko/contract";
import { below, stepsOf, valueAt } from "./pointer.ts";
import { shapeOf, withoutNull, type Schema } from "./schema.ts";

/** A mistake: the pointer of its field in the form, or in the city file where it is elsewhere in the catalogue. */
export interface EntryMistake {
  readonly isHere: boolean;
  readonly pointer: string;
  /** Has words, or is `invalid`: then there is the detail. */
  readonly code: string;
  readonly detail: string;
}

/** What can be wrong with a value that has the right form, by the name of its field. */
const rules: Readonly<Record<string, string>> = {
  until: "ends-before-it-begins",
  validUntil: "ends-before-it-begins",
  staff: "fewer-for-staff",
  everyWeeks: "needs-first-day",
};

/** Finds the field of the form that a mistake of the API is about, and what is wrong with what was typed there. */
export function entryMistake(
  schema: Schema,
  first: string,
  entry: unknown,
  { pointer, code, detail }: FieldProblem,
): EntryMistake {
  if (!/^\/entry(\/|$)/.test(pointer)) return { isHere: false, pointer, code, detail };
  const own = pointer.slice("/entry".length);
  const at = schemaAt(schema, own);
  // a text that is missing as a whole is missing in the language that may not be missing
  if (at && shapeOf(at) === "texts")
    return { isHere: true, pointer: below(own, first), code: "missing-language", detail };
  return { isHere: true, pointer: own, code: code === "invalid" ? codeOf(at, own, valueAt(entry, own)) : code, detail };
}

function codeOf(schema: Schema | undefined, pointer: string, value: unknown): string {
  if (value === undefined || value === null) return pointer === "/id" ? "scope-needs-id" : "missing";
  if (Array.isArray(value) && value.length === 0) return "too-small";
  const { type, minimum, maximum, pattern } = withoutNull(schema ?? {});
  if (type === "integer" || type === "number") {
    if (typeof value !== "number" || (type === "integer" && !Number.isInteger(value))) return "no-number";
    if (minimum !== undefined && value < minimum) return "too-little";
    if (maximum !== undefined && value > maximum) return "too-large";
  }
  if (pattern && !new RegExp(pattern).test(String(value))) return "invalid-format";
  return rules[stepsOf(pointer).at(-1)!] ?? "invalid";
}

function schemaAt(schema: Schema, pointer: string): Schema | undefined {
  return stepsOf(pointer).reduce<Schema | undefined>((it, step) => {
    const { properties, items } = withoutNull(it ?? {});
    return /^\d+$/.test(step) ? items : properties?.[step];
  }, schema);
}

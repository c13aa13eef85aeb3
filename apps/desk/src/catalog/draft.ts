import { isNullable, shapeOf, withoutNull, type Schema } from "./schema.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What a form begins with for something new: its defaults, and one empty entry nowhere. */
export function fresh(schema: Schema): unknown {
  if ("default" in schema) return schema.default;
  const bare = withoutNull(schema);
  switch (shapeOf(schema)) {
    case "group":
      return Object.fromEntries(
        Object.entries(bare.properties!)
          .map(([key, it]) => [key, fresh(it)])
          .filter(([, it]) => it !== undefined),
      );
    case "list":
    case "weekdays":
      return [];
    case "texts":
    case "words":
      return {};
    default:
      return undefined;
  }
}

/**
 * The value that a form stands for: what was typed, as the schema has it. What is left empty is left out, or null; what
 * cannot be read stays as it was typed, and is refused by the server beside its field.
 */
export function tidied(schema: Schema, typed: unknown, name = ""): unknown {
  const value = tidiedBare(withoutNull(schema), typed, name);
  return isNullable(schema) && isNothing(value) ? null : value;
}

function tidiedBare(schema: Schema, typed: unknown, name: string): unknown {
  if (typed === null || typed === undefined) return undefined;
  switch (shapeOf(schema)) {
    case "group":
      return group(schema, typed as Fields);
    case "list":
      return (typed as unknown[]).map((it) => tidied(schema.items!, it) ?? {});
    case "texts":
      return unlessEmpty(mapped(typed as Fields, text));
    case "words":
      return mapped(typed as Fields, (it) => unlessNone(lines(it)));
    case "lines":
      return lines(typed);
    case "points":
      return lines(typed).map(point);
    case "number":
      return number(typed);
    case "time":
      return name === "until" && typed === "00:00" ? "24:00" : text(typed);
    case "yes-no":
    case "weekdays":
      return typed;
    default:
      return text(typed);
  }
}

function group({ properties }: Schema, typed: Fields): unknown {
  const fields = Object.entries(properties!).map(([key, it]) => [key, tidied(it, typed[key], key)] as const);
  const said = fields.filter(([, it]) => it !== undefined);
  // a group in which nothing is said is not there
  return said.every(([, it]) => isNothing(it)) ? undefined : Object.fromEntries(said);
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

function mapped(fields: Fields, change: (value: unknown) => unknown): Fields {
  const entries = Object.entries(fields).map(([key, it]) => [key, change(it)] as const);
  return Object.fromEntries(entries.filter(([, it]) => it !== undefined));
}

function unlessEmpty(fields: Fields): Fields | undefined {
  return Object.keys(fields).length > 0 ? fields : undefined;
}

function unlessNone<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function text(typed: unknown): string | undefined {
  return String(typed).trim() || undefined;
}

function number(typed: unknown): unknown {
  const said = text(typed)?.replace(",", ".");
  return said === undefined || Number.isNaN(Number(said)) ? said : Number(said);
}

function lines(typed: unknown): unknown[] {
  if (Array.isArray(typed)) return typed as unknown[];
  return String(typed)
    .split("\n")
    .flatMap((it) => text(it) ?? []);
}

function point(typed: unknown): unknown {
  if (typeof typed !== "string") return typed;
  const [lat, lng] = typed.split(/[\s,;]+/).map(number);
  return { lat, lng };
}

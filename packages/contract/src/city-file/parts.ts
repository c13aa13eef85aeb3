/** A place in a file, as a JSON Pointer (RFC 6901), and whatever stands there. */
export interface Part {
  readonly pointer: string;
  readonly value: unknown;
}

/** A field of a part; its value is undefined where the part is no object or lacks the field. */
export function fieldOf({ pointer, value }: Part, key: PropertyKey): Part {
  const inside =
    isObject(value) && Object.hasOwn(value, key) ? (value as Record<PropertyKey, unknown>)[key] : undefined;
  return { pointer: `${pointer}/${escaped(key)}`, value: inside };
}

/** The entries of a list; none where the part is no list. */
export function itemsOf(part: Part): Part[] {
  return Array.isArray(part.value) ? part.value.map((_, index) => fieldOf(part, index)) : [];
}

/** Every part that a path with `*` for the entries of a list leads to, `/offices/*`. */
export function partsAt(part: Part, path: string): Part[] {
  const keys = path.split("/").slice(1);
  return keys.reduce((parts, key) => parts.flatMap((it) => (key === "*" ? itemsOf(it) : [fieldOf(it, key)])), [part]);
}

/** Those of the parts that are texts. */
export function textsAmong(parts: readonly Part[]): (Part & { readonly value: string })[] {
  return parts.filter((part): part is Part & { readonly value: string } => typeof part.value === "string");
}

/** Whether a value has fields. */
export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function escaped(key: PropertyKey): string {
  return String(key).replaceAll("~", "~0").replaceAll("/", "~1");
}

/** One step further down a JSON Pointer (RFC 6901). */
export function below(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** The steps of a pointer. */
export function stepsOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((it) => it.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** What stands at a pointer; undefined where nothing does. */
export function valueAt(value: unknown, pointer: string): unknown {
  return stepsOf(pointer).reduce<unknown>(
    (it, key) => (it as Record<string, unknown> | null | undefined)?.[key],
    value,
  );
}

/** A copy in which something else stands at a pointer; objects on the way are made where there are none. */
export function withValue(value: unknown, pointer: string, changed: unknown): unknown {
  const [key, ...rest] = stepsOf(pointer);
  if (key === undefined) return changed;
  const further = rest.reduce(below, "");
  if (Array.isArray(value)) return value.with(Number(key), withValue(value[Number(key)], further, changed));
  const fields = (value ?? {}) as Record<string, unknown>;
  return { ...fields, [key]: withValue(fields[key], further, changed) };
}

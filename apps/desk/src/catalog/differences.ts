import { below, valueAt, withValue } from "./pointer.ts";

/** One thing that a change has changed; undefined where it was not there before, or is not there any more. */
export interface Difference {
  readonly pointer: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What is different between two versions of an entry, as small as it can be said. */
export function differences(before: unknown, after: unknown, pointer = ""): Difference[] {
  if (isSame(before, after)) return [];
  if (isList(before) && isList(after)) return inLists(before, after, pointer);
  if (!isObject(before) || !isObject(after)) return [{ pointer, before, after }];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => differences(before[key], after[key], below(pointer, key)));
}

/** What others have saved, with what was typed meanwhile; a list that was typed in is taken as a whole. */
export function reapplied(read: unknown, mine: unknown, theirs: unknown): unknown {
  const typed = differences(read, mine).map(({ pointer }) => pointer.replace(/\/\d+(\/.*)?$/, ""));
  return [...new Set(typed)].reduce((it, pointer) => withValue(it, pointer, valueAt(mine, pointer)), theirs);
}

/** What is the same at the beginning and at the end of two lists says nothing about what was changed. */
function inLists(before: readonly unknown[], after: readonly unknown[], pointer: string): Difference[] {
  if (![...before, ...after].every((it) => isObject(it))) return [{ pointer, before, after }];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isSame(before[start], after[start])) start++;
  let end = 0;
  while (end < shorter - start && isSame(before.at(-1 - end), after.at(-1 - end))) end++;
  const count = Math.max(before.length, after.length) - end - start;
  return Array.from({ length: count }, (_, at) => start + at).flatMap((at) =>
    differences(
      at < before.length - end ? before[at] : undefined,
      at < after.length - end ? after[at] : undefined,
      below(pointer, at),
    ),
  );
}

/** Absent and null are the same to whoever reads an entry. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one ?? null)) === JSON.stringify(sorted(other ?? null));
}

function sorted(value: unknown): unknown {
  if (isList(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, it]) => it !== null && it !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, it]) => [key, sorted(it)]),
  );
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

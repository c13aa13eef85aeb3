import { createHash } from "node:crypto";

/** An entry as JSON, with the id that it has by itself. */
interface Written {
  readonly own: string | undefined;
  readonly body: string;
}

/** An entry as it is stored. */
interface Stored {
  readonly id: string;
  readonly body: string;
}

/**
 * An id for every entry of a list: its own, else the one under which the same entry is stored, else one made of what it
 * says. So an entry that is changed in its place keeps its id, and a file that comes again changes none.
 */
export function entryIds(entries: readonly Written[], before: readonly Stored[]): string[] {
  const taken = new Set(entries.flatMap(({ own }) => own ?? []));
  const stored = Map.groupBy(
    before.filter(({ id }) => !taken.has(id)),
    ({ body }) => body,
  );
  const kept = entries.map(({ own, body }) => own ?? stored.get(body)?.shift()?.id);
  for (const id of kept) if (id !== undefined) taken.add(id);
  return kept.map((id, at) => id ?? newIdFor(entries[at]!.body, taken));
}

function newIdFor(body: string, taken: Set<string>): string {
  const digest = createHash("sha256").update(body).digest("hex").slice(0, 12);
  let id = digest;
  for (let count = 2; taken.has(id); count++) id = `${digest}-${count}`;
  taken.add(id);
  return id;
}

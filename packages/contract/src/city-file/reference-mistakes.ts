import type { Mistake } from "./mistake.ts";
import { nearest } from "./nearest.ts";
import { fieldOf, partsAt, textsAmong, type Part } from "./parts.ts";

type Kind = "office" | "department" | "group" | "procedure" | "queue";

const references: Record<Kind, readonly string[]> = {
  office: ["/queues/*/office", "/exceptions/*/offices/*", "/stickers/*/office"],
  department: ["/groups/*/department", "/stickers/*/department"],
  group: ["/procedures/*/group"],
  procedure: ["/queues/*/procedures/*", "/stickers/*/procedure"],
  queue: [],
};

/** Ids that lead to nothing, with the nearest known ones as a hint. */
export function referenceMistakes(file: Part): Mistake[] {
  return (Object.keys(references) as Kind[]).flatMap((kind) => {
    const named = references[kind].flatMap((path) => partsAt(file, path));
    return unknownAmong([...named, ...namedByExceptions(file, kind)], kind, file);
  });
}

function namedByExceptions(file: Part, kind: Kind): Part[] {
  return partsAt(file, "/exceptions/*")
    .filter((exception) => fieldOf(exception, "scope").value === kind)
    .map((exception) => fieldOf(exception, "id"));
}

function unknownAmong(named: readonly Part[], kind: Kind, file: Part): Mistake[] {
  const known = textsAmong(partsAt(file, `/${kind}s/*/id`)).map(({ value }) => value);
  // a list that is itself missing is one mistake, not one for each reference into it
  if (known.length === 0) return [];
  return textsAmong(named)
    .filter(({ value }) => !known.includes(value))
    .map(({ pointer, value }) => ({ pointer, problem: unknownId(kind, value, known) }));
}

function unknownId(kind: Kind, id: string, known: readonly string[]): string {
  const hints = nearest(id, known).map((it) => `“${it}”`);
  return `No ${kind} has the id “${id}”; nearest ${hints.length === 1 ? "is" : "are"} ${hints.join(", ")}.`;
}

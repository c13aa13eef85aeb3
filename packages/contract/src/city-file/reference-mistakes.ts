import type { Mistake } from "./mistake.ts";
import { nearest } from "./nearest.ts";
import { fieldOf, partsAt, textsAmong, type Part } from "./parts.ts";

interface Kind {
  /** What its entries are called, and by what name exceptions have them as their scope. */
  readonly name: string;
  /** Where they stand. */
  readonly list: string;
  /** Where they are named. */
  readonly named: readonly string[];
  /** Whether a file may have none of them; naming one is a mistake then. */
  readonly optional?: true;
}

const kinds: readonly Kind[] = [
  {
    name: "office",
    list: "/offices",
    named: ["/queues/*/office", "/counters/*/office", "/exceptions/*/offices/*", "/stickers/*/office"],
  },
  {
    name: "department",
    list: "/departments",
    named: [
      "/groups/*/department",
      "/stickers/*/department",
      "/categories/*/department",
      "/articles/*/department",
      "/templates/*/department",
    ],
  },
  { name: "group", list: "/groups", named: ["/procedures/*/group"] },
  {
    name: "procedure",
    list: "/procedures",
    named: ["/queues/*/procedures/*", "/stickers/*/procedure", "/articles/*/procedures/*"],
  },
  { name: "queue", list: "/queues", named: ["/counters/*/queues/*"] },
  { name: "category group", list: "/categoryGroups", named: ["/categories/*/group"], optional: true },
  {
    name: "category",
    list: "/categories",
    named: ["/articles/*/categories/*", "/templates/*/category"],
    optional: true,
  },
];

/** Ids that lead to nothing, with the nearest known ones as a hint. */
export function referenceMistakes(file: Part): Mistake[] {
  return kinds.flatMap((kind) => {
    const named = kind.named.flatMap((path) => partsAt(file, path));
    return unknownAmong([...named, ...namedByExceptions(file, kind)], kind, file);
  });
}

function namedByExceptions(file: Part, { name }: Kind): Part[] {
  return partsAt(file, "/exceptions/*")
    .filter((exception) => fieldOf(exception, "scope").value === name)
    .map((exception) => fieldOf(exception, "id"));
}

function unknownAmong(named: readonly Part[], kind: Kind, file: Part): Mistake[] {
  const known = textsAmong(partsAt(file, `${kind.list}/*/id`)).map(({ value }) => value);
  // a list that is itself missing is one mistake, not one for each reference into it
  if (known.length === 0 && !kind.optional) return [];
  return textsAmong(named)
    .filter(({ value }) => !known.includes(value))
    .map(({ pointer, value }) => ({ pointer, problem: unknownId(kind, value, known) }));
}

function unknownId({ name }: Kind, id: string, known: readonly string[]): string {
  const hints = nearest(id, known).map((it) => `“${it}”`);
  if (hints.length === 0) return `No ${name} has the id “${id}”; there is none at all.`;
  return `No ${name} has the id “${id}”; nearest ${hints.length === 1 ? "is" : "are"} ${hints.join(", ")}.`;
}

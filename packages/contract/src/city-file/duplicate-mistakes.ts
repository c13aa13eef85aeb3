import type { Mistake } from "./mistake.ts";
import { fieldOf, partsAt, textsAmong, type Part } from "./parts.ts";

const uniqueInFile = [
  "/city/languages/*",
  "/city/hosts/*",
  "/offices/*/id",
  "/departments/*/id",
  "/groups/*/id",
  "/procedures/*/id",
  "/queues/*/id",
  "/counters/*/id",
  "/stickers/*/code",
  "/exceptions/*/key",
  "/places/*/key",
  "/categoryGroups/*/id",
  "/categories/*/id",
  "/articles/*/id",
  "/templates/*/id",
];

/** Where something must not stand twice, and what: `/queues/*` has each of its `/procedures/*` once. */
const uniqueInEach = [
  ["/queues/*", "/procedures/*"],
  ["/counters/*", "/queues/*"],
  ["/categories/*", "/questions/*/id"],
  ["/categories/*/questions/*", "/values/*/key"],
  ["/articles/*", "/procedures/*"],
  ["/articles/*", "/categories/*"],
] as const;

/** Ids, codes, languages and hosts that stand twice, and what one queue, category, question or article lists twice. */
export function duplicateMistakes(file: Part): Mistake[] {
  const lists = [
    ...uniqueInFile.map((path) => partsAt(file, path)),
    ...uniqueInEach.flatMap(([each, path]) => partsAt(file, each).map((it) => partsAt(it, path))),
  ];
  return [...lists.flatMap(repeatedIn), ...repeatedCodes(file)];
}

/** Codes of Open311 that another category has, whose code is its id where it names none. */
function repeatedCodes(file: Part): Mistake[] {
  const categories = partsAt(file, "/categories/*");
  const uncoded = categories.filter((it) => (fieldOf(it, "code").value ?? null) === null);
  const codes = categories.map((it) => fieldOf(it, "code"));
  // ids that stand twice are told apart from this
  const ids = new Map(textsAmong(uncoded.map((it) => fieldOf(it, "id"))).map((it) => [it.value, it]));
  return repeatedIn([...ids.values(), ...codes]);
}

function repeatedIn(parts: readonly Part[]): Mistake[] {
  const seen = new Map<string, string>();
  return textsAmong(parts).flatMap(({ pointer, value }) => {
    const first = seen.get(value);
    if (first !== undefined) return [{ pointer, problem: `“${value}” stands already at ${first}.` }];
    seen.set(value, pointer);
    return [];
  });
}

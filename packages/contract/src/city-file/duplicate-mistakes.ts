import type { Mistake } from "./mistake.ts";
import { partsAt, textsAmong, type Part } from "./parts.ts";

const uniqueInFile = [
  "/city/languages/*",
  "/city/hosts/*",
  "/offices/*/id",
  "/departments/*/id",
  "/groups/*/id",
  "/procedures/*/id",
  "/queues/*/id",
  "/stickers/*/code",
];

/** Ids, sticker codes, languages and hosts that stand twice, and procedures that one queue lists twice. */
export function duplicateMistakes(file: Part): Mistake[] {
  const lists = [
    ...uniqueInFile.map((path) => partsAt(file, path)),
    ...partsAt(file, "/queues/*").map((queue) => partsAt(queue, "/procedures/*")),
  ];
  return lists.flatMap(repeatedIn);
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

import { wordsOf } from "../catalog/words-of.ts";

/**
 * The house number in a typed address, as it was typed: `22a`, `3/5`.
 *
 * It is the first number after a word of the street; numbers that belong to the street's name are none ("28 Czerwca").
 */
export function houseNumberIn(typed: string, streetWords: readonly string[]): string | null {
  const parts = typed.split(/[\s,]+/).filter(Boolean);
  const first = parts.findIndex((it) => /\p{L}{2}/u.test(it));
  const rest = first < 0 ? [] : parts.slice(first + 1);
  return rest.find((it) => isHouseNumber(it) && !wordsOf(it).every((word) => streetWords.includes(word))) ?? null;
}

function isHouseNumber(part: string): boolean {
  return /^\d{1,4}\p{L}?([/-]\d{1,4}\p{L}?)?$/u.test(part);
}

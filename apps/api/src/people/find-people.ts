import { wordsOf } from "../catalog/words-of.ts";
import type { Reading } from "../database/database.ts";
import { nameStem } from "./name-stem.ts";
import { oneLine } from "../messages/clean-text.ts";
import type { FoundKey } from "./found-key.ts";
import { findByAnyKey, findByKeys, type SoughtKey } from "./person-key-queries.ts";
import { emailKey, nameKey, type Person, phoneKey, plainEmail, plainPhone, sameKeys } from "./person-keys.ts";

/** What somebody was looked for by. */
export type SoughtBy = "email" | "phone" | "name";

const fewestDigits = 6;
const mostWords = 6;

/** By what a text looks for somebody, and the keys of it; no keys where it cannot be looked for. */
export function soughtKeys(typed: string): { readonly by: SoughtBy; readonly keys: readonly SoughtKey[] } {
  const text = oneLine(typed);
  if (text.includes("@")) return { by: "email", keys: [{ key: emailKey(plainEmail(text)) }] };
  const digits = plainPhone(text);
  const isPhone = /^[+\d ()/.-]+$/.test(text) && digits.length >= fewestDigits;
  if (isPhone) return { by: "phone", keys: [{ key: phoneKey(digits) }] };
  const words = [...new Set(wordsOf(text))].filter((it) => it.length > 1).slice(0, mostWords);
  // the longest word is the one that fewest people have
  words.sort((a, b) => b.length - a.length);
  return { by: "name", keys: words.map(nameBeginning) };
}

/** Endings are forgiven: `Kowalskiej` finds `Kowalska`. Very short names must be whole. */
function nameBeginning(word: string): SoughtKey {
  const stem = nameStem(word);
  return stem === null ? { key: nameKey(word) } : { key: nameKey(stem), begins: true };
}

/** Visits, reports and conversations of whoever a text means, newest first. */
export async function findPeople(db: Reading, city: string, typed: string, limit: number): Promise<FoundKey[]> {
  const [first, ...others] = soughtKeys(typed).keys;
  return first ? findByKeys(db, city, [first, ...others], limit) : [];
}

/** What may be of the same person, by e-mail address or phone number, newest first; countries are left out of numbers. */
export async function findSamePerson(db: Reading, city: string, person: Person, limit: number): Promise<FoundKey[]> {
  return findByAnyKey(db, city, sameKeys(person), limit);
}

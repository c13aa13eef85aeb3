import type { Arguments } from "./arguments.ts";
import { Refused } from "./refused.ts";

/** What an answer holds that nobody asked to have in pages (GeoReport v2: the first 1,000). */
const most = 1000;

/** Reads the paging extension: `page` from 1, `page_size` 50 unless told, at most 500. Throws 400. */
export function pageOf(given: Arguments): { page: number; pageSize: number } {
  const page = wholeNumber(given, "page", 10_000);
  const size = wholeNumber(given, "page_size", 500);
  return { page: page ?? 1, pageSize: size ?? (page === null ? most : 50) };
}

function wholeNumber(given: Arguments, name: string, largest: number): number | null {
  const text = given.text(name);
  if (text === null) return null;
  const number = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (number < 1 || number > largest) throw new Refused(400, `${name} is a whole number from 1 to ${largest}.`);
  return number;
}

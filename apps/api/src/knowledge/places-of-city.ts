import type { Place } from "@okienko/contract";
import type { Catalog } from "../catalog/catalog.ts";
import { likeness } from "../catalog/likeness.ts";
import { textIn } from "../catalog/text-in.ts";
import { wordsOf } from "../catalog/words-of.ts";
import { houseNumberIn } from "./house-number.ts";

interface KnownPlace extends Place {
  readonly words: readonly string[];
  /** Whether the place has houses of its own; an office is one itself. */
  readonly numbered: boolean;
}

/** More words than an address has. */
const mostWords = 12;

const knownPlaces = new WeakMap<Catalog, Map<string, KnownPlace[]>>();

/**
 * Places of the city file and offices that match words, best first, streets before offices.
 *
 * Forgives endings, diacritics and a mistyped letter; a house number is kept in the name, at the point of its street.
 */
export function placesOfCity(catalog: Catalog, language: string, typed: string): Place[] {
  const words = wordsOf(typed).slice(0, mostWords);
  const telling = tellingWords(catalog, words);
  const scored = placesIn(catalog, language).map((place) => ({ place, ...match(words, telling, place) }));
  const most = Math.max(1, ...scored.map(({ found }) => found));
  return scored
    .filter(({ found }) => found === most)
    .sort((a, b) => Number(b.place.numbered) - Number(a.place.numbered) || b.score - a.score)
    .map(({ place }) => withHouse(place, typed));
}

/** Words that say which place is meant: neither numbers, nor "ul." and "os.", nor the city's own name. */
function tellingWords({ file }: Catalog, words: readonly string[]): readonly string[] {
  const city = wordsOf(Object.values(file.city.name).join(" "));
  const telling = words.filter((it) => it.length > 2 && !/^\d/.test(it) && !city.includes(it));
  return telling.length > 0 ? telling : words;
}

/** How many of the telling words a place has, and how like all are; words that were not typed make it less likely. */
function match(typed: readonly string[], telling: readonly string[], { words }: KnownPlace) {
  const alike = new Map(typed.map((word) => [word, Math.max(0, ...words.map((it) => likenessOf(word, it)))]));
  const score = [...alike.values()].reduce((sum, it) => sum + it, 0);
  return { found: telling.filter((it) => alike.get(it)! > 0).length, score: score - words.length / 100 };
}

/** Numbers are the same or they are not: house 2 is no beginning of 28 Czerwca. */
function likenessOf(typed: string, word: string): number {
  return typed !== word && /^\d/.test(typed) ? 0 : likeness(typed, word);
}

function withHouse({ name, location, words, numbered }: KnownPlace, typed: string): Place {
  const number = numbered ? houseNumberIn(typed, words) : null;
  return { name: number === null ? name : `${name} ${number}`, location };
}

function placesIn(catalog: Catalog, language: string): KnownPlace[] {
  const ofCatalog = knownPlaces.get(catalog) ?? new Map<string, KnownPlace[]>();
  const places = ofCatalog.get(language) ?? [...streets(catalog), ...offices(catalog, language)];
  knownPlaces.set(catalog, ofCatalog.set(language, places));
  return places;
}

function streets({ file }: Catalog): KnownPlace[] {
  return file.places.map(({ name, words, location }) => {
    return { name, location, words: wordsOf([name, ...words].join(" ")), numbered: true };
  });
}

function offices(catalog: Catalog, language: string): KnownPlace[] {
  return catalog.file.offices.map(({ name, address, location }) => {
    const shown = `${textIn(catalog, name, language)}, ${address}`;
    return { name: shown, location, words: wordsOf(shown), numbered: false };
  });
}

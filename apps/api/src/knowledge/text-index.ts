import type { RawBuilder } from "kysely";
import { typedWords } from "../catalog/search.ts";
import { wordsOf } from "../catalog/words-of.ts";
import type { Database, Writing } from "../database/database.ts";
import { addToPostgres, matchingInPostgres, removeFromPostgres } from "./postgres-text-queries.ts";
import { addToSqlite, matchingInSqlite, removeFromSqlite } from "./sqlite-text-queries.ts";
import { stemOf } from "./stem-of.ts";

/** A report of a city. */
export interface IndexedReport {
  readonly city: string;
  readonly report: string;
}

/** Words of reports that everybody may read. Written in the transaction that releases or removes them. */
export interface TextIndex {
  /** Makes a report findable by a text, instead of by what it was findable by before. */
  add(tx: Writing, report: IndexedReport, text: string): Promise<void>;
  /** Makes a report findable no more, and forgets its words. */
  remove(tx: Writing, report: IndexedReport): Promise<void>;
  /**
   * A subquery of the ids of the newest reports in which all typed words begin a word, whatever their endings and
   * diacritics; `null` where nothing is typed that could be looked for.
   */
  matching(city: string, typed: string): RawBuilder<string> | null;
}

/** Matches that a list can use; older ones are reached by typing more. */
const newest = 2_000;

/** The words of a text that are kept. */
const mostWords = 2_000;
const longestWord = 64;

/** The index of a kind of database: FTS5 or a tsvector behind the same words. */
export function textIndex(kind: Database["kind"]): TextIndex {
  const { add, remove, matching } = kinds[kind];
  return {
    add: (tx, report, text) => add(tx, report, wordsIn(report.city, text)),
    remove,
    matching(city, typed) {
      const stems = typedWords(typed).map((word) => inCity(city, stemOf(word)));
      return stems.length === 0 ? null : matching(city, stems, newest);
    },
  };
}

interface Queries {
  readonly add: (tx: Writing, report: IndexedReport, words: readonly string[]) => Promise<void>;
  readonly remove: (tx: Writing, report: IndexedReport) => Promise<void>;
  readonly matching: (city: string, stems: readonly string[], limit: number) => RawBuilder<string>;
}

const kinds: Record<Database["kind"], Queries> = {
  sqlite: { add: addToSqlite, remove: removeFromSqlite, matching: matchingInSqlite },
  postgres: { add: addToPostgres, remove: removeFromPostgres, matching: matchingInPostgres },
};

function wordsIn(city: string, text: string): string[] {
  const words = new Set(wordsOf(text).filter((it) => it.length > 1 && it.length <= longestWord));
  return [...words].slice(0, mostWords).map((it) => inCity(city, it));
}

/** With the city in front, so that a city searches among its own words alone, like in every other index. */
function inCity(city: string, word: string): string {
  return `${city}/${word}`;
}

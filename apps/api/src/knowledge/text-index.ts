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

/** Who finds a report by its words: everybody, or the office alone while the public does not read them. */
export type TextReaders = "everybody" | "office";

/** Words of reports. Written in the transaction that sends, releases, withholds or removes them. */
export interface TextIndex {
  /** Makes a report findable by a text, instead of by what it was findable by before. */
  add(tx: Writing, report: IndexedReport, text: string, readers?: TextReaders): Promise<void>;
  /** Makes a report findable no more, and forgets its words. */
  remove(tx: Writing, report: IndexedReport): Promise<void>;
  /**
   * A subquery of the ids of the newest reports in which all typed words begin a word, whatever their endings and
   * diacritics; `null` where nothing is typed that could be looked for. The office finds what everybody finds as well.
   */
  matching(city: string, typed: string, readers?: TextReaders): RawBuilder<string> | null;
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
    add: (tx, report, text, readers = "everybody") =>
      add(tx, report, wordsIn(text).map(forReaders(readers, report.city))),
    remove,
    matching(city, typed, readers = "everybody") {
      const stems = typedWords(typed).map(stemOf);
      if (stems.length === 0) return null;
      const found = readers === "office" ? (["everybody", "office"] as const) : (["everybody"] as const);
      return matching(
        city,
        found.map((it) => stems.map(forReaders(it, city))),
        newest,
      );
    },
  };
}

interface Queries {
  readonly add: (tx: Writing, report: IndexedReport, words: readonly string[]) => Promise<void>;
  readonly remove: (tx: Writing, report: IndexedReport) => Promise<void>;
  /** All of one of these lists of stems. */
  readonly matching: (city: string, stems: readonly (readonly string[])[], limit: number) => RawBuilder<string>;
}

const kinds: Record<Database["kind"], Queries> = {
  sqlite: { add: addToSqlite, remove: removeFromSqlite, matching: matchingInSqlite },
  postgres: { add: addToPostgres, remove: removeFromPostgres, matching: matchingInPostgres },
};

function wordsIn(text: string): string[] {
  const words = new Set(wordsOf(text).filter((it) => it.length > 1 && it.length <= longestWord));
  return [...words].slice(0, mostWords);
}

/**
 * With the city in front, so that a city searches among its own words alone, like in every other index; no word begins
 * with what stands before those of the office.
 */
function forReaders(readers: TextReaders, city: string): (word: string) => string {
  const before = readers === "office" ? `${city}//` : `${city}/`;
  return (word) => before + word;
}

import type { Expression } from "kysely";
import type { Catalog } from "../catalog/catalog.ts";
import type { Database, Reading, Writing } from "../database/database.ts";

/** Which rows of a kind are over: those of a city whose time was counted from `before` or earlier. */
export interface Deadline {
  readonly city: string;
  readonly before: number;
  /** Of reports: those of these categories alone, or of all others. */
  readonly categories?: { readonly are: "in" | "not in"; readonly ids: readonly string[] };
}

/** A row that is over, by what tells it apart, and the instant from which its time is counted. */
export interface Due {
  readonly id: string;
  readonly since: number;
}

/** Where rows are erased: in one transaction of this database. */
export interface Erasing {
  readonly tx: Writing;
  readonly database: Database;
  readonly catalog: Catalog;
  readonly deadline: Deadline;
}

/** One kind of data that goes when its time is over. */
export interface Kind {
  /** As logs name it, `visit-contacts`. */
  readonly name: string;
  /** The ids are names of photos, whose files go with the rows. */
  readonly hasFiles?: true;
  /** What is over at an instant, by what the city says. */
  deadlines(catalog: Catalog, at: number): Deadline[];
  /** The rows that are over; a query of `Due`. */
  due(db: Reading, deadline: Deadline): Expression<Due>;
  /**
   * Erases those of these rows that are still over, and gives their ids.
   *
   * They were found a moment ago: what somebody has opened again since then stays.
   */
  erase(erasing: Erasing, ids: readonly string[]): Promise<string[]>;
}

const hour = 3_600_000;
const day = 24 * hour;

/** The deadline of a number of days that the whole city has. */
export function daysBefore({ city }: Catalog, at: number, days: number): Deadline[] {
  return [{ city, before: at - days * day }];
}

/** The deadline of a number of hours that the whole city has. */
export function hoursBefore({ city }: Catalog, at: number, hours: number): Deadline[] {
  return [{ city, before: at - hours * hour }];
}

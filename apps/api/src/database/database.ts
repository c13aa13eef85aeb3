import type { Kysely, RawBuilder, Transaction } from "kysely";
import type { Tables } from "./tables.ts";
import { openPostgres } from "./postgres.ts";
import { openSqlite } from "./sqlite.ts";

/** A transaction that may write. */
export type Writing = Transaction<Tables>;

/** A handle that reads what is committed, or what the transaction it stands for has written. */
export type Reading = Kysely<Tables>;

/** The database behind everything. */
export interface Database {
  readonly kind: "sqlite" | "postgres";
  /** Reads what is committed. Never used inside `write`. */
  readonly read: Reading;
  /** For transactions and migrations; use `write` of transaction.ts. */
  readonly writer: Kysely<Tables>;
  /** The database's clock in milliseconds: the only one that decides. */
  readonly now: RawBuilder<number>;
  close(): Promise<void>;
}

/** Opens `sqlite:./path`, `sqlite::memory:` or `postgres://…`. Throws when the address is of no known kind. */
export function openDatabase(url: string): Database {
  if (url.startsWith("sqlite:")) return openSqlite(url.slice("sqlite:".length));
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgres(url);
  throw new Error(`The database address must begin with sqlite: or postgres://.`);
}

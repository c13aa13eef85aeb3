import { type CompiledQuery, type DatabaseConnection, type QueryResult, Transaction } from "kysely";
import type { Writing } from "./database.ts";
import type { Tables } from "./tables.ts";

/** Statements that were sent and are not waited for, of connections that can send more meanwhile. */
const left = new WeakMap<DatabaseConnection, Promise<unknown>[]>();

/** Begins a transaction on a connection that can send more before an answer has come. */
export function beginPipeline(connection: DatabaseConnection, begin: CompiledQuery): void {
  left.set(connection, [unwatched(connection.executeQuery(begin))]);
}

/** Waits for all that was left, and for the commit. Rejects with what has failed first. */
export async function endPipeline(connection: DatabaseConnection, committed: Promise<void>): Promise<void> {
  await afterLeft(connection, committed).finally(() => left.delete(connection));
}

/** An answer, after those to what was left before: if that has failed, it is why this one fails. */
async function afterLeft<T>(connection: DatabaseConnection, answer: Promise<T>): Promise<T> {
  void unwatched(answer);
  await Promise.all(left.get(connection) ?? []);
  return answer;
}

/** Without a listener a failure would end the process; it is told by the next answer and by the commit. */
function unwatched<T>(sent: Promise<T>): Promise<T> {
  sent.catch(() => undefined);
  return sent;
}

/**
 * Does work in a transaction that sends statements in the order in which they are asked for, also before the answers to
 * those before them have come. Kysely's own waits for each.
 */
export function pipelined<T>(tx: Writing, work: (tx: Writing) => Promise<T>): Promise<T> {
  return tx.getExecutor().provideConnection(async (connection) => {
    const pipeline = new Pipeline(tx, connection);
    return work(pipeline).finally(() => pipeline.close());
  });
}

/**
 * Sends a statement whose answer says nothing, and goes on without it where the connection can send more meanwhile. When
 * it fails, so do the next statement that is waited for and the commit.
 */
export async function leave(tx: Writing, query: CompiledQuery): Promise<void> {
  if (tx instanceof Pipeline) await tx.leave(query);
  else await tx.executeQuery(query);
}

class Pipeline extends Transaction<Tables> {
  readonly #connection: DatabaseConnection;
  #isOpen = true;

  constructor(tx: Writing, connection: DatabaseConnection) {
    const provider = { provideConnection: <T>(use: (it: DatabaseConnection) => Promise<T>) => this.#ask(use) };
    // of all that a database has, a transaction uses its executor alone
    const unused = { config: {}, driver: {}, dialect: {} };
    super({ ...unused, executor: tx.getExecutor().withConnectionProvider(provider) } as never);
    this.#connection = connection;
  }

  async leave(query: CompiledQuery): Promise<QueryResult<unknown> | undefined> {
    const sent = this.#openConnection().executeQuery(query);
    if (!left.get(this.#connection)?.push(unwatched(sent))) return sent;
    return undefined;
  }

  async #ask<T>(use: (connection: DatabaseConnection) => Promise<T>): Promise<T> {
    return afterLeft(this.#connection, use(this.#openConnection()));
  }

  /** Who is still at work when the transaction has ended must not write into what comes after it. */
  #openConnection(): DatabaseConnection {
    if (!this.#isOpen) throw new Error("The transaction is over.");
    return this.#connection;
  }

  close(): void {
    this.#isOpen = false;
  }
}

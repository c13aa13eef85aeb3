import { type CompiledQuery, type DatabaseConnection, type QueryResult, Transaction } from "kysely";
import type { Writing } from "./database.ts";
import { isAborted } from "./errors.ts";
import type { Tables } from "./tables.ts";

/** Statements that were sent and are not waited for, of connections that can send more meanwhile. */
const left = new WeakMap<DatabaseConnection, Promise<unknown>[]>();

/** Begins a transaction on a connection that can send more before an answer has come. */
export function beginPipeline(connection: DatabaseConnection, begin: CompiledQuery): void {
  left.set(connection, [unwatched(connection.executeQuery(begin))]);
}

/** Waits for all that was left, and for the commit. Rejects with what has failed first. */
export async function endPipeline(connection: DatabaseConnection, committed: Promise<void>): Promise<void> {
  void unwatched(committed);
  await Promise.all(left.get(connection) ?? []).finally(() => left.delete(connection));
  await committed;
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
    try {
      return await work(pipeline);
    } catch (error) {
      throw isAborted(error) ? await pipeline.reason(error) : error;
    } finally {
      pipeline.close();
    }
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
  readonly #sent: Promise<unknown>[] = [];
  #isOpen = true;

  constructor(tx: Writing, connection: DatabaseConnection) {
    const provider = { provideConnection: <T>(use: (it: DatabaseConnection) => Promise<T>) => this.#send(use) };
    // of all that a database has, a transaction uses its executor alone
    const unused = { config: {}, driver: {}, dialect: {} };
    super({ ...unused, executor: tx.getExecutor().withConnectionProvider(provider) } as never);
    this.#connection = connection;
  }

  async leave(query: CompiledQuery): Promise<QueryResult<unknown> | undefined> {
    const sent = this.#send((connection) => connection.executeQuery(query));
    return left.get(this.#connection)?.push(sent) ? undefined : sent;
  }

  /** Which failure has made the server refuse all that came after it; answers may be told in another order. */
  async reason(refusal: unknown): Promise<unknown> {
    const told = await Promise.allSettled(this.#sent);
    const failures = told.filter((it) => it.status === "rejected").map((it) => it.reason as unknown);
    return failures.find((it) => !isAborted(it)) ?? refusal;
  }

  #send<T>(use: (connection: DatabaseConnection) => Promise<T>): Promise<T> {
    if (!this.#isOpen) throw new Error("The transaction is over.");
    const answer = unwatched(use(this.#connection));
    this.#sent.push(unwatched(answer.then(() => undefined))); // what was read is not kept
    return answer;
  }

  /** Who is still at work when the transaction has ended must not write into what comes after it. */
  close(): void {
    this.#isOpen = false;
  }
}

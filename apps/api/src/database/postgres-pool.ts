import { createHash } from "node:crypto";
import { Socket } from "node:net";
import pg from "pg";

/** More connections add only latency on the machines measured (docs/performance.md). */
const connections = 8;

/** A server that answers at all does so within its own time limits; one that is silent for longer is gone. */
const longestSilence = 12_000;

const int8 = 20;

/** Connections to a PostgreSQL database. Every wait is bounded, so that trouble becomes an error and not a queue. */
export function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    Client: PreparingClient,
    stream: noticingSilence,
    pipeline: true,
    max: connections,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 10_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 10_000,
    options: "-c synchronous_commit=on",
    types: {
      getTypeParser: (type: number, format?: "text" | "binary") =>
        type === int8 ? Number : pg.types.getTypeParser(type, format as "text"),
    },
  });
  // an idle connection that breaks is replaced by the pool; without a listener it would end the process
  pool.on("error", () => undefined);
  return pool;
}

/** A connection that ends when nothing comes: a server that is frozen or cut off sends no error. */
function noticingSilence(): Socket {
  const socket = new Socket();
  return socket.setTimeout(longestSilence, () => socket.destroy());
}

/** Names statements by their text, so that the server plans them once for each connection. */
class PreparingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    // one that breaks while it is in use fails its statements; without a listener it would end the process as well
    this.on("error", () => undefined);
  }

  // the signature of pg is a list of overloads; only the one that Kysely uses is changed
  override query = ((text: unknown, values?: unknown, ...rest: unknown[]) => {
    this.#gather();
    const query = typeof text === "string" && Array.isArray(values) ? named(text, values) : text;
    const args = query === text ? [text, values, ...rest] : [query, ...rest];
    return (super.query as (...all: unknown[]) => unknown)(...args);
  }) as pg.Client["query"];

  /** What is sent in the same moment leaves in one packet. */
  #gather(): void {
    const { stream } = (this as unknown as { connection: { stream: Socket } }).connection;
    if (stream.writableCorked > 0) return;
    stream.cork();
    process.nextTick(() => stream.uncork());
  }
}

/** A connection keeps whatever has a name, and lists of ids have a text for each length; later texts get none. */
const mostNames = 500;

const names = new Map<string, string>();

function named(text: string, values: readonly unknown[]) {
  const name = nameOf(text);
  return name === undefined ? { text, values } : { name, text, values };
}

function nameOf(text: string): string | undefined {
  if (!names.has(text) && names.size < mostNames) names.set(text, createHash("sha1").update(text).digest("base64url"));
  return names.get(text);
}

import type { Database } from "../database/database.ts";
import { Refusal } from "../refusal.ts";
import { EventStream } from "./event-stream.ts";
import { sourceOf } from "./topics.ts";
import { Watch } from "./watch.ts";

/** Streams of one client at once: a waiting room full of phones may share one address. */
const mostOfClient = 300;

/** Streams of a process at once. */
const most = 5_000;

/** Everybody who listens to this process. One look at the database a second for each topic, while somebody listens. */
export class Live {
  readonly #database: Pick<Database, "read">;
  readonly #isLimited: boolean;
  readonly #watches = new Map<string, Watch>();
  readonly #streams = new Map<EventStream, string>();
  #isStopping = false;

  constructor(database: Pick<Database, "read">, isLimited: boolean) {
    this.#database = database;
    this.#isLimited = isLimited;
  }

  /** How many streams are open. */
  get size(): number {
    return this.#streams.size;
  }

  /** How many versions are looked at. */
  get watched(): number {
    return this.#watches.size;
  }

  /**
   * Opens a stream of changes of topics that exist.
   *
   * Throws `malformed-request`, `too-many-requests`, and `database-unavailable` also while the server stops.
   */
  async open(city: string, topics: readonly string[], client: string): Promise<ReadableStream<Uint8Array>> {
    if (topics.some((it) => sourceOf(it) === null)) throw new Refusal("malformed-request", "There is no such topic.");
    if (this.#isStopping) throw new Refusal("database-unavailable", "The server is about to stop.");
    this.#refuseTooMany(client);
    const stream = new EventStream(() => this.#streams.delete(stream));
    this.#streams.set(stream, client);
    try {
      for (const topic of topics) await this.#listen(city, topic, stream);
    } catch (error) {
      stream.end();
      throw error;
    }
    return stream.readable;
  }

  /** Ends all streams; new ones are refused. */
  stop(): void {
    this.#isStopping = true;
    for (const stream of [...this.#streams.keys()]) stream.end();
  }

  #refuseTooMany(client: string): void {
    if (!this.#isLimited) return;
    const ofClient = [...this.#streams.values()].filter((it) => it === client).length;
    if (ofClient < mostOfClient && this.#streams.size < most) return;
    throw new Refusal("too-many-requests", "Too many pages listen from this address.", { retryAfter: 30 });
  }

  async #listen(city: string, topic: string, stream: EventStream): Promise<void> {
    const watch = this.#watchOf(city, topic);
    const listener = () => stream.say("change", topic);
    watch.add(listener);
    stream.onEnd(() => this.#leave(city, topic, watch, listener));
    await watch.ready;
  }

  /** Topics are many, and few of them are watched: what nobody watches is kept no longer. */
  #leave(city: string, topic: string, watch: Watch, listener: () => void): void {
    watch.remove(listener);
    const key = keyOf(city, topic);
    if (watch.isEnded && this.#watches.get(key) === watch) this.#watches.delete(key);
  }

  #watchOf(city: string, topic: string): Watch {
    const key = keyOf(city, topic);
    const found = this.#watches.get(key);
    if (found && !found.isEnded) return found;
    const readVersion = sourceOf(topic)!;
    const watch = new Watch(() => readVersion(this.#database.read, city, topic));
    this.#watches.set(key, watch);
    return watch;
  }
}

function keyOf(city: string, topic: string): string {
  return `${city} ${topic}`;
}

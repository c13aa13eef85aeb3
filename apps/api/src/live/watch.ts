import { setTimeout as pause } from "node:timers/promises";
import { read } from "../database/transaction.ts";

/** Milliseconds between two looks; also how late news may come. */
const rhythm = 1_000;

/** Looks at one version while somebody wants to know when it changes. */
export class Watch {
  readonly #read: () => Promise<string>;
  readonly #listeners = new Set<() => void>();
  readonly #end = new AbortController();
  readonly #ready: Promise<void>;
  #version = "";

  constructor(readVersion: () => Promise<string>) {
    this.#read = () => read(readVersion);
    this.#ready = this.#begin();
    this.#ready.catch(() => undefined); // whoever waits for it is told
  }

  /** Resolves once every later change will be noticed. Throws `DatabaseUnavailable`. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  get isEnded(): boolean {
    return this.#end.signal.aborted;
  }

  /** Tells `listener` of each change. */
  add(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Forgets a listener; the last one ends the watch. */
  remove(listener: () => void): void {
    this.#listeners.delete(listener);
    if (this.#listeners.size === 0) this.#end.abort();
  }

  async #begin(): Promise<void> {
    try {
      this.#version = await this.#read();
    } catch (error) {
      this.#end.abort();
      throw error;
    }
    void this.#run();
  }

  async #run(): Promise<void> {
    const { signal } = this.#end;
    while (!signal.aborted) {
      await pause(rhythm, undefined, { signal, ref: false }).catch(() => undefined);
      // a database in trouble says nothing; what has changed meanwhile is told afterwards
      if (!signal.aborted) this.#compare(await this.#read().catch(() => this.#version));
    }
  }

  #compare(version: string): void {
    if (version === this.#version) return;
    this.#version = version;
    for (const listener of [...this.#listeners]) listener();
  }
}

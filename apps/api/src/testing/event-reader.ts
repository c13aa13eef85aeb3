/** One event of a stream. */
export interface ReadEvent {
  readonly event: string;
  readonly data: string;
}

/** Reads a stream of server-sent events, as a page would. */
export class EventReader {
  readonly events: ReadEvent[] = [];
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #ended: Promise<void>;
  #waiting: (() => void)[] = [];
  text = "";

  constructor(response: Response) {
    this.#reader = response.body!.getReader();
    this.#ended = this.#run();
  }

  /** Resolves when there have been so many events of a kind. */
  async until(event: string, count = 1): Promise<void> {
    const awake = setInterval(() => undefined, 1_000); // what the server looks by does not keep a test alive
    while (this.count(event) < count) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    clearInterval(awake);
  }

  /** How many events of a kind there have been. */
  count(event: string): number {
    return this.events.filter((it) => it.event === event).length;
  }

  /** Resolves when the server has ended the stream. */
  get ended(): Promise<void> {
    return this.#ended;
  }

  /** Goes away. */
  async leave(): Promise<void> {
    await this.#reader.cancel();
  }

  async #run(): Promise<void> {
    const decoder = new TextDecoder();
    for (;;) {
      const { done, value } = await this.#reader.read();
      if (done) return;
      this.text += decoder.decode(value, { stream: true });
      const found = [...this.text.matchAll(/event: (.*)\ndata: (.*)\n\n/g)];
      this.events.splice(0, this.events.length, ...found.map(([, event, data]) => ({ event: event!, data: data! })));
      for (const resolve of this.#waiting.splice(0)) resolve();
    }
  }
}

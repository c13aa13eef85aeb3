const encoder = new TextEncoder();

/** A proxy gives up on who is silent, and a page takes the server for gone. */
const heartbeat = 15_000;

/** Whoever has signed out is noticed at the latest when the page connects again. */
const longest = 10 * 60_000;

/** Events that may wait for a slow reader; then it has to connect again. */
const patience = 64;

/** Server-sent events (HTML, section 9.2) to one reader, until one of both ends it. */
export class EventStream {
  readonly readable: ReadableStream<Uint8Array>;
  readonly #onEnd: (() => void)[];
  readonly #timers: NodeJS.Timeout[];
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null;

  constructor(onEnd: () => void) {
    this.#onEnd = [onEnd];
    this.readable = new ReadableStream(
      {
        start: (controller) => void (this.#controller = controller),
        cancel: () => this.#close(),
      },
      new CountQueuingStrategy({ highWaterMark: patience }),
    );
    // not all at the same moment, where all have come at the same moment
    const lifetime = longest * (0.8 + Math.random() * 0.4);
    this.#timers = [
      setInterval(() => this.say("alive", "."), heartbeat).unref(),
      setTimeout(() => this.end(), lifetime).unref(),
    ];
    this.#write("retry: 3000\n\n");
  }

  /** Does something once the stream has ended; at once where it has. */
  onEnd(listener: () => void): void {
    if (this.#controller) this.#onEnd.push(listener);
    else listener();
  }

  /** Sends one event. `data` is one line. */
  say(event: string, data: string): void {
    this.#write(`event: ${event}\ndata: ${data}\n\n`);
  }

  /** Ends the stream. */
  end(): void {
    this.#controller?.close();
    this.#close();
  }

  #write(text: string): void {
    if (!this.#controller) return;
    if (this.#controller.desiredSize! <= 0) this.end();
    else this.#controller.enqueue(encoder.encode(text));
  }

  #close(): void {
    if (!this.#controller) return;
    this.#controller = null;
    for (const timer of this.#timers) clearInterval(timer);
    for (const listener of this.#onEnd) listener();
  }
}

/** How true it is what a page shows. */
export interface LiveState {
  readonly isConnected: boolean;
  /** When it was fetched last; null until then. */
  readonly asOf: Date | null;
}

/** What a page listens to, and how it fetches what has changed. */
export interface LivePage {
  /** A stream of server-sent events (HTML, section 9.2): `change` when there is something new, others to say "still here". */
  readonly address: string;
  fetch(): Promise<unknown>;
  onState(state: LiveState): void;
  /** Opens the stream; that of the browser unless a test brings another. */
  open?(address: string): Stream;
}

/** What is used of an `EventSource`. */
type Stream = Pick<EventTarget, "addEventListener"> & Pick<EventSource, "close">;

/** The server says something at least every 20 seconds: after twice that and a bit, nobody is there. */
const silence = 45_000;
/** What depends on the time of day, as an expected wait, is fetched again after so long. */
const freshness = 60_000;
const firstPause = 1000;
const longestPause = 15_000;

/**
 * Keeps a page true: fetches after each connection, each change and each minute, one fetch at a time, and connects
 * again with growing pauses when the network or the server is gone. Ends when the answer is called.
 */
export function live(page: LivePage): () => void {
  const connection = new Connection(page);
  connection.connect();
  return () => connection.end();
}

class Connection {
  readonly #page: LivePage;
  #source: Stream | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;
  #asOf: Date | null = null;
  #isFetching = false;
  #isStale = false;
  #isEnded = false;

  constructor(page: LivePage) {
    this.#page = page;
  }

  connect(): void {
    const { address, open } = this.#page;
    const source = open ? open(address) : new EventSource(address);
    this.#source = source;
    this.#listen();
    const changed = () => void this.#fetch();
    const heard = () => this.#listen();
    for (const it of ["open", "change"]) source.addEventListener(it, changed);
    for (const it of ["open", "change", "alive"]) source.addEventListener(it, heard);
    source.addEventListener("alive", () => this.#isOld() && changed());
    source.addEventListener("error", () => source === this.#source && this.#lose());
  }

  end(): void {
    this.#isEnded = true;
    this.#close();
  }

  /** Waits for the next sign of life. */
  #listen(): void {
    clearTimeout(this.#timer);
    if (this.#source) this.#timer = setTimeout(() => this.#lose(), silence);
  }

  #isOld(): boolean {
    return this.#asOf !== null && Date.now() - this.#asOf.getTime() >= freshness;
  }

  async #fetch(): Promise<void> {
    this.#isStale = true;
    if (this.#isFetching) return;
    this.#isFetching = true;
    try {
      while (this.#isStale && !this.#isEnded) await this.#fetchOnce();
    } catch {
      if (!this.#isEnded) this.#lose();
    } finally {
      this.#isFetching = false;
    }
  }

  async #fetchOnce(): Promise<void> {
    this.#isStale = false;
    await this.#page.fetch();
    this.#asOf = new Date();
    this.#tries = 0;
    if (this.#source) this.#tell(true);
  }

  /** The pauses grow, and differ, so that not all screens of a city come back at the same moment. */
  #lose(): void {
    this.#close();
    this.#tell(false);
    const pause = Math.min(longestPause, firstPause * 2 ** this.#tries++);
    this.#timer = setTimeout(() => this.connect(), pause * (0.5 + Math.random() / 2));
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = undefined;
  }

  #tell(isConnected: boolean): void {
    if (!this.#isEnded) this.#page.onState({ isConnected, asOf: this.#asOf });
  }
}

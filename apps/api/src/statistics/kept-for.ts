interface Kept<T> {
  readonly until: number;
  readonly answer: Promise<T>;
}

/** Answers that cost much and may be some time old; who asks while one is being made waits for it. */
export class KeptFor<T> {
  readonly #milliseconds: number;
  readonly #most: number;
  readonly #kept = new Map<string, Kept<T>>();

  /** Keeps at most so many, and forgets the oldest first. */
  constructor(milliseconds: number, most: number) {
    this.#milliseconds = milliseconds;
    this.#most = most;
  }

  /** The answer that is kept under a name, or a new one. What fails is not kept. */
  get(name: string, make: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(name);
    if (kept && kept.until > performance.now()) return kept.answer;
    const answer = make();
    this.#kept.delete(name);
    if (this.#kept.size >= this.#most) this.#kept.delete(this.#kept.keys().next().value!);
    this.#kept.set(name, { until: performance.now() + this.#milliseconds, answer });
    answer.catch(() => this.#kept.delete(name));
    return answer;
  }
}

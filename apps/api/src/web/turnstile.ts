import { Refusal } from "../refusal.ts";

/** Lets only so many work at once for each city or other name; the others wait in a row, and are refused when it is too long. */
export class Turnstile {
  readonly #width: number;
  readonly #longest: number;
  readonly #rows = new Map<string, { inside: number; waiting: (() => void)[] }>();

  constructor(width: number, longest: number) {
    this.#width = width;
    this.#longest = longest;
  }

  /** Does the work when it is its turn. Refuses with `database-unavailable` when too many wait. */
  async enter<T>(name: string, work: () => Promise<T>): Promise<T> {
    const row = this.#rows.get(name) ?? { inside: 0, waiting: [] };
    this.#rows.set(name, row);
    if (row.waiting.length >= this.#longest) throw new Refusal("database-unavailable", "Too many ask at once.");
    if (row.inside >= this.#width) await new Promise<void>((enter) => row.waiting.push(enter));
    else row.inside += 1;
    try {
      return await work();
    } finally {
      const next = row.waiting.shift();
      if (next) next();
      else row.inside -= 1;
      if (row.inside === 0) this.#rows.delete(name);
    }
  }
}

import { Refusal } from "../refusal.ts";

/** Takes room for so many more bytes. */
export type Claim = (bytes: number) => void;

/** Bounds the memory that uploads take, all together and those of one client; a slow one holds only what it has sent. */
export class UploadRoom {
  readonly #most: number;
  readonly #mostOfOne: number;
  readonly #held = new Map<string, number>();
  #all = 0;

  constructor(most: number, mostOfOne: number) {
    this.#most = most;
    this.#mostOfOne = mostOfOne;
  }

  /** Gives room until the work is done. A claim refuses with `too-many-requests` or `database-unavailable`. */
  async enter<T>(client: string, work: (claim: Claim) => Promise<T>): Promise<T> {
    let mine = 0;
    try {
      return await work((bytes) => {
        mine += bytes;
        this.#change(client, bytes);
      });
    } finally {
      this.#change(client, -mine);
    }
  }

  #change(client: string, bytes: number): void {
    this.#all += bytes;
    const held = (this.#held.get(client) ?? 0) + bytes;
    if (held > 0) this.#held.set(client, held);
    else this.#held.delete(client);
    if (bytes <= 0) return;
    if (held > this.#mostOfOne) throw new Refusal("too-many-requests", "Too many photos are being sent at once.");
    if (this.#all > this.#most)
      throw new Refusal("database-unavailable", "Too many photos are being sent. Please try again in a moment.");
  }
}

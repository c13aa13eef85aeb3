import type { RedactionBox } from "@okienko/contract";
import { Turnstile } from "../web/turnstile.ts";
import { makeApart } from "./make-apart.ts";
import type { MadePhoto } from "./make-photo.ts";
import { photoType } from "./photo-type.ts";

/** Makes only so many photos at once; the others wait in a row that is bounded. */
export class Workshop {
  readonly #benches: Turnstile;

  constructor(atOnce: number, mostWaiting: number) {
    this.#benches = new Turnstile(atOnce, mostWaiting);
  }

  /** Throws `unsupported-photo`, `photo-too-large`, `broken-photo`, and `database-unavailable` when too many wait. */
  async make(bytes: Uint8Array, boxes: readonly RedactionBox[] = []): Promise<MadePhoto> {
    photoType(bytes); // what is of no known type needs no process
    return this.#benches.enter("", () => makeApart(bytes, undefined, boxes));
  }
}

/** The one workshop of this process. */
export const workshop = new Workshop(2, 30);

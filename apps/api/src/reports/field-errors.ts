import type { FieldProblem } from "@okienko/contract";
import { Refusal } from "../refusal.ts";

/** Gathers everything that is wrong with what was sent, so that all of it is told at once. */
export class FieldErrors {
  readonly #found: FieldProblem[] = [];

  /** Notes one mistake; `pointer` is a JSON Pointer (RFC 6901) into the body. */
  add(pointer: string, code: string, detail: string): void {
    this.#found.push({ pointer, code, detail });
  }

  /** Throws `invalid-fields` with all that was found, if there was something. */
  throwIfAny(): void {
    if (this.#found.length > 0) throw new Refusal("invalid-fields", "", { errors: this.#found });
  }
}

/** A name as a step of a JSON Pointer (RFC 6901 §3). */
export function pointerStep(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

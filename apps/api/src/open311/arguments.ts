import { Refused } from "./refused.ts";

/** What a client has sent as name and value; an empty value is the same as none. */
export class Arguments {
  readonly #entries: readonly (readonly [string, string])[];

  constructor(entries: Iterable<readonly [string, string]>) {
    this.#entries = [...entries].map(([name, value]) => [name, value.trim()] as const).filter(([, value]) => value);
  }

  /** The value of a name, without blanks round it; null where there is none. */
  text(name: string): string | null {
    return this.texts(name)[0] ?? null;
  }

  /** All values of a name. */
  texts(name: string): string[] {
    return this.#entries.filter(([it]) => it === name).map(([, value]) => value);
  }

  /** All values of a name, each of which may be a list with commas; null where there is none. */
  list(name: string): string[] | null {
    const values = this.texts(name).flatMap((it) => it.split(","));
    const given = values.map((it) => it.trim()).filter((it) => it !== "");
    return given.length > 0 ? given : null;
  }

  /** Every name that has a value, in order. */
  names(): string[] {
    return [...new Set(this.#entries.map(([name]) => name))];
  }
}

/** Reads a query or a body in the same encoding strictly: throws 400 where a percent sign encodes nothing, or not UTF-8. */
export function readEncoded(text: string): [string, string][] {
  try {
    decodeURIComponent(text);
  } catch {
    throw new Refused(400, "A percent sign encodes nothing, or not UTF-8.");
  }
  return [...new URLSearchParams(text)];
}

import type { Catalog } from "../catalog/catalog.ts";
import type { Parts } from "../parts.ts";
import type { Arguments } from "./arguments.ts";

/** What is asked of a city in one request. */
export interface Asked {
  readonly parts: Parts;
  readonly catalog: Catalog;
  readonly language: string;
  readonly given: Arguments;
}

/** What somebody with a key asks to have written. */
export interface Sent extends Asked {
  /** Name of the key. */
  readonly owner: string;
  /** Photos as they came. */
  readonly media: readonly Uint8Array[];
}

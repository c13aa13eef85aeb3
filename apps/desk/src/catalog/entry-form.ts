import type { TemplateResult } from "lit";

/** One thing that can be chosen. */
export interface Option {
  readonly id: string;
  readonly label: string;
  /** False for an entry of other departments than those of who is signed in. */
  readonly isOwn?: boolean;
}

/** What is being typed about one entry, and how its fields tell of it. */
export interface EntryForm {
  /** `queue`, `procedure`: what the entry is. */
  readonly kind: string;
  readonly draft: unknown;
  /** Whether who reads it may change it. */
  readonly mayChange: boolean;
  /** What is wrong, by JSON Pointer. */
  readonly errors: Readonly<Record<string, string>>;
  /** Languages of the city, the one first in which nothing may be missing. */
  readonly languages: readonly string[];
  /** Entries of a kind, by name. */
  optionsOf(kind: string): readonly Option[];
  /** What stands below the field at a pointer, the drawing of what it says. */
  below?(pointer: string): TemplateResult | null;
  /** Something was typed. */
  set(pointer: string, value: unknown): void;
  /** Puts the focus on the field at a pointer, once it is there. */
  focus(pointer: string): void;
}

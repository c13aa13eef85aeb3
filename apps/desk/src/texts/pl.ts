import { pl as core } from "./core/pl.ts";
import type { Texts } from "./en.ts";

/** What the desk says in Polish; each area of pages brings its own. */
export const pl: Texts = { ...core };

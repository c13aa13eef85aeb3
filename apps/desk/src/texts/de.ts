import { de as core } from "./core/de.ts";
import type { Texts } from "./en.ts";

/** What the desk says in German; each area of pages brings its own. */
export const de: Texts = { ...core };

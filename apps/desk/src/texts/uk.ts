import { uk as core } from "./core/uk.ts";
import type { Texts } from "./en.ts";

/** What the desk says in Ukrainian; each area of pages brings its own. */
export const uk: Texts = { ...core };

import type { en } from "./en.ts";

/** One text for each plural category of `Intl.PluralRules` that the language has. */
export type Plurals = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** The name of a text; English is the measure. */
export type TextKey = keyof typeof en;

/** All texts of the pages in one language. */
export type Dictionary = Readonly<Record<TextKey, string | Plurals>>;

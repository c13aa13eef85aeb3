import { en as core } from "./core/en.ts";

/** What the desk says in English; each area of pages brings its own. */
export const en = { ...core };

/** The name of a text. */
export type TextName = keyof typeof en;

/** All texts of a language. */
export type Texts = Readonly<Record<TextName, string>>;

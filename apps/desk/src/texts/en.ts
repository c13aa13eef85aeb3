import { en as consultations } from "./consultations/en.ts";
import { en as numbers } from "./numbers/en.ts";
import { en as contacts } from "./contacts/en.ts";
import { en as stickers } from "./stickers/en.ts";
import { counter } from "./counter/en.ts";
import { en as core } from "./core/en.ts";
import { en as inbox } from "./inbox/en.ts";
import { en as fields } from "./fields/en.ts";
import { en as manage } from "./manage/en.ts";

/** What the desk says in English; each area of pages brings its own. */
export const en = {
  ...core,
  ...fields,
  ...manage,
  ...contacts,
  ...inbox,
  ...counter,
  ...stickers,
  ...numbers,
  ...consultations,
};

/** The name of a text. */
export type TextName = keyof typeof en;

/** All texts of a language. */
export type Texts = Readonly<Record<TextName, string>>;

import { pl as consultations } from "./consultations/pl.ts";
import { pl as numbers } from "./numbers/pl.ts";
import { pl as contacts } from "./contacts/pl.ts";
import { pl as stickers } from "./stickers/pl.ts";
import { counter } from "./counter/pl.ts";
import { pl as core } from "./core/pl.ts";
import { pl as inbox } from "./inbox/pl.ts";
import { pl as fields } from "./fields/pl.ts";
import { pl as manage } from "./manage/pl.ts";
import type { Texts } from "./en.ts";

/** What the desk says in Polish; each area of pages brings its own. */
export const pl: Texts = {
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

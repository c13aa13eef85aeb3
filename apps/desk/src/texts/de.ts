import { de as consultations } from "./consultations/de.ts";
import { de as numbers } from "./numbers/de.ts";
import { de as contacts } from "./contacts/de.ts";
import { de as stickers } from "./stickers/de.ts";
import { counter } from "./counter/de.ts";
import { de as core } from "./core/de.ts";
import { de as inbox } from "./inbox/de.ts";
import { de as fields } from "./fields/de.ts";
import { de as manage } from "./manage/de.ts";
import type { Texts } from "./en.ts";

/** What the desk says in German; each area of pages brings its own. */
export const de: Texts = {
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

import { uk as consultations } from "./consultations/uk.ts";
import { uk as numbers } from "./numbers/uk.ts";
import { uk as contacts } from "./contacts/uk.ts";
import { uk as stickers } from "./stickers/uk.ts";
import { counter } from "./counter/uk.ts";
import { uk as core } from "./core/uk.ts";
import { uk as inbox } from "./inbox/uk.ts";
import { uk as fields } from "./fields/uk.ts";
import { uk as manage } from "./manage/uk.ts";
import type { Texts } from "./en.ts";

/** What the desk says in Ukrainian; each area of pages brings its own. */
export const uk: Texts = {
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

import { ask } from "../ask.ts";
import { onceBy } from "./once.ts";

/** Posts something that may be done once only; the same again after a lost answer is the same, on any page. */
export const askOnce = onceBy(ask);

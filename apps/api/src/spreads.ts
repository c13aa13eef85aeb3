import type { Spread } from "./messages/spread.ts";
import { tellOfPublished } from "./reports/tell-of-published.ts";

/** Messages that are told to many, by their kinds; whoever causes them does not wait until all are told. */
export const spreads: Readonly<Record<string, Spread>> = { "report-published": tellOfPublished };

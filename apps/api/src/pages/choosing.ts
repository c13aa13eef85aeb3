import type { FreeTime } from "@okienko/contract";
import type { Day } from "@okienko/scheduling";
import { nextTimes } from "../availability/free-times.ts";
import type { Outlook } from "../availability/outlook.ts";
import { wishFor, type Wish } from "../availability/wish.ts";
import type { Parts } from "../parts.ts";
import { takesWalkIns } from "../queues/walk-in-stops.ts";
import type { Page, Query } from "./page.ts";

/** Where the choice of a time leads. */
export interface Route {
  /** Where a day, an office or a number of matters leads. */
  readonly path: string;
  /** Where the chosen time is sent. */
  readonly target: string;
  /** What must not stand in an address and goes with every press; `null` where days are plain links. */
  readonly carried: Query | null;
  /** A visit that is moved keeps its number of matters. */
  readonly quantityIsFixed: boolean;
}

/** What somebody is choosing a time for, and what is free. */
export interface Choosing extends Route {
  readonly page: Page;
  readonly wish: Wish;
  readonly outlook: Outlook;
  /** The chosen day, `null` before. */
  readonly day: Day | null;
  /** Somebody stands at the door: what begins soon comes first. */
  readonly now: boolean;
  /** The first times anywhere, where the wished office has nothing at all. */
  readonly elsewhere: readonly FreeTime[];
}

/** What was asked for: by an address or by a form. */
export interface Asked {
  readonly office: string | null;
  readonly quantity: number;
  readonly day: Day | null;
  readonly now: boolean;
}

/** Looks up what is free for what was asked. */
export async function choose(
  { answers, database }: Parts,
  page: Page,
  procedure: string,
  { office, quantity, day, now: wantsNow }: Asked,
  route: Route,
): Promise<Choosing> {
  const { catalog } = page;
  const wish = wishFor(catalog, procedure, quantity, office);
  const outlook = await answers.outlook(catalog, wish);
  const now = wantsNow && (await takesWalkIns(database, catalog, wish, outlook.now));
  const anywhere = wishFor(catalog, procedure, quantity, null);
  const nothingHere = office !== null && outlook.days.length === 0;
  const elsewhere = nothingHere ? nextTimes(catalog, anywhere, await answers.outlook(catalog, anywhere), 5).times : [];
  return { ...route, page, wish, outlook, day, now, elsewhere };
}

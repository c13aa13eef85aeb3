import { atDoor } from "../visits/at-door.ts";
import type { VisitContext } from "../visits/visit-context.ts";
import type { VisitRow } from "../visits/visit-on-day.ts";
import { arrive } from "./arrive.ts";
import { todayOf } from "./day-context.ts";

/** A visit, and its ticket where it has arrived. */
interface Arrived {
  readonly visit: VisitRow;
  readonly ticket?: string;
}

/** Lets a visit arrive that somebody at the door has just booked; gives it as it is then. Others stay as they are. */
export async function arriveByItself(context: VisitContext, visit: VisitRow, at: number): Promise<Arrived> {
  const { catalog } = context;
  if (visit.channel !== atDoor || visit.state !== "booked" || visit.day !== todayOf({ catalog, at })) return { visit };
  const { code } = await arrive({ ...context, at }, visit);
  return { visit: { ...visit, state: "arrived" }, ticket: code! };
}

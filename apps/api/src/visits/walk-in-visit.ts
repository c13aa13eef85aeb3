import { cellIndex, dayOf, startInstant, wallTimeOf } from "@okienko/scheduling";
import { capacityOn } from "../availability/day-capacities.ts";
import { visitLength, type Wish } from "../availability/wish.ts";
import { rememberPerson } from "../people/remember-person.ts";
import { newId } from "../references/id.ts";
import { newNumber } from "../references/new-number.ts";
import { derivedSecret, hashSecret, newCheckInCode, newSecret } from "../references/secret.ts";
import { Refusal } from "../refusal.ts";
import { holdTime } from "./hold-time.ts";
import type { VisitContext } from "./visit-context.ts";
import { changeVisit, findById, insertHold, type VisitRow } from "./visit-queries.ts";

/** Somebody who stands there without a visit. */
export interface WalkIn {
  readonly wish: Wish;
  readonly name: string | null;
  readonly language: string;
  /** Where the ticket was taken: `counter` or `kiosk`. */
  readonly channel: string;
  readonly at: number;
}

/**
 * Makes a visit of somebody who has come without one; it has arrived. Gives its secret, told only once.
 *
 * It takes the cells of a start within the minutes of "now" where one is free, so that nobody else is promised that
 * time. Where none is, it takes none: cells are for times that were promised, and this one waits for what is left.
 */
export async function addWalkIn(context: VisitContext, walkIn: WalkIn): Promise<{ row: VisitRow; secret: string }> {
  const { tx, now, catalog } = context;
  const { name, language, channel, at } = walkIn;
  const held = (await findById(tx, catalog.city, await takeTime(context, walkIn)))!;
  const secret = newSecret();
  const change = {
    state: "arrived",
    expires_at: null,
    secret_hash: hashSecret(secret),
    reference: await newNumber(tx, catalog.city),
    calendar_hash: hashSecret(derivedSecret(secret, "calendar")),
    check_in_code: newCheckInCode(),
    changed_at: at,
    ...{ name, language, channel },
  };
  if (!(await changeVisit(tx, now, held, change))) throw new Refusal("visit-changed", "");
  await rememberPerson(tx, { city: catalog.city, kind: "visit", subject: held.id }, { name }, at);
  return { row: { ...held, ...change }, secret };
}

/** The id of a hold: of the first free start within the minutes of "now", or of no time at all. */
async function takeTime(context: VisitContext, walkIn: WalkIn): Promise<string> {
  const { wish, at } = walkIn;
  for (const start of startsNear(context, walkIn)) {
    try {
      return (await holdTime(context, { wish, start, isNow: false })).id;
    } catch (error) {
      if (!(error instanceof Refusal) || !["time-taken", "time-not-offered"].includes(error.code)) throw error;
    }
  }
  return insertTimeless(context, wish, at);
}

/** Where cells begin within the minutes of "now". */
function startsNear({ catalog }: VisitContext, { wish, at }: WalkIn): number[] {
  const day = dayOf(at, catalog.file.city.timeZone);
  const until = at + catalog.file.booking.nowWithinMinutes * 60_000;
  const starts = wish.queues.flatMap((queue) => {
    const capacity = capacityOn(catalog.plans.get(queue.id)!, day, wish.procedure.entry.id, wish.channel);
    const near = [...capacity.counters.keys()].map((index) => startInstant(capacity, index));
    return near.filter((it) => it >= at && it <= until && cellIndex(capacity, it) !== null);
  });
  return [...new Set(starts)].sort((a, b) => a - b);
}

async function insertTimeless({ tx, catalog }: VisitContext, wish: Wish, at: number): Promise<string> {
  const { timeZone } = catalog.file.city;
  const id = newId();
  const queue = wish.queues[0]!;
  await insertHold(tx, {
    ...{ city: catalog.city, id, state: "held", expires_at: null, hold_hash: hashSecret(newSecret()) },
    ...{ office: queue.office, queue: queue.id, procedure: wish.procedure.entry.id, quantity: wish.quantity },
    ...{ starts_at: at, ends_at: at + visitLength(wish), cell: queue.step * 60_000, cells_end: at },
    ...{ day: dayOf(at, timeZone), wall_time: wallTimeOf(at, timeZone), time_zone: timeZone },
    ...{ channel: wish.channel, extensions: 0, sequence: 0, created_at: at, changed_at: at },
  });
  return id;
}

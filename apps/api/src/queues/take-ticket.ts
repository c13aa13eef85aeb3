import type { NewTicket, TicketRequest, WalkInRequest } from "@okienko/contract";
import { wishFor, type Wish } from "../availability/wish.ts";
import { cleanText } from "../messages/clean-text.ts";
import { rememberPerson } from "../people/remember-person.ts";
import { Refusal } from "../refusal.ts";
import { markChanged } from "../visits/cells.ts";
import { addWalkIn } from "../visits/walk-in-visit.ts";
import { giveTicket } from "./arrive.ts";
import { checkedIn, type Telling } from "./check-in.ts";
import type { DayContext } from "./day-context.ts";
import { procedureName, readOfficeDay } from "./office-day.ts";
import { queuesWithRoom } from "./room-left.ts";

/**
 * A ticket from a kiosk, or from afar in queues that give them there, where the office takes people without a time now.
 *
 * Throws `unknown-office`, `unknown-procedure`, `quantity-not-offered`, `not-bookable`, `walk-ins-stopped`,
 * `only-at-kiosk`, `queue-full`.
 */
export async function takeTicket(
  context: DayContext,
  request: TicketRequest,
  telling: Telling,
  isKiosk: boolean,
): Promise<NewTicket> {
  const { tx, now, catalog } = context;
  const wish = wishAt(context, request, "online");
  // two who take the last place at once wait here for each other, so that the second one sees that it is taken
  await markChanged(
    tx,
    catalog,
    wish.queues.map(({ id }) => id),
  );
  const day = await readOfficeDay({ db: tx, now, catalog, language: telling.language }, request.office);
  const open = wish.queues.filter((it) => !day.stopped.has(it.id));
  if (open.length === 0) throw new Refusal("walk-ins-stopped");
  const giving = open.filter((it) => isKiosk || it.remoteTickets);
  if (giving.length === 0) throw new Refusal("only-at-kiosk");
  const queues = queuesWithRoom(day, wish, giving);
  if (queues.length === 0) throw new Refusal("queue-full");
  return newTicket(context, { wish: { ...wish, queues }, name: null, channel: "kiosk" }, telling);
}

/** A ticket from the desk: staff decide themselves whether there is room. Throws as for the kiosk, but for room. */
export function takeWalkIn(context: DayContext, request: WalkInRequest, telling: Telling): Promise<NewTicket> {
  const wish = wishAt(context, request, "staff");
  return newTicket(context, { wish, name: cleanText(request.name ?? "") || null, channel: "counter" }, telling);
}

function wishAt({ catalog }: DayContext, request: TicketRequest, channel: Wish["channel"]): Wish {
  const { procedure, quantity, office } = request;
  const wish = wishFor(catalog, procedure, quantity, office, channel);
  if (wish.queues.length === 0) throw new Refusal("not-bookable", "Nobody at this office serves this procedure.");
  return wish;
}

interface Taking {
  readonly wish: Wish;
  readonly name: string | null;
  readonly channel: string;
}

async function newTicket(context: DayContext, taking: Taking, telling: Telling): Promise<NewTicket> {
  const { tx, now, catalog, at, publicUrl } = context;
  const { language } = telling;
  const { row, secret } = await addWalkIn(context, { ...taking, language, at });
  await rememberPerson(tx, { city: row.city, kind: "visit", subject: row.id }, row, at);
  const ticket = await giveTicket(context, row, { undo: null, dueAt: null });
  return {
    ...(await checkedIn(context, ticket, telling)),
    reference: row.reference!,
    secret,
    procedure: procedureName({ db: tx, now, catalog, language }, row.procedure),
    quantity: row.quantity,
    link: `${publicUrl}/ticket/${row.reference}#${secret}`,
  };
}

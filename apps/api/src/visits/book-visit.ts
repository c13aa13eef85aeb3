import type { BookedVisit, Contact, VisitRequest } from "@okienko/contract";
import { cleanText } from "../messages/clean-text.ts";
import { rememberNewPerson } from "../people/remember-person.ts";
import { arriveByItself } from "../queues/arrive-by-itself.ts";
import { newNumber } from "../references/new-number.ts";
import { derivedSecret, hashSecret, newCheckInCode, newSecret } from "../references/secret.ts";
import { seal } from "../references/seal.ts";
import { Refusal } from "../refusal.ts";
import { contactKey } from "./contact-key.ts";
import { holdExpired, openLiveHold } from "./held.ts";
import { markChanged } from "./cells.ts";
import { keepSecret } from "./kept-secret.ts";
import { recordVisitChange, tellVisitor } from "./tell.ts";
import type { VisitContext } from "./visit-context.ts";
import { changeVisit, countLive, takeTurn, type VisitRow } from "./visit-queries.ts";
import { visitView } from "./visit-view.ts";

/** What a visit is booked with; who books for somebody else says on which way they were asked. */
export interface Booking extends Omit<VisitRequest, "contact"> {
  readonly contact: Partial<Contact> & Pick<Contact, "name">;
  readonly channel?: string;
  /** The address has been confirmed before, since what is booked was offered to it. */
  readonly isConfirmed?: boolean;
}

/** Books the time that a hold keeps, or leaves everything as it was. `language` is the visitor's, one of the city's. */
export async function bookVisit(context: VisitContext, request: Booking, language: string): Promise<BookedVisit> {
  const { tx, catalog } = context;
  const [secret, code] = [newSecret(), newSecret()];
  const [{ row: held, at }, kept_secret, reference] = await Promise.all([
    openLiveHold(context, request.hold.id, request.hold.secret),
    keepSecret(tx, catalog.city, secret),
    newNumber(tx, catalog.city),
  ]);
  const visit = booked(context, held, request, language, { reference, secret, kept_secret, code, at });
  const confirmation = visit.expires_at === null ? null : { code, confirmBy: visit.expires_at };
  // in this order, without waiting in between: whoever refuses undoes what came before and after
  await Promise.all([
    requireRoomFor(context, contactKey(request.contact, held.procedure)),
    takeHold(context, held, visit),
    rememberNewPerson(tx, { city: visit.city, kind: "visit", subject: visit.id }, visit, at),
    recordVisitChange(context, "book", at, held, visit),
    tellVisitor(context, confirmation ? "visit-unconfirmed" : "visit-booked", at, visit, secret, confirmation),
    markChanged(tx, catalog, [visit.queue]),
  ]);
  const arrived = await arriveByItself(context, visit, at);
  return { ...visitView(context, arrived.visit, secret, at), secret, ticket: arrived.ticket };
}

async function takeHold({ tx, now }: VisitContext, held: VisitRow, visit: VisitRow): Promise<void> {
  if (!(await changeVisit(tx, now, held, visit))) throw holdExpired();
}

interface Fresh {
  readonly reference: string;
  readonly secret: string;
  readonly kept_secret: string;
  /** For the mail that asks to confirm. */
  readonly code: string;
  readonly at: number;
}

function booked(
  { catalog, actor }: VisitContext,
  held: VisitRow,
  { contact, note, channel = held.channel, isConfirmed = false }: Booking,
  language: string,
  { reference, secret, kept_secret, code, at }: Fresh,
): VisitRow {
  const { confirmEmail } = catalog.file.booking;
  // the desk has spoken with who comes
  const mustConfirm = actor === "resident" && !isConfirmed;
  const confirmBy = confirmEmail && contact.email && mustConfirm ? at + confirmEmail.withinMinutes * 60_000 : null;
  return {
    ...held,
    state: confirmBy === null ? "booked" : "unconfirmed",
    expires_at: confirmBy && Math.min(confirmBy, held.starts_at),
    secret_hash: hashSecret(secret),
    channel,
    reference,
    language,
    name: contact.name,
    email: contact.email ?? null,
    phone: contact.phone ?? null,
    note: cleanText(note ?? "") || null,
    contact_key: contact.email || contact.phone ? contactKey(contact, held.procedure) : null,
    check_in_code: newCheckInCode(),
    calendar_hash: hashSecret(derivedSecret(secret, "calendar")),
    confirm_hash: confirmBy === null ? null : hashSecret(code),
    sealed_secret: confirmBy === null ? null : seal(secret, code),
    kept_secret,
    changed_at: at,
  };
}

/** One contact may have only so many visits ahead for one procedure, also when asking many times at once. */
async function requireRoomFor({ tx, now, catalog, actor }: VisitContext, key: string): Promise<void> {
  if (actor !== "resident") return;
  const most = catalog.file.booking.maxVisitsPerContact;
  const [, live] = await Promise.all([takeTurn(tx, catalog.city, key), countLive(tx, now, catalog.city, key)]);
  if (live < most) return;
  throw new Refusal("too-many-visits", `One contact can have ${most} visits ahead for the same procedure.`);
}

import { z } from "@hono/zod-openapi";
import { BookedVisit, EmailAddress, PersonName } from "./visits.ts";
import { Day, Id, Instant, Reference } from "./words.ts";

/** What a time is waited for: the office is `null` for any, the days are the office's, both included. */
export const WishRequest = z
  .object({
    procedure: Id,
    quantity: z.number().int().default(1),
    office: Id.nullish(),
    firstDay: Day,
    lastDay: Day,
    name: PersonName,
    email: EmailAddress,
    language: z.string().max(35).optional(),
  })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, {
    path: ["lastDay"],
    message: "The last day comes before the first one.",
    params: { code: "range-reversed" },
  })
  .openapi("WishRequest");

/** Where a wish stands; `ended` also once its last day is over. */
export const WishState = z.enum(["unconfirmed", "waiting", "offered", "taken", "ended"]);

/** A wish for a time as its owner sees it: all that is held about it. */
export const WaitingWish = z
  .object({
    id: z.string(),
    state: WishState,
    procedure: Id,
    quantity: z.number().int(),
    office: Id.nullable(),
    firstDay: Day,
    lastDay: Day,
    /** Of the visit that shall be moved; null where there is none yet. */
    visit: Reference.nullable(),
    contact: z.object({ name: z.string(), email: z.string() }).nullable(),
    askedAt: Instant,
    /** How many offers were let pass. */
    passed: z.number().int(),
  })
  .openapi("WaitingWish");

/** The wish for an earlier time than that of a visit which was asked for last; null where there was none. */
export const WishOfVisit = z.object({ wish: WaitingWish.nullable() }).openapi("WishOfVisit");

/** Where an offer stands: `taken` and `declined` by its owner, `passed` without an answer, `withdrawn` by the city. */
export const OfferState = z.enum(["open", "taken", "declined", "passed", "withdrawn"]);

/** A time that is kept for one of those who wait. */
export const TimeOffer = z
  .object({
    id: z.string(),
    state: OfferState,
    keptUntil: Instant,
    start: Instant,
    end: Instant,
    timeZone: z.string(),
    office: Id,
    procedure: Id,
    quantity: z.number().int(),
    /** The visit that is moved where the offer is taken. */
    visit: z.object({ reference: Reference, start: Instant, office: Id }).nullable(),
    /** Whether the wish ends when this offer is let pass as well. */
    isLast: z.boolean(),
  })
  .openapi("TimeOffer");

/** The visit that an offer has become. */
export const TakenOffer = z.object({ offer: TimeOffer, visit: BookedVisit }).openapi("TakenOffer");

/** No to an offer; with `leave` also to all others. */
export const OfferRefusal = z.object({ leave: z.boolean().default(false) }).openapi("OfferRefusal");

/** The offer is over; where the wish stands now. */
export const RefusedOffer = z.object({ offer: TimeOffer, wish: WishState }).openapi("RefusedOffer");

export type WishRequest = z.input<typeof WishRequest>;
export type WishState = z.infer<typeof WishState>;
export type WaitingWish = z.infer<typeof WaitingWish>;
export type WishOfVisit = z.infer<typeof WishOfVisit>;
export type OfferState = z.infer<typeof OfferState>;
export type TimeOffer = z.infer<typeof TimeOffer>;
export type TakenOffer = z.infer<typeof TakenOffer>;
export type RefusedOffer = z.infer<typeof RefusedOffer>;

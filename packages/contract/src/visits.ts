import { z } from "@hono/zod-openapi";
import { Day, Id, Instant, Reference, Secret, withoutTurns } from "./words.ts";

/** Where a visit stands. */
export const VisitState = z.enum([
  "unconfirmed",
  "booked",
  "arrived",
  "called",
  "served",
  "missed",
  "cancelled",
  "expired",
]);

/** The name of a person, on one line. */
export const PersonName = z
  .string()
  .overwrite(withoutTurns)
  .trim()
  .min(1, "Please enter a name.")
  .max(120)
  .refine((text) => text.isWellFormed() && !/[\p{Cc}\u2028\u2029]/u.test(text), {
    message: "Please enter a name on one line.",
    params: { code: "invalid-characters" },
  });
/** An e-mail address. */
export const EmailAddress = z.email("Please enter an e-mail address like name@example.org.").max(254);
const phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9 ()/.-]{6,24}$/, "Please enter a phone number: digits, spaces and a leading + only.");

/** Who comes: a name, and an e-mail address or a phone number. */
export const Contact = z
  .object({ name: PersonName, email: EmailAddress.nullish(), phone: phone.nullish() })
  .refine((contact) => contact.email || contact.phone, {
    path: ["email"],
    message: "Please enter an e-mail address or a phone number.",
    params: { code: "contact-missing" },
  })
  .openapi("Contact");

/** The hold that a visit is made of, with its secret. */
export const HoldKey = z.object({ id: z.string().max(64), secret: Secret }).openapi("HoldKey");

/** What a visit is booked with. */
export const VisitRequest = z
  .object({
    hold: HoldKey,
    contact: Contact,
    language: z.string().max(35).optional(),
    note: z.string().max(1000).nullish(),
  })
  .openapi("VisitRequest");

/** A move to the time of another hold. */
export const MoveRequest = z.object({ hold: HoldKey }).openapi("MoveRequest");

/** The code of the confirmation mail. */
export const ConfirmationRequest = z.object({ code: z.string().min(1).max(128) }).openapi("ConfirmationRequest");

/** Addresses of everything that belongs to a visit. */
export const VisitLinks = z
  .object({
    self: z.string(),
    manage: z.string(),
    calendar: z.string(),
    subscribe: z.string(),
    google: z.string(),
    outlook: z.string(),
    qr: z.string(),
  })
  .openapi("VisitLinks");

/** A visit as its owner sees it. */
export const Visit = z
  .object({
    reference: Reference,
    state: VisitState,
    confirmBy: Instant.nullable(),
    start: Instant,
    end: Instant,
    timeZone: z.string(),
    office: Id,
    procedure: Id,
    quantity: z.number().int(),
    contact: z.object({ name: z.string(), email: z.string().nullable(), phone: z.string().nullable() }),
    language: z.string(),
    note: z.string().nullable(),
    checkInCode: z.string(),
    links: VisitLinks,
  })
  .openapi("Visit");

/** A new visit, with the secret that is told only once; `ticket` where somebody at the door has booked it for now. */
export const BookedVisit = Visit.extend({
  secret: Secret,
  ticket: z.string().optional().openapi({ example: "A007" }),
}).openapi("BookedVisit");

/** What the public may see of a visit. */
export const VisitStatus = z
  .object({
    kind: z.literal("visit"),
    reference: Reference,
    state: VisitState,
    date: Day,
    start: Instant,
    end: Instant,
    office: Id,
  })
  .openapi("VisitStatus");

export type VisitState = z.infer<typeof VisitState>;
export type Contact = z.infer<typeof Contact>;
export type HoldKey = z.infer<typeof HoldKey>;
export type VisitRequest = z.infer<typeof VisitRequest>;
export type MoveRequest = z.infer<typeof MoveRequest>;
export type Visit = z.infer<typeof Visit>;
export type BookedVisit = z.infer<typeof BookedVisit>;
export type VisitStatus = z.infer<typeof VisitStatus>;

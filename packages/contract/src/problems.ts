import { z } from "@hono/zod-openapi";
import { Effects } from "./manage.ts";

/** Every problem the API can answer with: its status and title. The code is stable; texts may change. */
export const problems = {
  "malformed-json": { status: 400, title: "The body is not valid JSON" },
  "malformed-request": { status: 400, title: "A part of the address or query cannot be read" },
  "malformed-idempotency-key": { status: 400, title: "The Idempotency-Key cannot be used" },
  "secret-missing": { status: 401, title: "The secret is missing" },
  "sign-in-required": { status: 401, title: "Please sign in" },
  "sign-in-refused": { status: 401, title: "This sign-in was not accepted" },
  "signature-refused": { status: 401, title: "The signature is missing or wrong" },
  "not-permitted": { status: 403, title: "Your roles do not permit this" },
  "needs-manager": { status: 403, title: "A report that was called not done is closed by a manager" },
  "foreign-request": { status: 403, title: "This request does not come from the desk" },
  "sign-in-again": { status: 403, title: "Please sign in again before you change this" },
  "not-found": { status: 404, title: "There is nothing at this address" },
  "unknown-office": { status: 404, title: "There is no such office" },
  "unknown-department": { status: 404, title: "There is no such department" },
  "unknown-procedure": { status: 404, title: "There is no such procedure" },
  "unknown-hold": { status: 404, title: "There is no such hold, or the secret is wrong" },
  "unknown-visit": { status: 404, title: "There is no such visit, or the secret is wrong" },
  "unknown-reference": { status: 404, title: "There is no such number" },
  "unknown-category": { status: 404, title: "There is no such category" },
  "unknown-report": { status: 404, title: "There is no such report, or the secret is wrong" },
  "unknown-article": { status: 404, title: "There is no such article" },
  "unknown-photo": { status: 404, title: "There is no such photo" },
  "unknown-subscription": { status: 404, title: "There is no such subscription, or the secret is wrong" },
  "unknown-consultation": { status: 404, title: "There is no such consultation" },
  "unknown-answer": { status: 404, title: "There is no such answer, or the code is wrong" },
  "unknown-wish": { status: 404, title: "Nobody waits by this link, or the secret is wrong" },
  "unknown-offer": { status: 404, title: "There is no such offer, or the secret is wrong" },
  "unknown-sticker": { status: 404, title: "There is no such sticker" },
  "link-used": { status: 404, title: "There is no such link: it has been used or has run out" },
  "unknown-forwarding": { status: 404, title: "There is no such forwarding, or the secret is wrong" },
  "unknown-entry": { status: 404, title: "There is no such entry" },
  "unknown-staff": { status: 404, title: "There is nobody like this at the desk" },
  "unknown-conversation": { status: 404, title: "There is no such conversation" },
  "unknown-counter": { status: 404, title: "There is no such counter" },
  "unknown-queue": { status: 404, title: "There is no such queue" },
  "unknown-ticket": { status: 404, title: "There is no such ticket today" },
  "unknown-code": { status: 404, title: "No visit of today has this code" },
  "unknown-passkey": { status: 404, title: "There is no such passkey" },
  "method-not-allowed": { status: 405, title: "This address does not take that method" },
  "time-taken": { status: 409, title: "Somebody else has just taken this time" },
  "hold-used": { status: 409, title: "This hold has already become a visit" },
  "no-more-extensions": { status: 409, title: "The hold cannot be extended again" },
  "too-many-visits": { status: 409, title: "This contact already has as many visits as are allowed" },
  "report-changed": { status: 409, title: "The report is not in a state for this" },
  "report-full": { status: 409, title: "Nothing more can be added to this report" },
  "conversation-changed": { status: 409, title: "Somebody else has changed this conversation" },
  "already-rated": { status: 409, title: "This closing has been answered already" },
  "email-taken": { status: 409, title: "Somebody at the desk has this e-mail address already" },
  "too-many-views": { status: 409, title: "No more filters can be kept" },
  "entry-changed": { status: 409, title: "Somebody else has changed this entry" },
  "entry-in-use": { status: 409, title: "This entry is still needed" },
  "effects-changed": { status: 409, title: "This change hits visits that were not shown" },
  "staff-changed": { status: 409, title: "Somebody else has changed this account" },
  "last-administrator": { status: 409, title: "The desk needs an administrator who can sign in" },
  "last-way-in": { status: 409, title: "This is the only way left to sign in" },
  "email-missing": { status: 409, title: "There is no e-mail address to write to" },
  "wish-offered": { status: 409, title: "A time is kept for this address already" },
  "visit-changed": { status: 409, title: "The visit cannot be changed any more" },
  "counter-taken": { status: 409, title: "Somebody else sits at this counter" },
  "counter-busy": { status: 409, title: "Somebody is called to this counter or being served there" },
  "not-your-counter": { status: 409, title: "You do not sit at this counter" },
  "nobody-waiting": { status: 409, title: "Nobody is waiting" },
  "ticket-changed": { status: 409, title: "Somebody else has just changed this ticket" },
  "step-not-possible": { status: 409, title: "The ticket is not in a state for this" },
  "other-office": { status: 409, title: "This belongs to another office" },
  "other-day": { status: 409, title: "The visit is on another day" },
  "too-early": { status: 409, title: "It is too early to check in" },
  "already-arrived": { status: 409, title: "This visit has checked in already" },
  "walk-ins-stopped": { status: 409, title: "Nobody is taken without a booked time now" },
  "only-at-kiosk": { status: 409, title: "Tickets for this are taken at the kiosk of the office" },
  "unknown-kiosk": { status: 404, title: "There is no such kiosk" },
  "queue-full": { status: 409, title: "More people wait than can be served today" },
  "consultation-changed": { status: 409, title: "The consultation is not in a state for this" },
  "consultation-not-open": { status: 409, title: "This consultation has not opened yet" },
  "already-answered": { status: 409, title: "This address has answered already" },
  "already-supported": { status: 409, title: "This address supports the idea already" },
  "consultation-closed": { status: 410, title: "This consultation is over" },
  "idea-closed": { status: 410, title: "This idea has been decided" },
  "hold-expired": { status: 410, title: "The hold has run out" },
  "confirmation-expired": { status: 410, title: "The time to confirm has run out" },
  "wish-ended": { status: 410, title: "Nobody waits by this link any more" },
  "offer-ended": { status: 410, title: "This time is not kept any longer" },
  "forwarding-ended": { status: 410, title: "This link has run out or was withdrawn" },
  "sticker-withdrawn": { status: 410, title: "This sticker is no longer in use" },
  "body-too-large": { status: 413, title: "The body is too large" },
  "photo-too-large": { status: 413, title: "The photo is too large" },
  "unsupported-media-type": { status: 415, title: "A body of this type is not taken here" },
  "unsupported-photo": { status: 415, title: "Photos are JPEG, PNG or WebP" },
  "invalid-fields": { status: 422, title: "Some fields cannot be accepted" },
  "time-not-offered": { status: 422, title: "No visit can start at this time" },
  "quantity-not-offered": { status: 422, title: "This number of matters does not fit into one visit" },
  "not-bookable": { status: 422, title: "This procedure is not booked here" },
  "passkeys-need-a-name": { status: 422, title: "Passkeys need a host name, not an address of numbers" },
  "broken-photo": { status: 422, title: "The photo cannot be read" },
  "form-stopped": { status: 422, title: "This is not handled by a report" },
  "outside-city": { status: 422, title: "This place lies outside of the city" },
  "range-too-long": { status: 422, title: "The range of days is too long" },
  "range-reversed": { status: 422, title: "The range of days ends before it begins" },
  "idempotency-key-reused": { status: 422, title: "The Idempotency-Key was used for another request" },
  "too-many-requests": { status: 429, title: "Too many requests" },
  "internal-error": { status: 500, title: "Something went wrong on our side" },
  "provider-unavailable": { status: 503, title: "The sign-in of the city does not answer" },
  "database-unavailable": { status: 503, title: "The service is busy or under repair" },
} as const satisfies Record<string, { status: number; title: string }>;

/** A stable kebab-case name of what went wrong. */
export type ProblemCode = keyof typeof problems;

/** One field that cannot be accepted; `pointer` is a JSON Pointer (RFC 6901) into the body. */
export const FieldProblem = z
  .object({
    pointer: z.string().openapi({ example: "/contact/email" }),
    code: z.string().openapi({ example: "invalid-email" }),
    detail: z.string(),
  })
  .openapi("FieldProblem");

/** A free time offered instead of one that is gone. */
export const Alternative = z.object({ start: z.string(), end: z.string(), office: z.string() }).openapi("Alternative");

/** RFC 9457 problem details. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    errors: z.array(FieldProblem).optional(),
    alternatives: z.array(Alternative).optional(),
    effects: Effects.optional(),
  })
  .openapi("Problem");

export type FieldProblem = z.infer<typeof FieldProblem>;
export type Alternative = z.infer<typeof Alternative>;
export type Problem = z.infer<typeof Problem>;

import { z } from "@hono/zod-openapi";

/** Every problem the API can answer with: its status and title. The code is stable; texts may change. */
export const problems = {
  "malformed-json": { status: 400, title: "The body is not valid JSON" },
  "malformed-request": { status: 400, title: "A part of the address or query cannot be read" },
  "malformed-idempotency-key": { status: 400, title: "The Idempotency-Key cannot be used" },
  "secret-missing": { status: 401, title: "The secret is missing" },
  "sign-in-required": { status: 401, title: "Please sign in" },
  "sign-in-refused": { status: 401, title: "This sign-in was not accepted" },
  "not-permitted": { status: 403, title: "Your roles do not permit this" },
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
  "unknown-sticker": { status: 404, title: "There is no such sticker" },
  "link-used": { status: 404, title: "There is no such link: it has been used or has run out" },
  "unknown-staff": { status: 404, title: "There is nobody like this at the desk" },
  "unknown-passkey": { status: 404, title: "There is no such passkey" },
  "method-not-allowed": { status: 405, title: "This address does not take that method" },
  "time-taken": { status: 409, title: "Somebody else has just taken this time" },
  "hold-used": { status: 409, title: "This hold has already become a visit" },
  "no-more-extensions": { status: 409, title: "The hold cannot be extended again" },
  "too-many-visits": { status: 409, title: "This contact already has as many visits as are allowed" },
  "report-changed": { status: 409, title: "The report is not in a state for this" },
  "report-full": { status: 409, title: "Nothing more can be added to this report" },
  "already-rated": { status: 409, title: "This closing has been answered already" },
  "email-taken": { status: 409, title: "Somebody at the desk has this e-mail address already" },
  "staff-changed": { status: 409, title: "Somebody else has changed this account" },
  "last-administrator": { status: 409, title: "The desk needs an administrator who can sign in" },
  "last-way-in": { status: 409, title: "This is the only way left to sign in" },
  "visit-changed": { status: 409, title: "The visit cannot be changed any more" },
  "hold-expired": { status: 410, title: "The hold has run out" },
  "confirmation-expired": { status: 410, title: "The time to confirm has run out" },
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
  })
  .openapi("Problem");

export type FieldProblem = z.infer<typeof FieldProblem>;
export type Alternative = z.infer<typeof Alternative>;
export type Problem = z.infer<typeof Problem>;

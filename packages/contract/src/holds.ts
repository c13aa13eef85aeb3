import { z } from "@hono/zod-openapi";
import { Id, Instant, Secret } from "./words.ts";

/** What a hold is asked for; `quantity` is the number of matters. */
export const HoldRequest = z
  .object({
    procedure: Id,
    office: Id,
    start: Instant,
    quantity: z.number().int().default(1),
    /** Somebody at the door: with a start within the minutes of "now" the visit arrives by itself when it is booked. */
    now: z.boolean().default(false),
  })
  .openapi("HoldRequest");

/** A time kept for somebody who is filling in the form, until `expiresAt`. */
export const Hold = z
  .object({
    id: z.string(),
    secret: Secret,
    expiresAt: Instant,
    procedure: Id,
    office: Id,
    start: Instant,
    end: Instant,
    quantity: z.number().int(),
  })
  .openapi("Hold");

/** The hold as an extension leaves it. */
export const ExtendedHold = z
  .object({ id: z.string(), expiresAt: Instant, extensionsLeft: z.number().int() })
  .openapi("ExtendedHold");

export type HoldRequest = z.input<typeof HoldRequest>;
export type Hold = z.infer<typeof Hold>;
export type ExtendedHold = z.infer<typeof ExtendedHold>;

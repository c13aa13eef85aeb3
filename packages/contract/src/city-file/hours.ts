import { z } from "zod";
import { Id } from "../words.ts";
import { Texts } from "./texts.ts";

/** Wall time, `07:30`; `24:00` ends a day. */
export const WallTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "A time of day looks like 07:30.");

const day = z.iso.date();
const weekday = z.literal([1, 2, 3, 4, 5, 6, 7], "A weekday is a number from 1 (Monday) to 7 (Sunday).");

const hours = {
  from: WallTime,
  until: WallTime,
  online: z.int().min(0).max(500).describe("Counters for the public."),
  staff: z.int().min(0).max(500).describe("Counters that staff may fill; never fewer than online."),
};

/** Counters of a queue on some weekdays (1 = Monday); rules of one queue add up. */
const Rule = z.strictObject({
  weekdays: z.array(weekday).min(1),
  ...hours,
  validFrom: day.nullable().default(null),
  validUntil: day.nullable().default(null),
  everyWeeks: z.int().min(1).max(52).default(1),
});

/** A pool of interchangeable counters of one office that serves a set of procedures. */
export const Queue = z.strictObject({
  id: Id,
  office: Id,
  name: Texts,
  step: z.int().min(5).max(60).describe("Length of a cell in minutes."),
  procedures: z.array(Id).min(1),
  rules: z.array(Rule),
  remoteTickets: z
    .boolean()
    .default(false)
    .describe("Whether people without a visit may take a ticket from anywhere; else at the kiosk of the office."),
});

/** A place of service: where visitors of these queues of its office are called to. */
export const CounterEntry = z.strictObject({
  id: Id,
  office: Id,
  name: Texts.describe("As visitors read it on the display: Counter 4."),
  queues: z.array(Id).min(1),
});

/** A closure (no hours) or other hours; the most specific scope wins. */
export const ExceptionEntry = z.strictObject({
  key: Id.optional().describe("What tells it apart from others, so that its history is its own; made where absent."),
  scope: z.enum(["city", "office", "queue", "procedure"]),
  id: Id.nullable().default(null),
  offices: z.array(Id).nullable().default(null),
  from: day,
  until: day,
  hours: z.array(z.strictObject(hours)).default([]),
  reason: Texts,
});

/** When a procedure may be booked through one channel. */
const Window = z.strictObject({
  leadMinutes: z
    .int()
    .min(0)
    .max(60 * 24 * 60),
  horizonDays: z.int().min(0).max(366),
  releaseAt: WallTime,
  lastStartBeforeClosing: z.int().min(0).max(600),
});

/** Windows of the public and of staff. */
export const Windows = z.strictObject({ online: Window, staff: Window });

/** What a procedure changes of the city's windows. */
export const WindowChanges = z.strictObject({
  online: Window.partial().optional(),
  staff: Window.partial().optional(),
});

export type QueueEntry = z.infer<typeof Queue>;
export type CounterEntry = z.infer<typeof CounterEntry>;
export type ExceptionEntry = z.infer<typeof ExceptionEntry>;

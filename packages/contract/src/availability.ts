import { z } from "@hono/zod-openapi";
import { Day, Id, Instant } from "./words.ts";

/** Why a range of days has nothing free. */
export const NothingFree = z.enum(["full", "closed", "outside-window", "not-bookable"]);

/** One office on one day: `free` places at `times` starts, and the first of them. */
export const OfficeDay = z
  .object({ office: Id, free: z.number().int(), times: z.number().int(), first: Instant })
  .openapi("OfficeDay");

/** A day with at least one free time: `free` places at `times` starts, over all offices. */
export const FreeDay = z
  .object({ date: Day, free: z.number().int(), times: z.number().int(), offices: z.array(OfficeDay) })
  .openapi("FreeDay");

/** Days with something free between `from` and `to`, both included. */
export const Availability = z
  .object({
    timeZone: z.string(),
    from: Day,
    to: Day,
    days: z.array(FreeDay),
    previousDay: Day.nullable(),
    nextDay: Day.nullable(),
    reason: NothingFree.nullable(),
    /** Until when times are open now, and when the next day is released. */
    lastDay: Day,
    nextRelease: Instant,
  })
  .openapi("Availability");

/** One start at one office; `free` visits can still begin then. */
export const FreeTime = z
  .object({ start: Instant, end: Instant, office: Id, free: z.number().int() })
  .openapi("FreeTime");

/** The free times of one day, earliest first. */
export const FreeTimes = z.object({ timeZone: z.string(), date: Day, times: z.array(FreeTime) }).openapi("FreeTimes");

/** The earliest free times over all offices. */
export const NextTimes = z.object({ timeZone: z.string(), times: z.array(FreeTime) }).openapi("NextTimes");

export type NothingFree = z.infer<typeof NothingFree>;
export type OfficeDay = z.infer<typeof OfficeDay>;
export type FreeDay = z.infer<typeof FreeDay>;
export type Availability = z.infer<typeof Availability>;
export type FreeTime = z.infer<typeof FreeTime>;
export type FreeTimes = z.infer<typeof FreeTimes>;
export type NextTimes = z.infer<typeof NextTimes>;

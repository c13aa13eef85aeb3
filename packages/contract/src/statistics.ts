import { z } from "@hono/zod-openapi";
import { PromiseRule, ReportKind, Usual } from "./categories.ts";
import { Day, Id } from "./words.ts";

/** Numbers of one category in a range of days. */
export const CategoryNumbers = z
  .object({
    category: Id,
    name: z.string(),
    kind: ReportKind,
    received: z.number().int(),
    closed: z.number().int(),
    /** Still open today. */
    open: z.number().int(),
    /** Open today and past the promised day. */
    overdue: z.number().int(),
    /** Closed in the range and promised by a day; duplicates left out. */
    promised: z.number().int(),
    /** Of these, closed within the promise. */
    onTime: z.number().int(),
    /** Closed, then "not done" in the range. */
    reopened: z.number().int(),
    promise: PromiseRule.nullable(),
    usual: Usual.nullable(),
  })
  .openapi("CategoryNumbers");

/** Numbers of one day of the city. */
export const DayNumbers = z
  .object({ date: Day, received: z.number().int(), closed: z.number().int() })
  .openapi("DayNumbers");

/** Public statistics of reports over a range of days. */
export const Statistics = z
  .object({
    from: Day,
    to: Day,
    received: z.number().int(),
    closed: z.number().int(),
    open: z.number().int(),
    reopened: z.number().int(),
    kinds: z.array(z.object({ kind: ReportKind, received: z.number().int() })),
    channels: z.array(z.object({ channel: z.string(), received: z.number().int() })),
    days: z.array(DayNumbers),
    categories: z.array(CategoryNumbers),
  })
  .openapi("Statistics");

export type CategoryNumbers = z.infer<typeof CategoryNumbers>;
export type DayNumbers = z.infer<typeof DayNumbers>;
export type Statistics = z.infer<typeof Statistics>;

import { z } from "@hono/zod-openapi";
import { ReportKind } from "./categories.ts";
import { Day, Id } from "./words.ts";

const count = z.number().int();

/** Minutes: half of all were done within `half`, four of five within `most`; null where there is nothing to measure. */
export const Spread = z.object({ half: z.number(), most: z.number() }).nullable().openapi("Spread");

/** What became of visits. A no-show has booked and never came; who was called and did not answer is missed. */
const visits = {
  booked: count,
  cancelled: count,
  arrived: count,
  walkIns: count,
  served: count,
  missed: count,
  noShows: count,
};

/** One queue in a range of days; capacity in minutes of one counter. */
export const QueueNumbers = z
  .object({
    queue: Id,
    name: z.string(),
    office: z.string(),
    ...visits,
    wait: Spread,
    service: Spread,
    capacity: z.object({ online: count, staff: count, taken: count }),
  })
  .openapi("QueueNumbers");

/** One day of all queues. */
export const VisitDay = z
  .object({ date: Day, ...visits, wait: Spread, capacity: count, taken: count })
  .openapi("VisitDay");

/** One hour of the day, of the office's clock, over all days of the range. */
export const VisitHour = z.object({ hour: count, arrived: count, wait: Spread }).openapi("VisitHour");

/** Reports of one department: `open` and `overdue` are those of now. */
export const DepartmentNumbers = z
  .object({
    department: Id,
    name: z.string(),
    received: count,
    closed: count,
    open: count,
    overdue: count,
    promised: count,
    onTime: count,
    reopened: count,
  })
  .openapi("DepartmentNumbers");

/** What residents said of closings; `ratings` counts those of 1, 2, 3, 4 and 5. */
export const Satisfaction = z
  .object({ solved: count, notSolved: count, ratings: z.array(count).length(5) })
  .openapi("Satisfaction");

/** Conversations of the contact centre by kind and channel. */
export const ConversationNumbers = z
  .object({ kind: ReportKind, channel: z.string(), count })
  .openapi("ConversationNumbers");

/** Everything a manager counts, over a range of days. Reports are those of all offices. */
export const Numbers = z
  .object({
    from: Day,
    to: Day,
    visits: z.object({ ...visits, wait: Spread, service: Spread }),
    queues: z.array(QueueNumbers),
    days: z.array(VisitDay),
    hours: z.array(VisitHour),
    departments: z.array(DepartmentNumbers),
    reportDays: z.array(z.object({ date: Day, received: count, closed: count })),
    satisfaction: Satisfaction,
    conversations: z.array(ConversationNumbers),
  })
  .openapi("Numbers");

/** The tables of the numbers, as files. */
export const NumbersTable = z
  .enum(["queues", "days", "hours", "departments", "report-days", "satisfaction", "conversations"])
  .openapi("NumbersTable");

export type Spread = z.infer<typeof Spread>;
export type QueueNumbers = z.infer<typeof QueueNumbers>;
export type VisitDay = z.infer<typeof VisitDay>;
export type VisitHour = z.infer<typeof VisitHour>;
export type DepartmentNumbers = z.infer<typeof DepartmentNumbers>;
export type Satisfaction = z.infer<typeof Satisfaction>;
export type ConversationNumbers = z.infer<typeof ConversationNumbers>;
export type Numbers = z.infer<typeof Numbers>;
export type NumbersTable = z.infer<typeof NumbersTable>;

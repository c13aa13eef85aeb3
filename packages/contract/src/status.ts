import { z } from "@hono/zod-openapi";
import { ReportState } from "./reports.ts";
import { VisitStatus } from "./visits.ts";
import { Instant, Reference } from "./words.ts";

/** What the public may see of a report behind its number; the whole of it is at `/reports/{reference}`. */
export const ReportStatus = z
  .object({
    kind: z.literal("report"),
    reference: Reference,
    state: ReportState,
    /** Its name; null for what is not shown to everybody. */
    category: z.string().nullable(),
    sentAt: Instant,
    promisedBy: Instant.nullable(),
    closedAt: Instant.nullable(),
  })
  .openapi("ReportStatus");

/** What the public may see of a number. */
export const Status = z.discriminatedUnion("kind", [VisitStatus, ReportStatus]).openapi("Status");

export type ReportStatus = z.infer<typeof ReportStatus>;
export type Status = z.infer<typeof Status>;

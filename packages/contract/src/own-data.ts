import { z } from "@hono/zod-openapi";
import { OwnReport } from "./reports.ts";
import { Visit } from "./visits.ts";
import { WaitingWish } from "./waiting-list.ts";
import { Instant } from "./words.ts";

/** A message about a visit or report; its words are forgotten once it is sent. */
export const HeldMessage = z
  .object({ kind: z.string(), at: Instant, state: z.enum(["waiting", "sent", "given-up"]) })
  .openapi("HeldMessage");

/** A line of the audit log. */
export const AuditedStep = z
  .object({ at: Instant, action: z.string(), by: z.enum(["resident", "city"]) })
  .openapi("AuditedStep");

const around = {
  channel: z.string(),
  messages: z.array(HeldMessage),
  steps: z.array(AuditedStep),
};

/** Everything that is held about a visit, for its owner. */
export const VisitData = z
  .object({
    visit: Visit,
    createdAt: Instant,
    changedAt: Instant,
    ...around,
    /** Wishes to be told of an earlier time. */
    wishes: z.array(WaitingWish),
    /** When the contact is erased by itself, as things stand. */
    contactUntil: Instant,
  })
  .openapi("VisitData");

/** Everything that is held about a report, for its reporter. */
export const ReportData = z
  .object({
    report: OwnReport,
    ...around,
    /** How many notes the office has written for itself; it tells what they say when it is asked. */
    internalNotes: z.number().int(),
    /** Which outside bodies were shown it, and with which words. */
    forwarded: z.array(z.object({ to: z.string(), text: z.string(), at: Instant })),
    /** When contact and followers are erased by themselves; null while it is open. */
    contactUntil: Instant.nullable(),
    /** When all of it is erased; null while it is open. */
    reportUntil: Instant.nullable(),
  })
  .openapi("ReportData");

export type HeldMessage = z.infer<typeof HeldMessage>;
export type AuditedStep = z.infer<typeof AuditedStep>;
export type VisitData = z.infer<typeof VisitData>;
export type ReportData = z.infer<typeof ReportData>;

import { z } from "@hono/zod-openapi";
import { Id, Location } from "./words.ts";

/** The city itself. */
export const City = z
  .object({
    id: Id,
    name: z.string(),
    timeZone: z.string(),
    languages: z.array(z.string()),
    emergency: z.object({ phone: z.string(), text: z.string() }),
    contact: z.object({
      name: z.string(),
      phone: z.string(),
      email: z.string().nullable(),
      url: z.string().nullable(),
      hours: z.string(),
    }),
    demoNotice: z.string().nullable(),
    /** A time that begins within so many minutes is offered to people at the door as now. */
    nowWithinMinutes: z.number().int(),
  })
  .openapi("City");

/** Public hours of an office on one weekday (1 = Monday), wall time. */
export const Hours = z.object({ weekday: z.number().int(), from: z.string(), until: z.string() }).openapi("Hours");

/** A building with an address and hours. */
export const Office = z
  .object({
    id: Id,
    name: z.string(),
    address: z.string(),
    location: Location,
    hours: z.array(Hours),
    departments: z.array(Id),
    note: z.string().nullable(),
    phone: z.string().nullable(),
  })
  .openapi("Office");

/** A procedure as lists show it. */
export const ProcedureSummary = z
  .object({
    id: Id,
    name: z.string(),
    department: Id,
    group: Id,
    bookable: z.boolean(),
    offices: z.array(Id),
  })
  .openapi("ProcedureSummary");

/** What a procedure costs; `amount` in units of `currency` (ISO 4217). */
export const Fee = z.object({ name: z.string(), amount: z.number(), currency: z.string() }).openapi("Fee");

/** Minutes of a visit: for the first matter, for each further one, and how many matters fit. */
export const Duration = z
  .object({ minutes: z.number().int(), extraMinutes: z.number().int(), maxQuantity: z.number().int() })
  .openapi("Duration");

/** Everything one should know before a visit. */
export const Procedure = ProcedureSummary.extend({
  description: z.string().nullable(),
  documents: z.array(z.string()),
  fees: z.array(Fee),
  duration: Duration,
  steps: z.array(z.string()),
  legalBasis: z.array(z.string()),
  online: z.object({ text: z.string(), url: z.string().nullable() }).nullable(),
  updatedAt: z.string().nullable(),
}).openapi("Procedure");

/** Departments with their groups and procedures. */
export const Department = z
  .object({
    id: Id,
    name: z.string(),
    groups: z.array(z.object({ id: Id, name: z.string(), procedures: z.array(ProcedureSummary) })),
  })
  .openapi("Department");

export type City = z.infer<typeof City>;
export type Hours = z.infer<typeof Hours>;
export type Office = z.infer<typeof Office>;
export type ProcedureSummary = z.infer<typeof ProcedureSummary>;
export type Fee = z.infer<typeof Fee>;
export type Procedure = z.infer<typeof Procedure>;
export type Department = z.infer<typeof Department>;

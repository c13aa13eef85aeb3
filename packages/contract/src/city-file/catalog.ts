import { z } from "zod";
import { Id, Location, withoutTurns } from "../words.ts";
import { WindowChanges, Windows } from "./hours.ts";
import { Keywords, Language, Texts } from "./texts.ts";

const Currency = z.string().regex(/^[A-Z]{3}$/, "A currency is three capital letters (ISO 4217).");

/** The city itself. */
export const CityEntry = z.strictObject({
  id: Id,
  name: Texts,
  timeZone: z.string().describe("IANA zone, Europe/Warsaw."),
  languages: z.array(Language).min(1),
  country: z.string().regex(/^[A-Z]{2}$/, "A country is two capital letters (ISO 3166)."),
  holidays: z.string().nullable().default(null).describe("Country whose public holidays close the offices, or null."),
  demoNotice: Texts.nullable().default(null).describe("Shown on every page of a demo."),
  hosts: z.array(z.string()).default([]).describe("Host names under which this city answers."),
  emergency: z.strictObject({ phone: z.string(), text: Texts }),
  contact: z.strictObject({
    name: Texts,
    phone: z.string(),
    email: z.email().nullable().default(null),
    url: z.url().nullable().default(null),
    hours: Texts,
  }),
});

/** How visits are booked, where a procedure does not say otherwise. */
export const BookingEntry = z.strictObject({
  windows: Windows,
  holdMinutes: z.int().min(1).max(60),
  holdExtensions: z.int().min(0).max(20),
  confirmEmail: z
    .strictObject({ withinMinutes: z.int().min(5).max(2880) })
    .nullable()
    .default(null)
    .describe("Visits wait this long for the confirmation by e-mail; null where none is asked for."),
  maxVisitsPerContact: z.int().min(1).max(100).describe("Live visits of one contact for one procedure."),
  nowWithinMinutes: z.int().min(5).max(240).describe("A time this near is offered as now."),
  offerMinutes: z.int().min(5).max(180).default(20).describe("A freed time is kept this long for who waits for one."),
});

/** A building with an address. */
export const OfficeEntry = z.strictObject({
  id: Id,
  name: Texts,
  address: z.string().overwrite(withoutTurns).min(1),
  location: Location,
  note: Texts.nullable().default(null),
  phone: z.string().nullable().default(null),
});

/** Who is responsible for procedures. */
export const DepartmentEntry = z.strictObject({ id: Id, name: Texts });

/** Procedures as residents look for them, within a department. */
export const GroupEntry = z.strictObject({ id: Id, department: Id, name: Texts });

/** What one comes for. */
export const ProcedureEntry = z.strictObject({
  id: Id,
  group: Id,
  name: Texts,
  description: Texts.nullable().default(null),
  keywords: Keywords.default({}),
  documents: z.array(Texts),
  fees: z.array(z.strictObject({ name: Texts, amount: z.number().min(0), currency: Currency })),
  duration: z.strictObject({
    minutes: z.int().min(5).max(480),
    extraMinutes: z.int().min(0).max(240).default(0),
    maxQuantity: z.int().min(1).max(20).default(1),
  }),
  steps: z.array(Texts).default([]),
  legalBasis: z.array(Texts).default([]),
  online: z
    .strictObject({ text: Texts, url: z.url().nullable().default(null) })
    .nullable()
    .default(null),
  windows: WindowChanges.default({}),
  updatedAt: z.iso.date().nullable().default(null),
});

/** A printed QR code at an office. */
export const StickerEntry = z.strictObject({
  code: z
    .string()
    .regex(/^[2-9A-HJ-KM-NP-RT-Z]{5,12}$/, "A sticker code has 5 to 12 letters and digits without 0 1 I L O S."),
  office: Id,
  department: Id.nullable().default(null),
  procedure: Id.nullable().default(null),
  now: z.boolean().default(false),
  withdrawn: z.boolean().default(false),
  place: z
    .string()
    .overwrite(withoutTurns)
    .trim()
    .min(1)
    .max(120)
    .nullable()
    .default(null)
    .describe("Where it hangs, for those who look after it."),
});

export type BookingEntry = z.infer<typeof BookingEntry>;
export type OfficeEntry = z.infer<typeof OfficeEntry>;
export type ProcedureEntry = z.infer<typeof ProcedureEntry>;
export type StickerEntry = z.infer<typeof StickerEntry>;

import { z } from "@hono/zod-openapi";
import { CategorySummary, PromiseRule, ReportKind, Usual } from "./categories.ts";
import { Photo } from "./photos.ts";
import { Id, Instant, Location, Reference, Secret, withoutTurns } from "./words.ts";

/** Where a report stands; the last three are closed. `waiting`: for the resident, and the clock of the promise stands still. */
export const ReportState = z
  .enum(["new", "in-progress", "waiting", "done", "rejected", "duplicate"])
  .openapi("ReportState");

const email = z.email("Please enter an e-mail address like name@example.org.").max(254);
const oneLine = z
  .string()
  .overwrite(withoutTurns)
  .trim()
  .max(120)
  .refine((text) => text.isWellFormed() && !/[\p{Cc}\u2028\u2029]/u.test(text), {
    message: "Please enter this on one line.",
    params: { code: "invalid-characters" },
  });
const phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9 ()/.-]{6,24}$/, "Please enter a phone number: digits, spaces and a leading + only.");
/** Text of at most so many characters, counted as people do: 😀 is one. */
export const plainText = (most: number) =>
  z
    .string()
    .overwrite(withoutTurns)
    .trim()
    .refine((it) => it.isWellFormed(), {
      message: "This text holds broken characters.",
      params: { code: "invalid-characters" },
    })
    .refine((it) => [...it].length <= most, { message: `At most ${most} characters.`, params: { code: "too-long" } })
    .openapi({ maxLength: most });

/** A point, or an address in words, or both. */
export const ReportPlace = z
  .object({
    lat: z.number().min(-90).max(90).optional(),
    lng: z.number().min(-180).max(180).optional(),
    address: plainText(300).optional(),
  })
  .refine((it) => (it.lat === undefined) === (it.lng === undefined), {
    path: ["lng"],
    message: "A point needs both lat and lng.",
    params: { code: "point-incomplete" },
  })
  .openapi("ReportPlace");

/** An answer: a text, a number, or the keys that were chosen. */
export const Answer = z.union([z.string().max(4000), z.number(), z.array(z.string().max(64)).max(100)]);

/** Who reports; all of it optional, and what a category asks for is checked with it. */
export const Reporter = z
  .object({ name: oneLine.nullish(), email: email.nullish(), phone: phone.nullish() })
  .openapi("Reporter");

/** What a report is sent with. */
export const ReportRequest = z
  .object({
    category: Id,
    kind: ReportKind.optional(),
    description: plainText(4000).min(1, "Please say what it is about."),
    location: ReportPlace.nullish(),
    answers: z.record(z.string().max(64), Answer).default({}),
    photos: z.array(z.string().max(64)).max(5).default([]),
    contact: Reporter.nullish(),
    /** True: nothing of the contact is kept, and no news can be sent. */
    anonymous: z.boolean().default(false),
    language: z.string().max(35).optional(),
  })
  .openapi("ReportRequest");

/** One thing that happened to a report, in plain words of the reader's language. */
export const ReportEvent = z
  .object({
    /** Stays the same, whatever else happens. */
    id: z.string(),
    at: Instant,
    type: z.enum([
      "sent",
      "released",
      "state",
      "note",
      "question",
      "answer",
      "photo",
      "feedback",
      "merged",
      "reopened",
    ]),
    state: ReportState,
    by: z.enum(["resident", "city"]),
    /** Public text, as it was written; null where there is none or it is not released. */
    text: z.string().nullable(),
    photos: z.array(Photo),
  })
  .openapi("ReportEvent");

/** The promise as it was given, and the clock that stands still while the city waits for the resident. */
export const ReportPromise = z
  .object({
    rule: PromiseRule,
    /** The last second of the promised day; moved by stops of the clock alone. */
    by: Instant,
    /** As it was given when the report was sent. */
    givenBy: Instant,
    stoppedSince: Instant.nullable(),
  })
  .openapi("ReportPromise");

/** A report as lists and maps show it. */
export const ReportSummary = z
  .object({
    reference: Reference,
    kind: ReportKind,
    state: ReportState,
    closed: z.boolean(),
    category: CategorySummary,
    /** First words of the description; null while it is not released. */
    excerpt: z.string().nullable(),
    location: Location.nullable(),
    address: z.string().nullable(),
    /** Metres from the place that was asked for. */
    distance: z.number().int().nullable(),
    photo: z.union([Photo, z.null()]),
    followers: z.number().int(),
    /** Confirmed supporters; of ideas alone. */
    supports: z.number().int(),
    sentAt: Instant,
    updatedAt: Instant,
    closedAt: Instant.nullable(),
    promisedBy: Instant.nullable(),
    links: z.object({ page: z.string(), self: z.string() }),
  })
  .openapi("ReportSummary");

/** An answer as it is shown beside its question. */
export const GivenAnswer = z
  .object({ question: z.string(), text: z.string(), answer: z.string() })
  .openapi("GivenAnswer");

/** A report as everybody may see it. */
export const Report = ReportSummary.extend({
  /** Null while it is not released. */
  description: z.string().nullable(),
  released: z.boolean(),
  answers: z.array(GivenAnswer),
  photos: z.array(Photo),
  department: z.object({ id: Id, name: z.string() }),
  promise: ReportPromise.nullable(),
  usual: Usual.nullable(),
  notice: z.string().nullable(),
  /** Number of the report that this one was merged into. */
  duplicateOf: Reference.nullable(),
  /** How often it was closed and opened again. */
  reopened: z.number().int(),
  events: z.array(ReportEvent),
  timeZone: z.string(),
}).openapi("Report");

/** A report as its reporter sees it. */
export const OwnReport = Report.extend({
  contact: z
    .object({ name: z.string().nullable(), email: z.string().nullable(), phone: z.string().nullable() })
    .nullable(),
  /** Whether the e-mail address has been confirmed; null without one. */
  emailConfirmed: z.boolean().nullable(),
  language: z.string(),
  /** The question that the city waits to have answered. */
  question: z.string().nullable(),
  /** Whether "was it done?" can be answered now. */
  canRate: z.boolean(),
  feedback: z
    .object({ solved: z.boolean(), rating: z.number().int().nullable(), comment: z.string().nullable() })
    .nullable(),
  manage: z.string(),
}).openapi("OwnReport");

/** A new report, with the secret that is told only once. */
export const SentReport = OwnReport.extend({ secret: Secret }).openapi("SentReport");

/** Either view; the fields of the reporter are there only with the secret. */
export const AnyReport = z.union([OwnReport, Report]);

/** Pages that a list of reports has at most; a page costs as much as all before it. */
export const mostPages = 200;

/** A page of reports. */
export const ReportList = z
  .object({ reports: z.array(ReportSummary), page: z.number().int(), nextPage: z.number().int().nullable() })
  .openapi("ReportList");

/** What the reporter answers, adds or shows. */
export const ReportAnswer = z
  .object({ text: plainText(4000).default(""), photos: z.array(z.string().max(64)).max(5).default([]) })
  .refine((it) => it.text !== "" || it.photos.length > 0, {
    path: ["text"],
    message: "Please write something or add a photo.",
    params: { code: "nothing-said" },
  })
  .openapi("ReportAnswer");

/** Whether it was done, once for each closing; `solved: false` opens the report again. */
export const Feedback = z
  .object({
    solved: z.boolean(),
    rating: z.number().int().min(1).max(5).nullish(),
    comment: plainText(4000).nullish(),
    photos: z.array(z.string().max(64)).max(5).default([]),
  })
  .openapi("Feedback");

export type ReportState = z.infer<typeof ReportState>;
export type ReportPlace = z.infer<typeof ReportPlace>;
export type Reporter = z.infer<typeof Reporter>;
export type ReportRequest = z.infer<typeof ReportRequest>;
export type ReportEvent = z.infer<typeof ReportEvent>;
export type ReportPromise = z.infer<typeof ReportPromise>;
export type ReportSummary = z.infer<typeof ReportSummary>;
export type GivenAnswer = z.infer<typeof GivenAnswer>;
export type Report = z.infer<typeof Report>;
export type OwnReport = z.infer<typeof OwnReport>;
export type SentReport = z.infer<typeof SentReport>;
export type ReportList = z.infer<typeof ReportList>;
export type ReportAnswer = z.infer<typeof ReportAnswer>;
export type Feedback = z.infer<typeof Feedback>;

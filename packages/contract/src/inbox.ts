import { z } from "@hono/zod-openapi";
import { CategorySummary } from "./categories.ts";
import { Photo } from "./photos.ts";
import { plainText, Report, ReportEvent, ReportState, ReportSummary } from "./reports.ts";
import { Id, Instant, Location, Reference, withoutTurns } from "./words.ts";

const named = z.object({ id: z.string(), name: z.string() });
const photos = z.array(z.string().max(64)).max(5).default([]);
const publicText = plainText(4000).optional();
const privateNote = plainText(4000).optional();
const line = (most: number) =>
  z
    .string()
    .overwrite(withoutTurns)
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u, "Please enter this on one line.");

/** Where a report stands that its reporter has called not done: to be looked at by a manager, then what was decided. */
export const ReportDispute = z.enum(["open", "accepted", "upheld"]).openapi("ReportDispute");

/** Urgent reports stand before all others. */
export const ReportPriority = z.enum(["normal", "urgent"]).openapi("ReportPriority");

/** Why a report is closed. Those of `done` say that it has been dealt with. */
export const ClosingReason = z
  .enum(["done", "already-done", "answered", "not-ours", "not-found", "not-possible", "refused", "withdrawn", "spam"])
  .openapi("ClosingReason");

/** A report as the inbox shows it: all its words, whether they are released or not. */
export const InboxReport = ReportSummary.extend({
  department: named,
  channel: z.string(),
  assignee: named.nullable(),
  priority: ReportPriority,
  dispute: ReportDispute.nullable(),
  /** Whether the promised time is over while the clock runs. */
  overdue: z.boolean(),
  /** Since when the clock stands still. */
  stoppedSince: Instant.nullable(),
  /** Whether there are words or photos that the public does not see yet. */
  held: z.boolean(),
  /** Whether somebody outside of the office, the reporter or an outside body, has said something last. */
  news: z.boolean(),
  reopened: z.number().int(),
  /** Goes into every change, which is refused once somebody else was faster. */
  revision: z.number().int(),
}).openapi("InboxReport");

/** A page of the inbox; `next` goes into `after` for the page after this one. */
export const InboxPage = z.object({ reports: z.array(InboxReport), next: z.string().nullable() }).openapi("InboxPage");

/** Reports of the inbox as points of a map; `more` where there are more than it holds. */
export const InboxMap = z
  .object({
    points: z.array(
      z.object({
        reference: Reference,
        state: ReportState,
        category: z.string(),
        location: Location,
        overdue: z.boolean(),
        priority: ReportPriority,
      }),
    ),
    more: z.boolean(),
  })
  .openapi("InboxMap");

const counted = z.array(z.object({ id: z.string(), count: z.number().int() }));

/** How many open reports there are, for the filter bar. */
export const InboxCounts = z
  .object({
    open: z.number().int(),
    overdue: z.number().int(),
    stopped: z.number().int(),
    disputed: z.number().int(),
    held: z.number().int(),
    news: z.number().int(),
    unassigned: z.number().int(),
    mine: z.number().int(),
    states: counted,
    departments: counted,
    categories: counted,
  })
  .openapi("InboxCounts");

/** What can be chosen from when reports are looked for and changed. */
export const InboxChoices = z
  .object({
    departments: z.array(named),
    categories: z.array(CategorySummary.extend({ department: Id, withdrawn: z.boolean() })),
    groups: z.array(named),
    channels: z.array(z.string()),
    /** Who reports can be assigned to. */
    staff: z.array(named.extend({ departments: z.array(z.string()) })),
    /** Reasons of closing, each with the state that it closes with. */
    reasons: z.array(z.object({ id: ClosingReason, state: z.enum(["done", "rejected"]) })),
    /** Languages in which mails are written. */
    languages: z.array(z.string()),
  })
  .openapi("InboxChoices");

/** A filter of the inbox that is kept by a member; `query` is what stands behind the `?`. */
export const SavedView = z.object({ id: z.string(), name: z.string(), query: z.string() }).openapi("SavedView");

/** The kept filters of a member by name. */
export const SavedViews = z.object({ views: z.array(SavedView) }).openapi("SavedViews");

/** A filter to be kept; one of the same name is replaced. */
export const NewView = z
  .object({
    name: line(60),
    query: z
      .string()
      .max(2000)
      .regex(/^[\x21-\x7e]*$/),
  })
  .openapi("NewView");

/** A photo with the name by which staff redact or remove it. */
export const DeskPhoto = Photo.extend({ id: z.string() }).openapi("DeskPhoto");

/** What happened to a report, as staff see it. */
export const HistoryEntry = z
  .object({
    id: z.string(),
    at: Instant,
    type: z.enum([
      ...ReportEvent.shape.type.options,
      "assigned",
      "passed-on",
      "split",
      "forwarded",
      "forward-answered",
      "forward-ended",
      "withheld",
      "priority",
      "dispute",
      "photo-redacted",
      "photo-removed",
    ]),
    state: ReportState,
    by: z.enum(["resident", "city"]),
    /** `staff:id`, `open311:name`, `forwarding:id`, `reporter`, `system`. */
    actor: z.string(),
    /** Name of the member, or of the outside body. */
    actorName: z.string().nullable(),
    text: z.string().nullable(),
    note: z.string().nullable(),
    /** Why it was closed, if it was. */
    reason: ClosingReason.nullable(),
    /** Whether everybody may read the text. */
    released: z.boolean(),
    /** The forwarding that it is about, and what the outside body has answered with. */
    forwarding: z.string().nullable(),
    outcome: z.enum(["done", "not-ours", "question", "note"]).nullable(),
    photos: z.array(DeskPhoto),
  })
  .openapi("HistoryEntry");

/** Where a report was forwarded to. `ended` once it was withdrawn or has run out. */
export const Forwarding = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    text: z.string(),
    message: z.string().nullable(),
    sentAt: Instant,
    expiresAt: Instant,
    ended: z.boolean(),
    /** Answers that came by it. */
    answers: z.number().int(),
  })
  .openapi("Forwarding");

/** A prepared answer, filled in for one report, in the language of its reporter. */
export const TemplateText = z
  .object({ id: z.string(), name: z.string(), state: ReportState.nullable(), text: z.string() })
  .openapi("TemplateText");

/** A report near to another one. */
export const Neighbour = z
  .object({ report: InboxReport, distance: z.number().int(), sameCategory: z.boolean() })
  .openapi("Neighbour");

/** A report with everything that staff may see of it. */
export const DeskReport = Report.omit({ events: true, photos: true })
  .extend({
    ...InboxReport.pick({
      department: true,
      channel: true,
      assignee: true,
      priority: true,
      dispute: true,
      overdue: true,
      stoppedSince: true,
      held: true,
      news: true,
      revision: true,
    }).shape,
    source: z.string().nullable(),
    /** The reporter's, one of the city's: mails are written in it. */
    language: z.string(),
    photos: z.array(DeskPhoto),
    mediaUrl: z.string().nullable(),
    addressId: z.string().nullable(),
    /** Who reported: null where nobody is known, or for who need not know (then `reporterHidden` is true). */
    reporter: z
      .object({
        name: z.string().nullable(),
        email: z.string().nullable(),
        phone: z.string().nullable(),
        confirmed: z.boolean(),
      })
      .nullable(),
    reporterHidden: z.boolean(),
    history: z.array(HistoryEntry),
    feedback: z.array(
      z.object({
        closing: z.number().int(),
        solved: z.boolean(),
        rating: z.number().int().nullable(),
        comment: z.string().nullable(),
        at: Instant,
      }),
    ),
    /** Milliseconds for which the clock of the promise has stood still so far. */
    stoppedFor: z.number().int(),
    /** States that the caller may bring it into now; `waiting` by a question, `duplicate` by a merge. */
    nextStates: z.array(ReportState),
    /** What the caller may do with it, by the names of the routes. */
    actions: z.array(
      z.enum([
        "state",
        "assignment",
        "passing",
        "parts",
        "merge",
        "question",
        "notes",
        "release",
        "withholding",
        "priority",
        "review",
        "forwardings",
        "photos",
      ]),
    ),
    /** The report that it was split from, and those that were split from it. */
    parent: Reference.nullable(),
    parts: z.array(Reference),
    /** Those that were merged into it. */
    merged: z.array(Reference),
    neighbours: z.array(Neighbour),
    forwardings: z.array(Forwarding),
    templates: z.array(TemplateText),
  })
  .openapi("DeskReport");

const revision = z.number().int();

/** A change of state. Closing needs a public text and a reason that fits the state. */
export const StateChange = z
  .object({
    revision,
    state: z.enum(["new", "in-progress", "done", "rejected"]),
    reason: ClosingReason.optional(),
    publicText,
    privateNote,
    photos,
  })
  .openapi("StateChange");

/** Whose it is now; null for nobody. */
export const Assignment = z.object({ revision, assignee: z.string().max(64).nullable() }).openapi("Assignment");

/** To another department, another category, or both. */
export const Passing = z
  .object({ revision, department: Id.optional(), category: Id.optional(), publicText, privateNote })
  .openapi("Passing");

/** One of the reports that a report is split into; `photos` by their ids; they move along. */
export const Part = z
  .object({
    category: Id,
    department: Id.optional(),
    description: plainText(4000).min(1, "Please say what it is about."),
    photos: z.array(z.string().max(64)).max(5).default([]),
  })
  .openapi("Part");

/** Parts that become reports of their own; the report itself stays with what is left. */
export const Split = z.object({ revision, parts: z.array(Part).min(1).max(10), privateNote }).openapi("Split");

/** Into which report it goes; that one's followers and this one's are one from then on. */
export const Merge = z.object({ revision, into: Reference, publicText, privateNote }).openapi("Merge");

/** What the city wants to know from the reporter; the clock of the promise stops. */
export const DeskQuestion = z
  .object({ revision, text: plainText(4000).min(1, "Please write a question."), privateNote })
  .openapi("DeskQuestion");

/** Words for the public, for staff, or photos, without another state. */
export const DeskNote = z.object({ revision, publicText, privateNote, photos }).openapi("DeskNote");

/** What has been looked at, and nothing more. */
export const Revision = z.object({ revision }).openapi("Revision");

/** Hides words and photos from the public again. */
export const Withholding = z.object({ revision, privateNote }).openapi("Withholding");

/** How urgent it is. */
export const PriorityChange = z.object({ revision, priority: ReportPriority }).openapi("PriorityChange");

/** A manager says whether "not done" is right; `upheld` closes it again, which needs a public text. */
export const DeskReview = z
  .object({
    revision,
    decision: z.enum(["accepted", "upheld"]),
    reason: ClosingReason.optional(),
    publicText,
    privateNote,
    photos,
  })
  .openapi("DeskReview");

/** Whom a report is forwarded to, and with which words and photos; nothing of the reporter goes with it. */
export const NewForwarding = z
  .object({
    revision,
    name: line(120),
    email: z.email("Please enter an e-mail address like name@example.org.").max(254),
    language: z.string().max(35).optional(),
    /** What the outside body reads of the report. */
    text: plainText(4000).min(1, "Please write what it is about."),
    message: plainText(2000).optional(),
    photos: z.array(z.string().max(64)).max(10).default([]),
    days: z.number().int().min(1).max(180).default(60),
  })
  .openapi("NewForwarding");

/** Something that can be painted over, in fractions of the width and height, from the left and the top. */
export const RedactionBox = z
  .object({
    x: z.number().min(0).max(1),
    y: z.number().min(0).max(1),
    width: z.number().gt(0).max(1),
    height: z.number().gt(0).max(1),
  })
  .openapi("RedactionBox");

/** Boxes that are painted over for good. */
export const Redaction = z.object({ revision, boxes: z.array(RedactionBox).min(1).max(50) }).openapi("Redaction");

/** What a change would write to the reporter. One of the actions that tell. */
export const PreviewRequest = z
  .object({
    action: z.enum(["state", "question", "notes", "merge"]),
    state: ReportState.optional(),
    reason: ClosingReason.optional(),
    into: Reference.optional(),
    text: plainText(4000).optional(),
  })
  .openapi("PreviewRequest");

/** A mail as it would be sent; null where nobody would get one. */
export const MailPreview = z
  .object({
    to: z.string().nullable(),
    language: z.string(),
    subject: z.string(),
    text: z.string(),
    /** The same as a document, to be shown in a frame that runs nothing. */
    html: z.string(),
  })
  .openapi("MailPreview");

/** A report as an outside body sees it: nothing of who reported. */
export const ForwardedReport = z
  .object({
    reference: Reference,
    city: z.string(),
    category: z.string(),
    state: ReportState,
    closed: z.boolean(),
    to: z.string(),
    text: z.string(),
    message: z.string().nullable(),
    address: z.string().nullable(),
    location: Location.nullable(),
    photos: z.array(Photo),
    sentAt: Instant,
    expiresAt: Instant,
    language: z.string(),
    timeZone: z.string(),
    answers: z.array(z.object({ at: Instant, outcome: z.string(), text: z.string(), photos: z.array(Photo) })),
    canAnswer: z.boolean(),
  })
  .openapi("ForwardedReport");

/** What an outside body answers; the desk decides what becomes of the report. */
export const ForwardAnswer = z
  .object({
    outcome: z.enum(["done", "not-ours", "question", "note"]),
    text: plainText(4000).min(1, "Please write a few words."),
    photos,
  })
  .openapi("ForwardAnswer");

export type ReportDispute = z.infer<typeof ReportDispute>;
export type ReportPriority = z.infer<typeof ReportPriority>;
export type ClosingReason = z.infer<typeof ClosingReason>;
export type InboxReport = z.infer<typeof InboxReport>;
export type InboxPage = z.infer<typeof InboxPage>;
export type InboxMap = z.infer<typeof InboxMap>;
export type InboxCounts = z.infer<typeof InboxCounts>;
export type InboxChoices = z.infer<typeof InboxChoices>;
export type SavedView = z.infer<typeof SavedView>;
export type SavedViews = z.infer<typeof SavedViews>;
export type NewView = z.infer<typeof NewView>;
export type DeskPhoto = z.infer<typeof DeskPhoto>;
export type HistoryEntry = z.infer<typeof HistoryEntry>;
export type Forwarding = z.infer<typeof Forwarding>;
export type TemplateText = z.infer<typeof TemplateText>;
export type Neighbour = z.infer<typeof Neighbour>;
export type DeskReport = z.infer<typeof DeskReport>;
export type StateChange = z.infer<typeof StateChange>;
export type Assignment = z.infer<typeof Assignment>;
export type Passing = z.infer<typeof Passing>;
export type Part = z.infer<typeof Part>;
export type Split = z.infer<typeof Split>;
export type Merge = z.infer<typeof Merge>;
export type DeskQuestion = z.infer<typeof DeskQuestion>;
export type DeskNote = z.infer<typeof DeskNote>;
export type Withholding = z.infer<typeof Withholding>;
export type PriorityChange = z.infer<typeof PriorityChange>;
export type DeskReview = z.infer<typeof DeskReview>;
export type NewForwarding = z.infer<typeof NewForwarding>;
export type RedactionBox = z.infer<typeof RedactionBox>;
export type Redaction = z.infer<typeof Redaction>;
export type PreviewRequest = z.infer<typeof PreviewRequest>;
export type MailPreview = z.infer<typeof MailPreview>;
export type ForwardedReport = z.infer<typeof ForwardedReport>;
export type ForwardAnswer = z.infer<typeof ForwardAnswer>;

import { z } from "@hono/zod-openapi";
import { Day, Instant } from "./words.ts";

const moment = z.iso.datetime().openapi({ format: "date-time", description: "UTC." });
const names = z.array(z.string());
const count = z.number().int();

/** The part of the city file that an entry stands in: `offices`, `queues`, …; settings stand alone: `booking`. */
export const CatalogKind = z.string().max(40).openapi({ example: "queues" });

/** A kind of entries with how many there are; of settings there is one, which is changed and never removed. */
export const CatalogKindCount = z
  .object({ kind: z.string(), isSetting: z.boolean(), count, mayCreate: z.boolean() })
  .openapi("CatalogKindCount");

/** Every kind of the catalogue. */
export const CatalogOverview = z
  .object({ kinds: z.array(CatalogKindCount), departments: z.array(z.object({ id: z.string(), name: z.string() })) })
  .openapi("CatalogOverview");

const changed = {
  revision: count.openapi({
    description: "Of the city when the entry was last changed; 0 where that was not recorded.",
  }),
  changedAt: moment.nullable(),
  changedBy: z.string().nullable().openapi({ description: "A name; null for the operator's import, or nobody known." }),
};

/** An entry in a list: its name, and what tells it apart from others of the same name. */
export const CatalogRow = z
  .object({
    id: z.string(),
    name: z.string(),
    detail: z.string(),
    departments: names.openapi({ description: "Whose it is; empty for what all share." }),
    withdrawn: z.boolean(),
    mayChange: z.boolean(),
    ...changed,
  })
  .openapi("CatalogRow");

/** An entry that is gone; undoing its last change brings it back. */
export const RemovedEntry = z
  .object({ id: z.string(), name: z.string(), mayChange: z.boolean(), ...changed })
  .openapi("RemovedEntry");

/** The entries of a kind, in the city's order. */
export const CatalogList = z
  .object({ kind: z.string(), rows: z.array(CatalogRow), removed: z.array(RemovedEntry) })
  .openapi("CatalogList");

/** One entry as the city file has it, and the JSON Schema (2020-12) of its kind. */
export const CatalogEntry = z
  .object({
    kind: z.string(),
    id: z.string(),
    entry: z.unknown(),
    schema: z.looseObject({}),
    departments: names,
    mayChange: z.boolean(),
    ...changed,
  })
  .openapi("CatalogEntry");

const agreed = {
  seen: z.string().max(64).optional().openapi({ description: "`seen` of the effects that were shown." }),
  tell: z.boolean().default(true).openapi({ description: "Whether who is hit is told at once." }),
};

/** An entry as it shall be. `revision` is that which was read; null makes a new entry. */
export const EntryChange = z
  .object({ entry: z.unknown(), revision: count.nullable(), ...agreed })
  .openapi("EntryChange");

/** What a removal needs to know. */
export const EntryRemoval = z.object({
  revision: z.coerce.number().int().openapi({ type: "integer" }),
  seen: z.string().max(64).optional(),
  tell: z.enum(["true", "false"]).default("true"),
});

/** Takes one change back: `change` is its revision, `revision` that of the entry as it was read. */
export const Undo = z.object({ change: count, revision: count, ...agreed }).openapi("Undo");

/** What is planned: an entry as it shall be, or the undoing of a change; neither means to remove the entry. */
export const EffectsRequest = z
  .object({ entry: z.unknown().optional(), undo: count.optional() })
  .openapi("EffectsRequest");

/** A visit that could not take place as booked. The name is only told to whom it concerns. */
export const HitVisit = z
  .object({
    id: z.string(),
    reference: z.string(),
    state: z.string(),
    start: Instant,
    end: Instant,
    timeZone: z.string(),
    procedure: z.string(),
    procedureName: z.string(),
    office: z.string(),
    officeName: z.string(),
    queue: z.string(),
    name: z.string().nullable(),
    hasEmail: z.boolean(),
    hasPhone: z.boolean(),
  })
  .openapi("HitVisit");

/** The mail that one of the hit visitors would get, by the writer of the real one; its link opens nothing. */
export const HitMail = z
  .object({ reference: z.string(), language: z.string(), subject: z.string(), text: z.string() })
  .openapi("HitMail");

/** What a change does to visits and to times. */
export const Effects = z
  .object({
    count: count.openapi({ description: "Visits that it hits." }),
    mails: count.openapi({ description: "Visitors who can be told by mail, of all that it hits." }),
    mail: HitMail.nullable().openapi({ description: "What the first of them would be told." }),
    visits: z.array(HitVisit).openapi({ description: "The first 500 of them, by their time." }),
    holds: count.openapi({ description: "Times held by people who are filling in the form; their holds end." }),
    freed: count.openapi({ description: "Visits of the worklist that can take place again." }),
    seen: z.string().openapi({ description: "Stands for this list of visits." }),
    closedDays: z.array(z.object({ queue: z.string(), queueName: z.string(), date: Day })),
    openedDays: z.array(z.object({ queue: z.string(), queueName: z.string(), date: Day })),
    lostMinutes: count.openapi({ description: "Counter minutes lost within ten weeks; less than 0 where gained." }),
  })
  .openapi("Effects");

/** What a change has left, with what it has hit. `outcome` tells whether a removed entry was only withdrawn. */
export const EntryChanged = z
  .object({
    outcome: z.enum(["saved", "removed", "withdrawn"]),
    entry: CatalogEntry.nullable(),
    hits: count,
    told: count,
    freed: count,
  })
  .openapi("EntryChanged");

/** One change of an entry; null before it was made and after it was removed. */
export const EntryVersion = z
  .object({
    revision: count,
    at: moment,
    by: z.string().nullable().openapi({ description: "A name; null for the operator's import." }),
    before: z.unknown(),
    after: z.unknown(),
  })
  .openapi("EntryVersion");

/** All changes of an entry, the newest first. */
export const EntryHistory = z
  .object({ kind: z.string(), id: z.string(), mayChange: z.boolean(), changes: z.array(EntryVersion) })
  .openapi("EntryHistory");

/**
 * Where a visit of the worklist stands: `open` until somebody acts, `told` by mail, `phoned`; `kept` when it is served
 * all the same; ended when it was `moved`, `cancelled`, or `stands` again because the change was taken back.
 */
export const WorklistState = z
  .enum(["open", "told", "phoned", "kept", "moved", "cancelled", "stands"])
  .openapi("WorklistState");

/** A visit that cannot take place as booked, and what has been done about it. */
export const WorklistEntry = z
  .object({
    id: z.string(),
    state: WorklistState,
    revision: count,
    visit: HitVisit,
    phone: z.string().nullable(),
    email: z.string().nullable(),
    language: z.string().nullable(),
    department: z.string(),
    cause: z.object({ kind: z.string(), id: z.string(), revision: count, reason: z.string().nullable() }),
    createdAt: moment,
    toldAt: moment.nullable(),
    changedAt: moment,
    changedBy: z.string().nullable(),
    mayChange: z.boolean(),
  })
  .openapi("WorklistEntry");

/** The worklist, by the time of the visits; `untold` counts open entries with an address. */
export const Worklist = z
  .object({
    entries: z.array(WorklistEntry),
    counts: z.object({ open: count, told: count, phoned: count, kept: count }),
    untold: count,
    next: z.string().nullable(),
  })
  .openapi("Worklist");

/** Which entries are asked for: those that wait for somebody unless `state` is given. */
export const WorklistQuestion = z.object({
  state: WorklistState.optional(),
  department: z.string().max(64).optional(),
  after: z.string().max(80).optional().openapi({ description: "`next` of the page before." }),
});

const revision = count.openapi({ description: "Of the entry, as it was shown." });

/** What is done about one visit: `move` needs where to; `cancel` may say why, in the visitor's language. */
export const WorklistAction = z
  .discriminatedUnion("action", [
    z.object({ action: z.literal("move"), revision, office: z.string().max(64), start: Instant }),
    z.object({ action: z.literal("cancel"), revision, reason: z.string().trim().max(500).optional() }),
    z.object({ action: z.literal("keep"), revision }),
    z.object({ action: z.literal("phoned"), revision }),
    z.object({ action: z.literal("tell"), revision }),
  ])
  .openapi("WorklistAction");

/** Times that an entry's visit could be moved to, nearest first; also at other offices. */
export const WorklistTimes = z
  .object({ times: z.array(z.object({ office: z.string(), officeName: z.string(), start: Instant, end: Instant })) })
  .openapi("WorklistTimes");

/** Tells everybody who has an address and was not told yet; of one department, or of all that one may see. */
export const TellAll = z.object({ department: z.string().max(64).optional() }).openapi("TellAll");

/** How many were told. */
export const ToldAll = z.object({ told: count }).openapi("ToldAll");

/** Neighbouring cells that have the same numbers of everything. */
export const CapacityBand = z
  .object({
    start: Instant,
    end: Instant,
    online: count.openapi({ description: "Counters for the public." }),
    staff: count.openapi({ description: "Counters that staff may fill." }),
    taken: count.openapi({ description: "May be more than staff where visits are on the worklist." }),
    free: count.openapi({ description: "Of the public's counters." }),
  })
  .openapi("CapacityBand");

/** A day of a queue: its bands from opening to closing, and the exceptions that made it so. */
export const CapacityDay = z
  .object({
    date: Day,
    holiday: z.string().nullable(),
    exceptions: z.array(z.object({ id: z.string(), scope: z.string(), closes: z.boolean(), reason: z.string() })),
    visits: count.openapi({ description: "Visits that begin on this day and are not over." }),
    bands: z.array(CapacityBand),
  })
  .openapi("CapacityDay");

/** What each queue can serve on each day, and what is taken of it. */
export const CapacityPicture = z
  .object({
    timeZone: z.string(),
    from: Day,
    to: Day,
    queues: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        office: z.string(),
        officeName: z.string(),
        step: count.openapi({ description: "Minutes of a cell." }),
        departments: names.openapi({ description: "Whose procedures it serves, by name." }),
        mayClose: z.boolean().openapi({ description: "Whether the reader may close a day of this queue alone." }),
        days: z.array(CapacityDay),
      }),
    ),
  })
  .openapi("CapacityPicture");

/** At most ten weeks; of one queue, of the queues of one office, or of all. */
export const CapacityQuestion = z.object({
  queue: z.string().max(64).optional(),
  office: z.string().max(64).optional(),
  from: Day.optional(),
  to: Day.optional(),
});

export type CatalogOverview = z.infer<typeof CatalogOverview>;
export type CatalogRow = z.infer<typeof CatalogRow>;
export type CatalogList = z.infer<typeof CatalogList>;
export type CatalogEntry = z.infer<typeof CatalogEntry>;
export type EntryChange = z.infer<typeof EntryChange>;
export type EffectsRequest = z.infer<typeof EffectsRequest>;
export type Undo = z.infer<typeof Undo>;
export type HitVisit = z.infer<typeof HitVisit>;
export type HitMail = z.infer<typeof HitMail>;
export type Effects = z.infer<typeof Effects>;
export type EntryChanged = z.infer<typeof EntryChanged>;
export type EntryHistory = z.infer<typeof EntryHistory>;
export type WorklistState = z.infer<typeof WorklistState>;
export type WorklistEntry = z.infer<typeof WorklistEntry>;
export type Worklist = z.infer<typeof Worklist>;
export type WorklistQuestion = z.infer<typeof WorklistQuestion>;
export type WorklistAction = z.infer<typeof WorklistAction>;
export type WorklistTimes = z.infer<typeof WorklistTimes>;
export type CapacityBand = z.infer<typeof CapacityBand>;
export type CapacityDay = z.infer<typeof CapacityDay>;
export type CapacityPicture = z.infer<typeof CapacityPicture>;
export type CapacityQuestion = z.infer<typeof CapacityQuestion>;

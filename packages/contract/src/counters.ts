import { z } from "@hono/zod-openapi";
import { Id, Instant, Reference, Secret, withoutTurns } from "./words.ts";

const named = z.object({ id: Id, name: z.string() });
const moment = Instant.nullable();
const quantity = z.number().int().min(1).max(100);

/** Where a ticket stands on its day. A parked one keeps its place; a missed one was called and nobody came. */
export const TicketState = z
  .enum(["waiting", "called", "serving", "parked", "served", "missed"])
  .openapi("TicketState");

/** What became of a matter at the counter. */
export const Outcome = z.enum(["done", "partly", "not-possible", "other-matter"]).openapi("Outcome");

/** How long one will probably wait, in minutes: hardly less than `from`, hardly more than `until`. */
export const ExpectedWait = z.object({ from: z.number().int(), until: z.number().int() }).openapi("ExpectedWait");

/** A queue as it stands now: the letter of its tickets, how many wait, and whether staff let people without a time in. */
export const QueueNow = z
  .object({
    ...named.shape,
    letter: z.string(),
    waiting: z.number().int(),
    walkIns: z.boolean(),
    /** When it serves somebody today; empty on a day on which it is closed. */
    hours: z.array(z.object({ from: Instant, until: Instant })),
    /** When it opens next; null while it is open, and where no opening is planned within five weeks. */
    opensAt: moment,
  })
  .openapi("QueueNow");

/** A counter as the waiting room knows it. */
export const CounterName = named.openapi("CounterName");

/** A code from the confirmation, shown or typed at the kiosk of an office. */
export const CheckInRequest = z
  .object({ office: Id, code: z.string().trim().min(1).max(40) })
  .openapi("CheckInRequest");

/** What the kiosk tells who has checked in: nothing of a person. `before` is how many will be called earlier. */
export const CheckedIn = z
  .object({
    ticket: z.string().openapi({ example: "A007" }),
    office: Id,
    queue: named,
    before: z.number().int(),
    wait: ExpectedWait.nullable(),
  })
  .openapi("CheckedIn");

/** What somebody without a time comes for. */
export const TicketRequest = z
  .object({ office: Id, procedure: Id, quantity: quantity.default(1), language: z.string().max(35).optional() })
  .openapi("TicketRequest");

/** A ticket for somebody without a time; the secret opens "my ticket" and is told only once. */
export const NewTicket = CheckedIn.extend({
  reference: Reference,
  secret: Secret,
  procedure: named,
  quantity: z.number().int(),
  /** The page of the ticket, with the secret in its fragment. */
  link: z.string(),
}).openapi("NewTicket");

/** What people without a time can take a ticket for now; `remote` also from afar, else at the kiosk of the office. */
export const WalkIns = z
  .object({
    office: named,
    procedures: z.array(
      z.object({
        ...named.shape,
        maxQuantity: z.number().int(),
        queue: Id,
        waiting: z.number().int(),
        remote: z.boolean(),
      }),
    ),
  })
  .openapi("WalkIns");

/** A ticket on the display. */
export const ShownTicket = z
  .object({ ticket: z.string(), counter: CounterName, queue: Id, calledAt: Instant, calls: z.number().int() })
  .openapi("ShownTicket");

/** The display of a waiting room: tickets and counters, never names. `called` and `last` have the newest call first. */
export const Display = z
  .object({
    office: named,
    timeZone: z.string(),
    now: Instant,
    called: z.array(ShownTicket),
    last: z.array(ShownTicket),
    queues: z.array(QueueNow),
  })
  .openapi("Display");

/** A visit on its day, for who knows its secret. `expected`: booked and not there yet; `over`: cancelled or run out. */
export const MyTicket = z
  .object({
    reference: Reference,
    state: z.enum(["expected", ...TicketState.options, "over"]),
    ticket: z.string().nullable(),
    office: named,
    queue: named,
    /** Start of a booked visit; null for who came without a time. */
    start: moment,
    /** From when on the visit can check in; null where it has or needs none. */
    checkInFrom: moment,
    arrivedAt: moment,
    calledAt: moment,
    counter: CounterName.nullable(),
    before: z.number().int().nullable(),
    wait: ExpectedWait.nullable(),
    /** Counters that now serve the queue. */
    openCounters: z.number().int(),
    timeZone: z.string(),
    now: Instant,
  })
  .openapi("MyTicket");

/** Who sits at a counter, and since when. */
export const Seat = z
  .object({ staff: z.object({ id: z.string(), name: z.string() }), since: Instant, mine: z.boolean() })
  .openapi("Seat");

/** A counter that one may sit at. */
export const DeskCounter = z
  .object({ ...named.shape, office: Id, queues: z.array(Id), seat: Seat.nullable() })
  .openapi("DeskCounter");

/** The counters of the city by office; `mine` is the one at which the asker sits. */
export const CounterList = z
  .object({
    mine: Id.nullable(),
    offices: z.array(z.object({ ...named.shape, counters: z.array(DeskCounter), queues: z.array(QueueNow) })),
  })
  .openapi("CounterList");

/** A wish to sit down at a counter; `takeOver` where somebody else sits there. */
export const OpeningRequest = z.object({ takeOver: z.boolean().default(false) }).openapi("OpeningRequest");

const visitor = {
  /** What steps name it by. */
  visit: z.string(),
  reference: Reference.nullable(),
  queue: Id,
  procedure: named,
  quantity: z.number().int(),
  name: z.string().nullable(),
  note: z.string().nullable(),
  language: z.string().nullable(),
};

/** Somebody who has arrived, as staff see them. Steps name the `revision` that they saw. */
export const DeskTicket = z
  .object({
    ...visitor,
    ticket: z.string(),
    state: TicketState,
    revision: z.number().int(),
    /** Start of a visit with a time; null for who came without one. */
    start: moment,
    arrivedAt: Instant,
    calledAt: moment,
    servingSince: moment,
    finishedAt: moment,
    calls: z.number().int(),
    counter: Id.nullable(),
    passedFrom: Id.nullable(),
    outcome: Outcome.nullable(),
    /** Minutes that the procedure plans for it. */
    plannedMinutes: z.number().int(),
    /** Until when the last step can be taken back; null where it cannot. */
    undoUntil: moment,
  })
  .openapi("DeskTicket");

/** Somebody who has booked for today and is not there yet. */
export const ExpectedVisit = z
  .object({ ...visitor, reference: Reference, start: Instant, end: Instant, isLate: z.boolean() })
  .openapi("ExpectedVisit");

const day = {
  timeZone: z.string(),
  now: Instant,
  queues: z.array(QueueNow),
  /** In the order in which they will be called. */
  waiting: z.array(DeskTicket),
  parked: z.array(DeskTicket),
  missed: z.array(DeskTicket),
  /** Booked for today and not there yet, by start; those whose start has passed first. */
  expected: z.array(ExpectedVisit),
};

/** A counter with the people of its queues. `current` is called or being served; `last` was finished here last. */
export const CounterView = z
  .object({
    counter: DeskCounter,
    office: named,
    current: DeskTicket.nullable(),
    last: DeskTicket.nullable(),
    ...day,
  })
  .openapi("CounterView");

/** An office with all of its people, for who receives them. `called` are called or being served. */
export const WaitingRoom = z
  .object({ office: named, counters: z.array(DeskCounter), called: z.array(DeskTicket), ...day })
  .openapi("WaitingRoom");

/** Whom to call; the next in order where nobody is named. A named one was seen with its `revision`. */
export const CallRequest = z
  .object({ visit: z.string().max(64).optional(), revision: z.number().int().optional() })
  .openapi("CallRequest");

const seen = { revision: z.number().int() };

/** A step of a ticket; `revision` is the one that was seen. */
export const StepRequest = z
  .discriminatedUnion("step", [
    z.object({ step: z.enum(["call-again", "start", "missed", "park", "back", "undo"]), ...seen }),
    z.object({ step: z.literal("finish"), ...seen, outcome: Outcome.default("done"), quantity: quantity.optional() }),
    z.object({ step: z.literal("pass"), ...seen, queue: Id }),
  ])
  .openapi("StepRequest");

/** Somebody who has a visit today and is here: by the code or number of the visit, or by a line of the list. */
export const ArrivalRequest = z
  .object({
    office: Id,
    code: z.string().trim().max(40).optional(),
    reference: Reference.optional(),
    visit: z.string().max(64).optional(),
  })
  .refine((it) => [it.code, it.reference, it.visit].filter((named) => named !== undefined).length === 1, {
    message: "Name the visit by its code, its number or its line.",
    params: { code: "visit-not-named" },
  })
  .openapi("ArrivalRequest");

/** Somebody who stands at the desk without a visit. */
export const WalkInRequest = TicketRequest.extend({
  name: z
    .string()
    .overwrite(withoutTurns)
    .trim()
    .max(120)
    .refine((text) => text.isWellFormed() && !/[\p{Cc}\u2028\u2029]/u.test(text), "Please enter a name on one line.")
    .nullish(),
}).openapi("WalkInRequest");

/** Whether a queue takes people without a time today. */
export const WalkInSwitch = z.object({ allowed: z.boolean() }).openapi("WalkInSwitch");

export type TicketState = z.infer<typeof TicketState>;
export type Outcome = z.infer<typeof Outcome>;
export type ExpectedWait = z.infer<typeof ExpectedWait>;
export type QueueNow = z.infer<typeof QueueNow>;
export type CheckInRequest = z.infer<typeof CheckInRequest>;
export type CheckedIn = z.infer<typeof CheckedIn>;
export type TicketRequest = z.infer<typeof TicketRequest>;
export type NewTicket = z.infer<typeof NewTicket>;
export type WalkIns = z.infer<typeof WalkIns>;
export type ShownTicket = z.infer<typeof ShownTicket>;
export type Display = z.infer<typeof Display>;
export type MyTicket = z.infer<typeof MyTicket>;
export type Seat = z.infer<typeof Seat>;
export type DeskCounter = z.infer<typeof DeskCounter>;
export type CounterList = z.infer<typeof CounterList>;
export type DeskTicket = z.infer<typeof DeskTicket>;
export type ExpectedVisit = z.infer<typeof ExpectedVisit>;
export type CounterView = z.infer<typeof CounterView>;
export type WaitingRoom = z.infer<typeof WaitingRoom>;
export type CallRequest = z.infer<typeof CallRequest>;
export type StepRequest = z.infer<typeof StepRequest>;
export type ArrivalRequest = z.infer<typeof ArrivalRequest>;
export type WalkInRequest = z.infer<typeof WalkInRequest>;

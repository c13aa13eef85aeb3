import { z } from "@hono/zod-openapi";
import { VisitData, ReportData } from "./own-data.ts";
import { ReportKind } from "./categories.ts";
import { plainText, Reporter, ReportRequest } from "./reports.ts";
import { Subscription } from "./followers.ts";
import { Contact, VisitRequest } from "./visits.ts";
import { WaitingWish } from "./waiting-list.ts";
import { Id, Instant, Reference } from "./words.ts";

/** The way on which somebody has turned to the city. */
export const ContactChannel = z
  .enum(["phone", "email", "letter", "fax", "chat", "counter", "sms", "web"])
  .openapi("ContactChannel");

/** `open` until something was said, `answered` while more may come, `closed` at the end. */
export const ConversationState = z.enum(["open", "answered", "closed"]).openapi("ConversationState");

/** What may come of a conversation: a visit or report by its number, an article by its id. */
export const LinkRequest = z
  .object({ kind: z.enum(["visit", "report", "article"]), id: z.string().max(64) })
  .openapi("LinkRequest");

const facts = {
  kind: ReportKind,
  channel: ContactChannel,
  language: z.string().max(35),
  /** What it was about. */
  summary: plainText(2000),
  /** What was said to it. */
  answer: plainText(4000),
  state: ConversationState,
  person: Reporter.nullable(),
  /** The number of an earlier visit, report or conversation that it is about. */
  about: Reference.nullable(),
};

/** A conversation that begins, or one that is recorded whole; its channel alone is enough. */
export const ConversationRequest = z
  .object({
    ...facts,
    kind: facts.kind.default("information"),
    language: facts.language.optional(),
    summary: facts.summary.default(""),
    answer: facts.answer.default(""),
    state: facts.state.default("open"),
    person: facts.person.default(null),
    about: facts.about.default(null),
    articles: z.array(Id).max(20).default([]),
  })
  .openapi("ConversationRequest");

/** What is changed of a conversation; `revision` is that which was shown. */
export const ConversationChange = z
  .object(facts)
  .partial()
  .extend({ revision: z.number().int() })
  .openapi("ConversationChange");

/** A note for the desk, or what was said on the way in or out. Nothing is sent by it. */
export const MessageRequest = z
  .object({
    direction: z.enum(["in", "out", "note"]),
    channel: ContactChannel.optional(),
    text: plainText(8000).min(1, "Please write something."),
  })
  .openapi("MessageRequest");

/** What the desk answers, and on which way. */
export const ReplyRequest = z
  .object({ channel: z.enum(["email", "sms"]), text: plainText(8000).min(1, "Please write something.") })
  .openapi("ReplyRequest");

/** A reply as it will arrive; text messages have no subject. */
export const ReplyPreview = z
  .object({ to: z.string(), subject: z.string().nullable(), text: z.string() })
  .openapi("ReplyPreview");

/** A text message that the gateway of the city brings. `id` is the gateway's own, the same whenever it comes again. */
export const SmsRequest = z
  .object({
    id: z.string().min(1).max(255),
    from: z.string().regex(/^\+?[0-9 ()/.-]{3,24}$/, "A phone number has digits and a leading + only."),
    text: z.string().max(8000),
  })
  .openapi("SmsRequest");

const ToldPerson = z
  .object({ name: z.string().nullable(), email: z.string().nullable(), phone: z.string().nullable() })
  .openapi("ToldPerson");

/** One time that somebody has turned to the city, as lists show it. */
export const ConversationSummary = z
  .object({
    reference: Reference,
    kind: ReportKind,
    channel: ContactChannel,
    state: ConversationState,
    language: z.string(),
    summary: z.string(),
    person: z.union([ToldPerson, z.null()]),
    /** Null for what has come by itself. */
    takenBy: z.object({ id: z.string(), name: z.string() }).nullable(),
    startedAt: Instant,
    changedAt: Instant,
    closedAt: Instant.nullable(),
  })
  .openapi("ConversationSummary");

/** What came of a conversation. `name` is that of its procedure, category or article, `state` that of a visit or report. */
export const ConversationLink = LinkRequest.extend({
  name: z.string(),
  state: z.string().nullable(),
  at: Instant,
}).openapi("ConversationLink");

/** One message of a conversation; `by` is who of the desk wrote it, by name. */
export const ConversationMessage = z
  .object({
    id: z.string(),
    direction: z.enum(["in", "out", "note"]),
    channel: ContactChannel,
    text: z.string(),
    at: Instant,
    by: z.string().nullable(),
  })
  .openapi("ConversationMessage");

const recordKind = z.enum(["visit", "report", "conversation"]);

/** One conversation, whole; links and messages are the oldest first. */
export const Conversation = ConversationSummary.extend({
  revision: z.number().int(),
  answer: z.string(),
  about: z.object({ kind: recordKind, reference: Reference }).nullable(),
  links: z.array(ConversationLink),
  messages: z.array(ConversationMessage),
  timeZone: z.string(),
}).openapi("Conversation");

/** Conversations, newest first; `next` goes into `before` for the page after this one. */
export const ConversationList = z
  .object({ conversations: z.array(ConversationSummary), next: z.string().nullable() })
  .openapi("ConversationList");

/** Whom the desk looks for: a number, a name, a phone number or an e-mail address, in any spelling. */
export const PeopleSearch = z.object({ q: z.string().trim().min(1).max(200) }).openapi("PeopleSearch");

/** A visit, report or conversation with the person behind it. */
export const PersonRecord = z
  .object({
    kind: recordKind,
    reference: Reference,
    /** When it was booked, sent or begun. */
    at: Instant,
    state: z.string(),
    /** The procedure, the category, or the summary of a conversation. */
    about: z.string(),
    /** When a visit begins, and where. */
    start: Instant.nullable(),
    office: z.string().nullable(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
  })
  .openapi("PersonRecord");

/** Whatever was found, newest first; `more` when there is more than is shown. */
export const FoundPeople = z.object({ found: z.array(PersonRecord), more: z.boolean() }).openapi("FoundPeople");

/** A message that left, waits or was given up, and the number that it is about. */
export const PersonMessage = z
  .object({ reference: Reference, kind: z.string(), at: Instant, state: z.enum(["waiting", "sent", "given-up"]) })
  .openapi("PersonMessage");

/** Everything that one person has with the city: who has the same e-mail address or phone number. */
export const PersonHistory = z
  .object({
    names: z.array(z.string()),
    emails: z.array(z.string()),
    phones: z.array(z.string()),
    records: z.array(PersonRecord),
    messages: z.array(PersonMessage),
    more: z.boolean(),
    timeZone: z.string(),
  })
  .openapi("PersonHistory");

/** Everything that is held about one person, to be handed over (GDPR art. 15). */
export const PersonData = z
  .object({
    at: Instant,
    visits: z.array(VisitData),
    reports: z.array(ReportData),
    conversations: z.array(Conversation),
    /** For whom times are waited for by the same addresses; wishes to move a visit stand with the visit. */
    wishes: z.array(WaitingWish),
    /** News that the same addresses have asked for. */
    subscriptions: z.array(Subscription),
  })
  .openapi("PersonData");

/** How somebody has shown who they are before anything about them is handed over or erased; the audit log keeps it. */
export const PersonIdentification = z
  .object({ identified: z.enum(["in-person", "call-back", "letter", "electronic"]) })
  .openapi("PersonIdentification");

/** How much was erased (GDPR art. 17); visits that lay ahead were cancelled. */
export const PersonErasure = z
  .object({
    visits: z.number().int(),
    reports: z.number().int(),
    conversations: z.number().int(),
    wishes: z.number().int(),
    subscriptions: z.number().int(),
  })
  .openapi("PersonErasure");

const byDesk = {
  /** How it has come; `counter` where nothing is said. */
  channel: ContactChannel.default("counter"),
  /** The number of the conversation of which it comes. */
  conversation: Reference.nullish(),
};

/** A visit that the desk books for somebody: a name is enough. */
export const DeskVisitRequest = VisitRequest.extend({
  contact: z.object({ ...Contact.shape }),
  ...byDesk,
}).openapi("DeskVisitRequest");

/** A report that the desk writes down for somebody, who may stay anonymous whatever the category says. */
export const DeskReportRequest = ReportRequest.extend(byDesk).openapi("DeskReportRequest");

export type ContactChannel = z.infer<typeof ContactChannel>;
export type ConversationState = z.infer<typeof ConversationState>;
export type LinkRequest = z.infer<typeof LinkRequest>;
export type ConversationRequest = z.input<typeof ConversationRequest>;
export type ConversationChange = z.infer<typeof ConversationChange>;
export type MessageRequest = z.infer<typeof MessageRequest>;
export type ConversationSummary = z.infer<typeof ConversationSummary>;
export type ConversationLink = z.infer<typeof ConversationLink>;
export type ConversationMessage = z.infer<typeof ConversationMessage>;
export type Conversation = z.infer<typeof Conversation>;
export type ConversationList = z.infer<typeof ConversationList>;
export type PersonRecord = z.infer<typeof PersonRecord>;
export type FoundPeople = z.infer<typeof FoundPeople>;
export type PersonMessage = z.infer<typeof PersonMessage>;
export type PersonHistory = z.infer<typeof PersonHistory>;
export type PersonData = z.infer<typeof PersonData>;
export type PersonIdentification = z.infer<typeof PersonIdentification>;
export type PersonErasure = z.infer<typeof PersonErasure>;
export type DeskVisitRequest = z.infer<typeof DeskVisitRequest>;
export type DeskReportRequest = z.infer<typeof DeskReportRequest>;
export type ReplyRequest = z.infer<typeof ReplyRequest>;
export type ReplyPreview = z.infer<typeof ReplyPreview>;
export type SmsRequest = z.infer<typeof SmsRequest>;

import { z } from "@hono/zod-openapi";
import { plainText, ReportSummary } from "./reports.ts";
import { Day, Id, Instant, onlySeen } from "./words.ts";

const email = z.email("Please enter an e-mail address like name@example.org.").max(254);
const language = z.string().max(35).optional();
const count = z.number().int();

/** One text by language, as staff write it. */
const texts = (most: number) =>
  z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), plainText(most).overwrite(onlySeen).min(1));

/** Where a consultation stands for everybody. */
export const ConsultationPhase = z.enum(["coming", "open", "closed", "withdrawn"]).openapi("ConsultationPhase");

/** When everybody may see the results: already while people answer, or when it has closed. */
export const ResultsShown = z.enum(["open", "closed"]).openapi("ResultsShown");

/** How often each option was chosen; `share` is the part of those who took part, from 0 to 1. */
export const ConsultationResults = z
  .object({
    participants: count,
    options: z.array(z.object({ id: z.string(), count, share: z.number() })),
  })
  .openapi("ConsultationResults");

/** A consultation in a list. */
export const ConsultationSummary = z
  .object({
    id: z.string(),
    phase: ConsultationPhase,
    title: z.string(),
    /** In which language it is: the one that was asked for where it is there in it, else the first of the city. */
    language: z.string(),
    department: z.object({ id: Id, name: z.string() }),
    opensOn: Day,
    /** The last day on which answers count, to its end. */
    closesOn: Day,
    closesAt: Instant,
    /** Whether the city has said what it does with the answers. */
    answered: z.boolean(),
    links: z.object({ page: z.string(), self: z.string() }),
  })
  .openapi("ConsultationSummary");

/** A question of the city to its residents. */
export const Consultation = ConsultationSummary.extend({
  text: z.string(),
  /** Each in the language that was asked for where it is there in it. */
  options: z.array(z.object({ id: z.string(), text: z.string(), language: z.string() })),
  /** So many options may be chosen at most. */
  most: count,
  /** Whether a comment may be added; it is read by the city alone. */
  comments: z.boolean(),
  resultsShown: ResultsShown,
  /** Null while they are not shown. */
  results: ConsultationResults.nullable(),
  /** What the city does with the answers. */
  answer: z.object({ text: z.string(), language: z.string(), at: Instant }).nullable(),
  withdrawnBecause: z.string().nullable(),
  /** Days after closing for which it is known that an address has answered, not how. */
  keptDays: count,
  timeZone: z.string(),
}).openapi("Consultation");

/** Those that are open, coming, and closed, in this order. */
export const ConsultationList = z.object({ consultations: z.array(ConsultationSummary) }).openapi("ConsultationList");

/** What somebody answers; it counts once the address has been confirmed by mail. */
export const ConsultationAnswer = z
  .object({
    options: z.array(z.string().max(8)).min(1, "Please choose an answer.").max(20),
    comment: plainText(2000).nullish(),
    email,
    language,
  })
  .openapi("ConsultationAnswer");

/** An answer that counts now. */
export const CountedAnswer = z
  .object({ state: z.literal("counted"), consultation: z.string() })
  .openapi("CountedAnswer");

/** Who supports an idea; it counts once the address has been confirmed by mail. */
export const SupportRequest = z.object({ email, language }).openapi("SupportRequest");

/** A support that counts now. */
export const CountedSupport = z
  .object({ state: z.literal("counted"), reference: z.string(), supports: count })
  .openapi("CountedSupport");

/** An idea in a list, with the last thing that the city has said about it. */
export const Idea = ReportSummary.extend({
  answer: z.object({ text: z.string(), at: Instant }).nullable(),
}).openapi("Idea");

/** A page of ideas. */
export const IdeaList = z.object({ ideas: z.array(Idea), page: count, nextPage: count.nullable() }).openapi("IdeaList");

/** What staff write; texts by language, in the city's first language at least. */
export const ConsultationWish = z
  .object({
    department: Id,
    title: texts(200),
    text: texts(8000),
    options: z.array(texts(300)).min(2).max(20),
    most: count.min(1).max(20).default(1),
    comments: z.boolean().default(false),
    opensOn: Day,
    closesOn: Day,
    resultsShown: ResultsShown.default("closed"),
  })
  .openapi("ConsultationWish");

/** The same for a consultation that is there; `revision` as it was shown. */
export const ConsultationChange = ConsultationWish.extend({ revision: count }).openapi("ConsultationChange");

/** Which version somebody has seen. */
export const SeenConsultation = z.object({ revision: count }).openapi("SeenConsultation");

/** A later closing day; null: now. */
export const ConsultationClosing = z
  .object({ revision: count, closesOn: Day.nullable() })
  .openapi("ConsultationClosing");

/** What staff say about a consultation, by language. */
export const ConsultationWords = z.object({ revision: count, text: texts(8000) }).openapi("ConsultationWords");

/** A consultation as staff see it; results are always there. */
export const DeskConsultation = ConsultationWish.extend({
  id: z.string(),
  revision: count,
  phase: z.enum(["draft", ...ConsultationPhase.options]),
  departmentName: z.string(),
  opensAt: Instant,
  closesAt: Instant,
  results: ConsultationResults,
  answer: texts(8000).nullable(),
  withdrawnBecause: texts(8000).nullable(),
  page: z.string(),
  mayChange: z.boolean(),
}).openapi("DeskConsultation");

/** A consultation in the list of staff. */
export const DeskConsultationRow = DeskConsultation.pick({
  id: true,
  phase: true,
  departmentName: true,
  opensOn: true,
  closesOn: true,
})
  .extend({ title: z.string(), participants: count, answered: z.boolean() })
  .openapi("DeskConsultationRow");

/** Those of one's departments, newest first, and with what a new one can be made. */
export const DeskConsultationList = z
  .object({
    consultations: z.array(DeskConsultationRow),
    departments: z.array(z.object({ id: Id, name: z.string() })),
    languages: z.array(z.string()),
  })
  .openapi("DeskConsultationList");

/** Comments for staff; `next` goes into `after`. */
export const ConsultationComments = z
  .object({
    comments: z.array(z.object({ id: z.string(), options: z.array(z.string()), text: z.string() })),
    next: z.string().nullable(),
  })
  .openapi("ConsultationComments");

/** Which table is downloaded. */
export const ConsultationTable = z.enum(["results.csv", "comments.csv"]).openapi("ConsultationTable");

export type ConsultationPhase = z.infer<typeof ConsultationPhase>;
export type ConsultationResults = z.infer<typeof ConsultationResults>;
export type ConsultationSummary = z.infer<typeof ConsultationSummary>;
export type Consultation = z.infer<typeof Consultation>;
export type ConsultationList = z.infer<typeof ConsultationList>;
export type ConsultationAnswer = z.infer<typeof ConsultationAnswer>;
export type CountedAnswer = z.infer<typeof CountedAnswer>;
export type SupportRequest = z.infer<typeof SupportRequest>;
export type CountedSupport = z.infer<typeof CountedSupport>;
export type Idea = z.infer<typeof Idea>;
export type IdeaList = z.infer<typeof IdeaList>;
export type ConsultationWish = z.infer<typeof ConsultationWish>;
export type ConsultationChange = z.infer<typeof ConsultationChange>;
export type ConsultationClosing = z.infer<typeof ConsultationClosing>;
export type ConsultationWords = z.infer<typeof ConsultationWords>;
export type DeskConsultation = z.infer<typeof DeskConsultation>;
export type DeskConsultationRow = z.infer<typeof DeskConsultationRow>;
export type DeskConsultationList = z.infer<typeof DeskConsultationList>;
export type ConsultationComments = z.infer<typeof ConsultationComments>;
export type ConsultationTable = z.infer<typeof ConsultationTable>;

import { z } from "zod";
import { Id } from "../words.ts";
import { Keywords, Texts } from "./texts.ts";

/** What a report wants: to be told something, something done, to complain, or to propose (Warszawa 19115 has the same four). */
const ReportKind = z.enum(["information", "intervention", "complaint", "idea"]);

/** Categories as residents look for them. */
export const CategoryGroupEntry = z.strictObject({ id: Id, name: Texts });

const key = z
  .string()
  .regex(/^[\x21-\x7e]([\x20-\x7e]{0,62}[\x21-\x7e])?$/, "A key has 1 to 64 plain ASCII characters.");

/** One answer that can be chosen; `stop` ends the form with a notice, "call 112". */
const Choice = z.strictObject({ key, name: Texts, stop: Texts.nullable().default(null) });

/** A question of a category, with the types of Open311 GeoReport v2. */
export const QuestionEntry = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/, "A question's id has letters, digits, - and _."),
  datatype: z.enum(["string", "number", "datetime", "text", "singlevaluelist", "multivaluelist"]),
  variable: z.boolean().default(true).describe("False for a text that is only shown."),
  text: Texts,
  hint: Texts.nullable().default(null),
  required: z.boolean().default(false),
  public: z.boolean().default(false).describe("Whether everybody may read the answer."),
  values: z.array(Choice).default([]).describe("What can be chosen; only of lists."),
  when: z
    .strictObject({ question: z.string(), values: z.array(key).min(1) })
    .nullable()
    .default(null)
    .describe("Asked only where an earlier question was answered with one of these."),
});

const PromiseEntry = z.strictObject({
  days: z.int().min(1).max(366),
  count: z.enum(["working", "calendar"]),
});

/** How many days after closing reports keep who sent and follows them, and are kept themselves, unless a category says it. */
export const keptUnlessSaid = { contactDays: 90, reportDays: 1825 };

/** What a report can be about. */
export const CategoryEntry = z.strictObject({
  id: Id,
  code: key.nullable().default(null).describe("Its service_code in Open311; the id where absent."),
  kind: ReportKind,
  group: Id,
  department: Id,
  name: Texts,
  description: Texts.nullable().default(null),
  keywords: Keywords.default({}),
  emergency: Texts.nullable().default(null).describe("Shown first where it may be a matter of life."),
  notice: Texts.nullable().default(null).describe("What one should know before and after sending."),
  questions: z.array(QuestionEntry).default([]),
  contact: z.enum(["optional", "email", "name-and-email"]).default("optional").describe("Who may not stay anonymous."),
  location: z.enum(["required", "optional", "none"]).default("required"),
  photos: z.int().min(0).max(5).default(3).describe("How many photos at most."),
  duplicateRadius: z.int().min(0).max(2000).default(50).describe("Metres within which open reports may be the same."),
  promise: PromiseEntry.nullable().default(null),
  batch: z.boolean().default(false).describe("Open311 gives a token first (type batch)."),
  public: z.boolean().default(true).describe("Whether reports are shown to everybody."),
  exactLocation: z.boolean().default(true).describe("False: the public sees a point rounded to about 100 m."),
  retention: z
    .strictObject({ contactDays: z.int().min(1).max(3660), reportDays: z.int().min(1).max(7320) })
    .default(keptUnlessSaid)
    .describe("Days after closing."),
  withdrawn: z.boolean().default(false).describe("No longer offered; old reports keep it."),
});

export type CategoryEntry = z.infer<typeof CategoryEntry>;
export type CategoryGroupEntry = z.infer<typeof CategoryGroupEntry>;
export type QuestionEntry = z.infer<typeof QuestionEntry>;

import { z } from "@hono/zod-openapi";
import { Id } from "./words.ts";

/** What a report wants. */
export const ReportKind = z.enum(["information", "intervention", "complaint", "idea"]).openapi("ReportKind");

/** How a report's date was promised: so many days of the city. */
export const PromiseRule = z
  .object({ days: z.number().int(), count: z.enum(["working", "calendar"]) })
  .openapi("PromiseRule");

/** How long reports really took lately, in days of 24 hours; null while fewer than five are known. */
export const Usual = z.object({ half: z.number(), fourOfFive: z.number(), reports: z.number().int() }).openapi("Usual");

/** A category as lists show it. */
export const CategorySummary = z
  .object({
    id: Id,
    kind: ReportKind,
    name: z.string(),
    group: z.object({ id: Id, name: z.string() }),
    description: z.string().nullable(),
    promise: PromiseRule.nullable(),
    /** Whether lists, feeds and statistics show its reports to everybody. */
    public: z.boolean(),
  })
  .openapi("CategorySummary");

/** A question that only this category asks; types of Open311 GeoReport v2. */
export const Question = z
  .object({
    id: z.string(),
    datatype: z.enum(["string", "number", "datetime", "text", "singlevaluelist", "multivaluelist"]),
    /** False for a text that is only shown. */
    variable: z.boolean(),
    text: z.string(),
    hint: z.string().nullable(),
    required: z.boolean(),
    /** Whether everybody may read the answer. */
    public: z.boolean(),
    /** `stop` ends the form with this notice. */
    values: z.array(z.object({ key: z.string(), name: z.string(), stop: z.string().nullable() })),
    /** Asked only where an earlier question was answered with one of these values. */
    when: z.object({ question: z.string(), values: z.array(z.string()) }).nullable(),
  })
  .openapi("Question");

/** Everything that a form about a category must know. */
export const Category = CategorySummary.extend({
  version: z.number().int(),
  department: z.object({ id: Id, name: z.string() }),
  emergency: z.string().nullable(),
  notice: z.string().nullable(),
  questions: z.array(Question),
  contact: z.enum(["optional", "email", "name-and-email"]),
  location: z.enum(["required", "optional", "none"]),
  photos: z.number().int(),
  duplicateRadius: z.number().int(),
  usual: Usual.nullable(),
}).openapi("Category");

export type ReportKind = z.infer<typeof ReportKind>;
export type PromiseRule = z.infer<typeof PromiseRule>;
export type Usual = z.infer<typeof Usual>;
export type CategorySummary = z.infer<typeof CategorySummary>;
export type Question = z.infer<typeof Question>;
export type Category = z.infer<typeof Category>;

import { z } from "zod";
import { Id } from "../words.ts";
import { Texts } from "./texts.ts";

/** Names of what is put into templates in place of `{number}` and the like. */
export const templateValues = ["number", "category", "department", "city", "sent", "promised", "address"] as const;

/** An answer that staff need again and again. */
export const TemplateEntry = z.strictObject({
  id: Id,
  department: Id.nullable().default(null).describe("Offered for its reports alone."),
  category: Id.nullable().default(null).describe("Offered for its reports alone."),
  state: z
    .enum(["new", "in-progress", "waiting", "done", "rejected", "duplicate"])
    .nullable()
    .default(null)
    .describe("The state that it goes with."),
  name: Texts.describe("As staff choose it."),
  text: Texts.describe(`What the resident reads; ${templateValues.map((it) => `{${it}}`).join(", ")} are filled in.`),
});

export type TemplateEntry = z.infer<typeof TemplateEntry>;

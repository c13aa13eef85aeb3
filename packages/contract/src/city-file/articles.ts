import { z } from "zod";
import { Id } from "../words.ts";
import { Keywords, Texts } from "./texts.ts";

/** What people ask, answered: an article of the knowledge base. */
export const ArticleEntry = z.strictObject({
  id: Id,
  title: Texts,
  summary: Texts,
  keywords: Keywords.default({}),
  department: Id.nullable().default(null),
  body: z.array(Texts).default([]).describe("Paragraphs of plain text."),
  steps: z.array(Texts).default([]),
  documents: z.array(Texts).default([]),
  links: z.array(z.strictObject({ text: Texts, url: z.url({ protocol: /^https?$/ }) })).default([]),
  procedures: z.array(Id).default([]).describe("Visits that can be booked about it."),
  categories: z.array(Id).default([]).describe("Reports that can be sent about it."),
  updatedAt: z.iso.date().nullable().default(null),
});

export type ArticleEntry = z.infer<typeof ArticleEntry>;

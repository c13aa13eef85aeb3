import { z } from "@hono/zod-openapi";
import { Id, Location } from "./words.ts";

const named = z.object({ id: Id, name: z.string() });

/** An article as lists show it. */
export const ArticleSummary = z.object({ id: Id, title: z.string(), summary: z.string() }).openapi("ArticleSummary");

/** An answer to what people ask. */
export const Article = ArticleSummary.extend({
  body: z.array(z.string()),
  steps: z.array(z.string()),
  documents: z.array(z.string()),
  links: z.array(z.object({ text: z.string(), url: z.string() })),
  procedures: z.array(named),
  categories: z.array(named),
  department: named.nullable(),
  updatedAt: z.string().nullable(),
}).openapi("Article");

/** One thing found by words: an article, a procedure or a category, best first. */
export const Found = z
  .object({
    kind: z.enum(["article", "procedure", "category"]),
    id: Id,
    name: z.string(),
    summary: z.string().nullable(),
    page: z.string(),
  })
  .openapi("Found");

/** A place found by its name. */
export const Place = z.object({ name: z.string(), location: Location }).openapi("Place");

/** How the city is drawn: its border, and tiles where the city has chosen some. */
export const CityMap = z
  .object({
    center: Location,
    zoom: z.number().int(),
    outline: z.array(Location),
    tiles: z.object({ url: z.string(), attribution: z.string(), maxZoom: z.number().int() }).nullable(),
    outside: z.string(),
  })
  .openapi("CityMap");

export type ArticleSummary = z.infer<typeof ArticleSummary>;
export type Article = z.infer<typeof Article>;
export type Found = z.infer<typeof Found>;
export type Place = z.infer<typeof Place>;
export type CityMap = z.infer<typeof CityMap>;

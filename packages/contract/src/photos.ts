import { z } from "@hono/zod-openapi";
import { Location } from "./words.ts";

/** A photo of a report: re-encoded, upright, without metadata. Sizes in pixels. */
export const Photo = z
  .object({ url: z.string(), thumbnail: z.string(), width: z.number().int(), height: z.number().int() })
  .openapi("Photo");

/** A photo just sent; `id` is what a report names it by, and is known to the sender alone. */
export const SentPhoto = Photo.extend({
  id: z.string(),
  /** Where the photo says that it was taken; the server keeps nothing of it. */
  suggestedLocation: Location.nullable(),
}).openapi("SentPhoto");

export type Photo = z.infer<typeof Photo>;
export type SentPhoto = z.infer<typeof SentPhoto>;

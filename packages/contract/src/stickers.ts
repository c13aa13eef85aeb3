import { z } from "@hono/zod-openapi";
import { Id } from "./words.ts";

/** A printed QR code with a short address and what it opens. */
export const Sticker = z
  .object({
    code: z.string(),
    url: z.string(),
    office: Id,
    department: Id.nullable(),
    procedure: Id.nullable(),
    now: z.boolean(),
  })
  .openapi("Sticker");

export type Sticker = z.infer<typeof Sticker>;

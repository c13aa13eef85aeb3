import { z } from "@hono/zod-openapi";
import { Id } from "./words.ts";

const email = z.email("Please enter an e-mail address like name@example.org.").max(254);

/** Who wants the news of a report; the address is confirmed by mail first. */
export const FollowRequest = z.object({ email, language: z.string().max(35).optional() }).openapi("FollowRequest");

/** Who wants the news of a neighbourhood; radius in metres. */
export const AlertRequest = z
  .object({
    lat: z.number().min(-90).max(90),
    lng: z.number().min(-180).max(180),
    radius: z.number().int().min(100).max(5000).default(500),
    category: Id.nullish(),
    email,
    language: z.string().max(35).optional(),
  })
  .openapi("AlertRequest");

/** Always the same answer, whether or not the address was known: a mail asks to confirm. */
export const Asked = z.object({ state: z.literal("unconfirmed") }).openapi("Asked");

/** A subscription as its owner sees it. */
export const Subscription = z
  .object({ id: z.string(), state: z.enum(["active", "ended"]), report: z.string().nullable(), text: z.string() })
  .openapi("Subscription");

export type FollowRequest = z.infer<typeof FollowRequest>;
export type AlertRequest = z.infer<typeof AlertRequest>;
export type Asked = z.infer<typeof Asked>;
export type Subscription = z.infer<typeof Subscription>;

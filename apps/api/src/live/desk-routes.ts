import { deskRoutes } from "@okienko/contract";
import type { Parts } from "../parts.ts";
import { Refusal } from "../refusal.ts";
import { deskFeature } from "../staff/desk-feature.ts";
import { answerLive } from "./answer-live.ts";

/** More than any page shows. */
const mostTopics = 20;

/** Tells pages of the desk that there is something new. */
export function deskLiveRoutes(parts: Parts) {
  return deskFeature(parts).openapi(deskRoutes.getDeskLive, (c) => {
    const topics = new Set(c.req.valid("query").topics.split(","));
    if (topics.size > mostTopics) throw new Refusal("malformed-request", `At most ${mostTopics} topics.`);
    return answerLive(c as never, parts.live, [...topics]);
  });
}

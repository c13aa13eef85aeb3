import { getPath } from "hono/utils/url";
import type { Parts } from "./parts.ts";
import { frontOf } from "./rooms/front.ts";
import { Rooms } from "./rooms/rooms.ts";
import type { Answering } from "./web/listen.ts";

/** Puts the application together; its rooms follow when they are asked for. */
export function createServing(parts: Parts): Answering {
  const front = frontOf(parts);
  const rooms = new Rooms(front);
  const fetch: Answering["fetch"] = async (request, env) => (await rooms.at(getPath(request))).fetch(request, env);
  const early: Answering["early"] = (...exchange) => {
    for (const answer of front.answerers) {
      const answered = answer(...exchange);
      if (answered) return answered;
    }
    return null;
  };
  return { early, fetch };
}

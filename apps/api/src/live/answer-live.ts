import type { Context } from "hono";
import type { Env } from "../web/feature.ts";
import type { Live } from "./live.ts";

/** What keeps proxies from holding events back (`X-Accel-Buffering` is nginx's word for it). */
const headers = {
  "Content-Type": "text/event-stream",
  "Cache-Control": "no-store, no-transform",
  "X-Accel-Buffering": "no",
};

/** Answers with a stream of changes of topics. */
export async function answerLive<C extends Context<Env>>(c: C, live: Live, topics: readonly string[]): Promise<never> {
  const { catalog, client } = c.var;
  // nobody would ever read the stream, nor end it
  if (c.req.method === "HEAD") return c.body(null, 200, headers) as never;
  return c.body(await live.open(catalog.city, topics, client), 200, headers) as never;
}

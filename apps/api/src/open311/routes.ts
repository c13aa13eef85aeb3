import type { Context, MiddlewareHandler } from "hono";
import type { Parts } from "../parts.ts";
import { answerErrors } from "../web/errors.ts";
import { type Env, feature } from "../web/feature.ts";
import { formatOf, readAddress } from "./address.ts";
import type { Answer } from "./answer.ts";
import { ownerOf } from "./api-keys.ts";
import { Arguments, readEncoded } from "./arguments.ts";
import { errorsIn } from "./errors-in.ts";
import { checkJurisdiction } from "./jurisdiction.ts";
import { Refused } from "./refused.ts";
import { reply, replyErrors } from "./reply.ts";
import { type Resource, resources } from "./resources.ts";
import { takeForm } from "./take-form.ts";

const base = "/open311";

/**
 * GeoReport v2 and its discovery under `/open311`: a second face of the use cases of reports.
 *
 * One handler, since a code in an address may hold slashes and dots. `before` runs first, and what it refuses is told in
 * the words of Open311 too.
 */
export function open311Routes(parts: Parts, before: readonly MiddlewareHandler<Env>[]) {
  const app = feature();
  const problemOf = answerErrors(parts.log);
  app.onError(async (error, c) => replyErrors(c, await errorsIn(error, c, problemOf), formatOf(pathOf(c))));
  app.use(`${base}/*`, ...before);
  app.all(`${base}/*`, async (c) => {
    const { resource, item, format } = readAddress(pathOf(c));
    const found = resources.get(item === null ? resource : `${resource}/*`);
    if (!found) throw new Refused(404, "There is nothing at this address.");
    return reply(c, await answerOf(parts, c, found, item ?? ""), format);
  });
  return app;
}

async function answerOf(parts: Parts, c: Context<Env>, { get, post }: Resource, item: string): Promise<Answer> {
  const { catalog, language } = c.var;
  const { publicUrl, open311Keys } = parts.settings;
  const query = readEncoded(new URL(c.req.url).search.slice(1));
  if (c.req.method === "GET" || c.req.method === "HEAD") {
    const given = new Arguments(query);
    checkJurisdiction(catalog, publicUrl, given);
    return get({ parts, catalog, language, given }, item);
  }
  if (c.req.method !== "POST" || !post) throw notAllowed(c, post ? "GET, HEAD, POST" : "GET, HEAD");
  return takeForm(c, parts, async ({ entries, media }) => {
    const given = new Arguments([...entries, ...query]);
    const owner = ownerOf(open311Keys, c.req.header("x-api-key") ?? given.text("api_key") ?? "");
    if (owner === null)
      throw new Refused(403, "api_key is missing or wrong; key_service in discovery says who gives keys.");
    checkJurisdiction(catalog, publicUrl, given);
    return post({ parts, catalog, language, given, owner, media });
  });
}

function notAllowed(c: Context<Env>, methods: string): Refused {
  c.header("Allow", methods);
  return new Refused(405, `This address takes ${methods}.`);
}

function pathOf(c: Context): string {
  return new URL(c.req.url).pathname.slice(base.length);
}

import { OpenAPIHono } from "@hono/zod-openapi";
import type { Catalog } from "../catalog/catalog.ts";
import { Refusal } from "../refusal.ts";
import { fieldProblems } from "./field-problems.ts";

/** What every request of a feature finds in its context. */
export interface Env {
  Variables: {
    /** The catalogue of the city that the host name means. */
    catalog: Catalog;
    /** One of the city's languages. */
    language: string;
    /** Whom the request is counted for: an address or a network, canonical. */
    client: string;
    requestId: string;
    /** For how long the refusal of this request is true, where that is known. */
    standing?: { holds(): Promise<boolean> };
    /** How the world reaches this server; never ends with a slash. */
    publicUrl: string;
  };
}

type Hook = NonNullable<OpenAPIHono<Env>["defaultHook"]>;

/** An empty app for the routes of one feature; what does not fit the route's schemas is refused before its handler. */
export function feature<Its extends Env = Env>(): OpenAPIHono<Its> {
  return new OpenAPIHono<Its>({ defaultHook: refuseWhatDoesNotFit });
}

function refuseWhatDoesNotFit(result: Parameters<Hook>[0]): void {
  if (result.success) return;
  const { issues } = result.error;
  if (result.target === "json") throw new Refusal("invalid-fields", "", { errors: fieldProblems(issues) });
  const problems = fieldProblems(issues).map(({ pointer, detail }) => `${pointer.slice(1)}: ${detail}`);
  throw new Refusal("malformed-request", problems.join(" "));
}

import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Env } from "../web/feature.ts";

/** An OpenAPI 3.1 document. */
export type OpenApi = ReturnType<OpenAPIHono["getOpenAPI31Document"]>;

const description =
  "Free times, visits, reports and their status. Nothing here needs an account: what belongs to one person is opened by the " +
  "secret that this person got. Texts come in the language of `Accept-Language`. Errors are problem details " +
  "(RFC 9457) with a stable `code`.";

const tags = [
  { name: "City", description: "The city, its offices, departments and procedures." },
  { name: "Free times", description: "When a procedure can be booked." },
  { name: "Holds", description: "Times kept while somebody fills in a form." },
  { name: "Visits", description: "Booked visits, for their owners." },
  { name: "Waiting list", description: "Being told when a time is freed, in the order of asking." },
  { name: "Waiting room", description: "Tickets of the day: kiosk, display, and the ticket on the phone." },
  { name: "Reports", description: "What residents tell the city, and what becomes of it." },
  { name: "Consultations", description: "Questions to residents and ideas: what is asked, and what was answered." },
  { name: "News", description: "Being told when something happens." },
  { name: "Knowledge", description: "Articles and the search over everything." },
  { name: "Text messages", description: "For the gateway of the city." },
  { name: "Statistics", description: "Numbers about reports." },
  { name: "Status", description: "What anybody may see of a number." },
];

/** Describes an API by the same schemas that check its requests. */
export function openApiOf(api: OpenAPIHono<Env>, publicUrl: string): OpenApi {
  api.openAPIRegistry.registerComponent("securitySchemes", "secret", {
    type: "http",
    scheme: "bearer",
    description: "The secret that came with the hold, the visit or the report.",
  });
  const info = { title: "Okienko", version: "1", description, license: { name: "MIT", identifier: "MIT" } };
  return api.getOpenAPI31Document({ openapi: "3.1.0", info, servers: [{ url: `${publicUrl}/api/v1` }], tags });
}

import { z } from "@hono/zod-openapi";
import { Problem, problems, type ProblemCode } from "../problems.ts";

/** An OpenAPI answer with a JSON body. */
export function json<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { "application/json": { schema } } };
}

/** An OpenAPI request body in JSON. */
export function body<T extends z.ZodType>(schema: T) {
  return { required: true, content: { "application/json": { schema } } };
}

/** The problems a route can answer with, gathered by status for OpenAPI. */
export function refusals(...codes: ProblemCode[]): Record<number, { description: string; content: object }> {
  const byStatus = Map.groupBy(
    [...codes, "too-many-requests", "database-unavailable"] as const,
    (code) => problems[code].status,
  );
  return Object.fromEntries([...byStatus].map(([status, group]) => [status, refusal(group)]));
}

function refusal(codes: readonly ProblemCode[]) {
  const description = codes.map((code) => `\`${code}\`: ${problems[code].title}.`).join(" ");
  return { description, content: { "application/problem+json": { schema: Problem } } };
}

/** Header of every write that may be repeated: the same key and body get the same answer. */
export const idempotencyHeader = z.object({
  "idempotency-key": z.string().optional().openapi({
    description:
      "Up to 255 printable characters; the same key and body get the same answer, byte for byte, for 48 hours.",
  }),
});

/** Security of routes that need the secret. */
export const bearer = [{ secret: [] }];

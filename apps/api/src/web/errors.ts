import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ProblemCode } from "@okienko/contract";
import { PlanChanged } from "../catalog/plan-changed.ts";
import { DatabaseUnavailable } from "../database/transaction.ts";
import { Refusal } from "../refusal.ts";
import type { Env } from "./feature.ts";
import { answerProblem } from "./problem.ts";
import type { Log } from "./log.ts";

/** What the framework itself refuses. */
const refusedByFramework: Record<number, ProblemCode> = {
  400: "malformed-json",
  413: "body-too-large",
  415: "unsupported-media-type",
};

/** Answers every error with a problem; what nobody expected is logged and told only by its request id. */
export function answerErrors(log: Log): (error: Error, c: Context<Env>) => Response {
  return (error, c) => {
    if (error instanceof Refusal) return answerProblem(c, error.code, error.message, error.details);
    const code = error instanceof HTTPException ? refusedByFramework[error.status] : undefined;
    if (code) return answerProblem(c, code);
    log.error({ requestId: c.var.requestId, ...describe(error) }, "request failed");
    if (error instanceof DatabaseUnavailable || error instanceof PlanChanged)
      return answerProblem(c, "database-unavailable");
    return answerProblem(c, "internal-error", `Please tell us this number: ${c.var.requestId}`);
  };
}

interface Described {
  error: string;
  code?: unknown;
  at: string[];
  cause?: Described;
}

/** Names an error without its message: messages of drivers and parsers quote what somebody has typed. */
function describe(error: Error): Described {
  const at = (error.stack ?? "").split("\n").filter((line) => line.startsWith("    at "));
  const code = "code" in error ? error.code : undefined;
  const cause = error.cause instanceof Error ? describe(error.cause) : undefined;
  return { error: error.constructor.name, code, at: at.map((line) => line.trim()), cause };
}

import type { z } from "zod";
import type { Mistake } from "./mistake.ts";
import { fieldOf, type Part } from "./parts.ts";

/** What the schema found wrong, with one mistake for each unknown field. */
export function schemaMistakes(error: z.ZodError): Mistake[] {
  return error.issues.flatMap(mistakesOf);
}

function mistakesOf(issue: z.core.$ZodIssue): Mistake[] {
  const { pointer } = issue.path.reduce<Part>(fieldOf, { pointer: "", value: undefined });
  if (issue.code !== "unrecognized_keys") return [{ pointer, problem: issue.message }];
  return issue.keys.map((key) => ({
    pointer: fieldOf({ pointer, value: undefined }, key).pointer,
    problem: `There is no field “${key}” here.`,
  }));
}

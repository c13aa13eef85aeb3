import type { z } from "zod";

type Issue = z.core.$ZodRawIssue;

const kinds: Record<string, string> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

const formats: Record<string, string> = {
  date: "A day looks like 2026-11-23 and is in the calendar.",
  email: "This should be an e-mail address.",
  url: "This should be an address that begins with https://.",
};

/** Says in a plain sentence what the schema refused; undefined where its own words will do. */
export function schemaProblem(issue: Issue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      return missingOr(issue, `This should be ${kinds[issue.expected] ?? issue.expected}.`);
    case "invalid_value":
      return missingOr(issue, `This should be one of ${issue.values.map(quoted).join(", ")}.`);
    case "invalid_key":
      return issue.issues[0]?.message;
    case "invalid_format":
      return formats[issue.format];
    case "too_small":
      return tooSmall(issue.origin, issue.minimum);
    case "too_big":
      return `This should be at most ${issue.maximum}${issue.origin === "string" ? " letters long" : ""}.`;
    default:
      return undefined;
  }
}

function missingOr({ input }: Issue, problem: string): string {
  return input === undefined ? problem.replace("This should", "This is missing; it should") : problem;
}

function tooSmall(origin: string, minimum: number | bigint): string {
  if (origin === "string") return "This must not be empty.";
  if (origin === "array") return `This list needs at least ${minimum === 1 ? "one entry" : `${minimum} entries`}.`;
  return `This should be at least ${minimum}.`;
}

function quoted(value: unknown): string {
  return `“${String(value)}”`;
}

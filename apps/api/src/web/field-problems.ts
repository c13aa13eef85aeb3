import type { FieldProblem } from "@okienko/contract";
import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/** Tells the issues of a schema as problems of fields, in the order of the fields. */
export function fieldProblems(issues: readonly Issue[]): FieldProblem[] {
  return issues.map((issue) => {
    const code = codeOf(issue);
    // sentences of our schemas end with a full stop, those of the library never do
    const detail = issue.message.endsWith(".") ? issue.message : (sentences[code] ?? "This cannot be accepted.");
    return { pointer: pointerTo(issue.path), code, detail };
  });
}

const sentences: Record<string, string> = {
  missing: "This is missing.",
  "wrong-type": "This is of the wrong type.",
  "too-short": "This is too short.",
  "too-long": "This is too long.",
  "too-small": "This number is too small.",
  "too-large": "This number is too large.",
  "unknown-field": "There is no such field.",
  "invalid-date": "A day looks like 2026-11-23.",
  "invalid-datetime": "A time needs its offset and looks like 2026-11-23T08:00:00+01:00.",
  "invalid-email": "An e-mail address looks like name@example.org.",
};

function codeOf(issue: Issue): string {
  if (issue.code === "custom") return typeof issue.params?.["code"] === "string" ? issue.params["code"] : "invalid";
  if (issue.code === "invalid_type") return issue.message.endsWith("received undefined") ? "missing" : "wrong-type";
  if (issue.code === "invalid_format") return issue.format === "regex" ? "invalid-format" : `invalid-${issue.format}`;
  if (issue.code === "too_small") return tooSmall(issue.origin, issue.minimum);
  if (issue.code === "too_big") return issue.origin === "string" ? "too-long" : "too-large";
  return issue.code === "unrecognized_keys" ? "unknown-field" : "invalid";
}

function tooSmall(origin: string, minimum: number | bigint): string {
  if (origin !== "string") return "too-small";
  return minimum === 1 ? "missing" : "too-short";
}

/** RFC 6901 §3: `~` and `/` of a name are escaped. */
function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import type { TestEvent } from "node:test/reporters";
import { inspect } from "node:util";
import type { Outcome } from "./outcome.ts";

type Failure = Extract<TestEvent, { type: "test:fail" }>["data"];
type Summary = Extract<TestEvent, { type: "test:summary" }>["data"];

// by the tests within, or by the hook before them
const toldElsewhere: unknown[] = ["subtestsFailed", "cancelledByParent"];

function failure({ name, file, line, details }: Failure): string {
  const error: Error & { failureType?: string } = details.error;
  if (toldElsewhere.includes(error.failureType)) return "";
  const place = file ? `${relative(process.cwd(), file)}:${line}` : "";
  return `\n✖ ${name}\n  ${place}\n${inspect(error.cause ?? error).replaceAll(/^/gm, "    ")}\n\n`;
}

// Node's own count of failures leaves out the tests that were cancelled
function outcomeOf({ counts: { tests, passed, skipped, todo } }: Summary, reasons: string[]): Outcome {
  return { passed, skipped: skipped + todo, failed: tests - passed - skipped - todo, reasons };
}

function fileLine(summary: Summary): string {
  const mark = outcomeOf(summary, []).failed > 0 ? "✖" : "✔";
  const seconds = (summary.duration_ms / 1000).toFixed(1);
  return `${mark} ${relative(process.cwd(), summary.file ?? "")}: ${summary.counts.tests} in ${seconds} s\n`;
}

function keep(outcome: Outcome): void {
  if (process.env.OKIENKO_COUNTS) writeFileSync(process.env.OKIENKO_COUNTS, JSON.stringify(outcome));
}

/** Shows what failed and one line per file, and leaves the counts in the file that `OKIENKO_COUNTS` names. */
export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const reasons: string[] = [];
  for await (const { type, data } of events) {
    if (type === "test:fail") yield failure(data);
    if (type === "test:stdout" || type === "test:stderr") yield data.message;
    if (type === "test:pass" && data.skip !== undefined) reasons.push(`${data.name}: ${data.skip}`);
    if (type === "test:summary" && data.file) yield fileLine(data);
    if (type === "test:summary" && !data.file) keep(outcomeOf(data, reasons));
  }
}

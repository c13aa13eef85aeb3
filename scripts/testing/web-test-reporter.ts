import { writeFileSync } from "node:fs";
import { nothing, total, type Outcome } from "./outcome.ts";

interface Suite {
  suites: Suite[];
  tests: { name: string; passed: boolean; skipped: boolean }[];
}

interface Session {
  testFile: string;
  passed?: boolean;
  errors: unknown[];
  testResults?: Suite;
}

function ofTest({ name, passed, skipped }: Suite["tests"][number]): Outcome {
  if (skipped) return { ...nothing, skipped: 1, reasons: [`${name}: skipped`] };
  return passed ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };
}

function ofSuite({ suites, tests }: Suite): Outcome {
  return total([...suites.map(ofSuite), ...tests.map(ofTest)]);
}

function ofSession({ passed, testResults }: Session): Outcome {
  const outcome = testResults ? ofSuite(testResults) : nothing;
  const brokeOutsideItsTests = passed !== true && outcome.failed === 0;
  return brokeOutsideItsTests ? { ...outcome, failed: 1 } : outcome;
}

/** Leaves the counts of a run of @web/test-runner in the file that `OKIENKO_COUNTS` names. */
export function countingReporter() {
  return {
    onTestRunFinished({ sessions }: { sessions: Session[] }): void {
      const { OKIENKO_COUNTS } = process.env;
      if (OKIENKO_COUNTS) writeFileSync(OKIENKO_COUNTS, JSON.stringify(total(sessions.map(ofSession))));
    },
  };
}

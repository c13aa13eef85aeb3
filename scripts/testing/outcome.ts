/** What came of a step: how many tests passed, failed and were skipped, and why those were skipped. */
export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
  reasons: string[];
}

/** An outcome of nothing at all. */
export const nothing: Outcome = { passed: 0, failed: 0, skipped: 0, reasons: [] };

/** Adds outcomes up. */
export function total(outcomes: Outcome[]): Outcome {
  return outcomes.reduce(
    (sum, { passed, failed, skipped, reasons }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
      reasons: [...sum.reasons, ...reasons],
    }),
    nothing,
  );
}

/** Says an outcome in one line: `3 passed, 0 failed`, and `, 1 skipped` only where something was. */
export function closingLine({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** Tells whether all is well; a run that tested nothing is not. */
export function isGood({ passed, failed }: Outcome): boolean {
  return passed > 0 && failed === 0;
}

/** Reads what a reporter counted; a runner that left no count, or failed without a failed test, has itself failed. */
export function countedOutcome(counts: string | undefined, exitCode: number): Outcome {
  if (counts === undefined) return { ...nothing, failed: 1 };
  const outcome = JSON.parse(counts) as Outcome;
  const crashed = exitCode !== 0 && outcome.failed === 0;
  return crashed ? { ...outcome, failed: 1 } : outcome;
}

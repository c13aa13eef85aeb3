/** One line of a comparison; `ratio` is relative to the limit, `aim` the least that is wanted. */
export interface Measured {
  readonly what: string;
  readonly perSecond: number;
  readonly ratio: number;
  readonly aim?: number;
}

/** Runs the ways in turns, A B A B, and gives the median of the milliseconds of each. The first turn warms up. */
export async function interleave(ways: readonly (() => unknown)[], turns: number): Promise<number[]> {
  const spent: number[][] = ways.map(() => []);
  for (let turn = 0; turn <= turns; turn++) {
    for (const [index, way] of ways.entries()) {
      const start = performance.now();
      await way();
      if (turn > 0) spent[index]!.push(performance.now() - start);
    }
  }
  return spent.map(median);
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}

/** One line of a comparison of times; `aim` the most that is wanted of `ratio`. */
export interface Timed {
  readonly what: string;
  readonly milliseconds: number;
  readonly ratio: number;
  readonly aim?: number;
}

/** Prints a comparison of times. */
export function tableOfTimes(title: string, rows: readonly Timed[]): void {
  console.log(`\n${title}`);
  for (const { what, milliseconds, ratio, aim } of rows) {
    const wanted = aim === undefined ? "" : `aim ≤ ${aim.toFixed(2)}  ${ratio <= aim ? "reached" : "MISSED"}`;
    console.log(`  ${what.padEnd(36)} ${milliseconds.toFixed(0).padStart(7)} ms  ratio ${ratio.toFixed(2)}  ${wanted}`);
  }
}

/** Prints a comparison. */
export function table(title: string, rows: readonly Measured[]): void {
  console.log(`\n${title}`);
  for (const { what, perSecond, ratio, aim } of rows) {
    const wanted = aim === undefined ? "" : `aim ≥ ${aim.toFixed(2)}  ${ratio >= aim ? "reached" : "MISSED"}`;
    console.log(`  ${what.padEnd(36)} ${perSecond.toFixed(0).padStart(8)}/s  ratio ${ratio.toFixed(2)}  ${wanted}`);
  }
}

/** What is wrong in a city file, and where (RFC 6901). */
export interface Mistake {
  readonly pointer: string;
  readonly problem: string;
}

/** A city file that cannot be used, with the place and reason of every mistake. */
export class CityFileRefused extends Error {
  readonly mistakes: readonly Mistake[];

  constructor(mistakes: readonly Mistake[]) {
    const lines = mistakes.map(({ pointer, problem }) => `  ${pointer || "/"}: ${problem}`);
    super(
      `The city file has ${mistakes.length} ${mistakes.length === 1 ? "mistake" : "mistakes"}:\n${lines.join("\n")}`,
    );
    this.mistakes = mistakes;
  }
}

import type { Problem } from "@okienko/contract";

/** The API says no, or nothing at all: then its code is `no-answer`. */
export class Refused extends Error {
  readonly problem: Pick<Problem, "code" | "errors">;

  constructor(problem: Pick<Problem, "code" | "errors">) {
    super(problem.code);
    this.problem = problem;
  }
}

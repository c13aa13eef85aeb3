import type { Problem } from "@okienko/contract";

/** The API said no: what it said (RFC 9457), and after how many seconds to ask again where it says so. */
export class ProblemError extends Error {
  readonly problem: Problem;
  readonly retryAfter: number | null;
  /** The stable name of what went wrong. */
  readonly code: string;
  /** The HTTP status. */
  readonly status: number;

  constructor(problem: Problem, retryAfter: number | null) {
    super(problem.title);
    this.problem = problem;
    this.retryAfter = retryAfter;
    this.code = problem.code;
    this.status = problem.status;
  }
}

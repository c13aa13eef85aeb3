import type { Alternative, Effects, FieldProblem, ProblemCode } from "@okienko/contract";

/** What a refusal tells beside its code. */
export interface RefusalDetails {
  readonly errors?: readonly FieldProblem[];
  readonly alternatives?: readonly Alternative[];
  /** What a change would do, where nobody has agreed to it. */
  readonly effects?: Effects;
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number;
}

/** A use case says no; the web answers with the problem of this code. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly details: RefusalDetails;

  constructor(code: ProblemCode, detail = "", details: RefusalDetails = {}) {
    super(detail);
    this.code = code;
    this.details = details;
  }
}

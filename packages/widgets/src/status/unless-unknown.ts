import { ProblemError } from "@okienko/client";

/** Takes "there is no such thing" for an answer: nothing. Every other failure stays one. */
export function unlessUnknown(error: unknown): undefined {
  if (!(error instanceof ProblemError) || error.status !== 404) throw error;
}

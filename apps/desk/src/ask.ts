import type { Problem } from "@okienko/contract";
import { api } from "./addresses.ts";

/** The API says no, or nothing at all: then its code is `no-answer`. */
export class Refused extends Error {
  readonly problem: Pick<Problem, "code" | "errors">;

  constructor(problem: Pick<Problem, "code" | "errors">) {
    super(problem.code);
    this.problem = problem;
  }
}

const patience = 30_000;

/** Asks the API of the desk. Rejects with `Refused` and with nothing else. */
export async function ask<T>(method: string, path: string, body?: object, secret?: string): Promise<T> {
  const headers: Record<string, string> = { "X-Okienko-Desk": "1", "Accept-Language": document.documentElement.lang };
  if (body) headers["Content-Type"] = "application/json";
  if (secret) headers["Authorization"] = `Bearer ${secret}`;
  const signal = AbortSignal.timeout(patience);
  const init = { method, headers, body: body && JSON.stringify(body), credentials: "same-origin", signal } as const;
  const response = await fetch(api + path, init).catch(() => {
    throw new Refused({ code: "no-answer" });
  });
  if (response.status === 204) return undefined as T;
  const answer: unknown = await response.json().catch(() => ({ code: "no-answer" }));
  if (!response.ok) throw new Refused(answer as Problem);
  return answer as T;
}

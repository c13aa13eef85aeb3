import type { Problem } from "@okienko/contract";
import { NetworkError } from "./network-error.ts";
import { ProblemError } from "./problem-error.ts";

// milliseconds; 12 MB of a photo take some minutes on a slow network
const patience = 30_000;
const patienceForFiles = 300_000;

/** Sends one request and reads its JSON; rejects with `ProblemError` or `NetworkError` and with nothing else. */
export async function send<T>(fetch: typeof globalThis.fetch, url: string, init: RequestInit): Promise<T> {
  try {
    const signal = AbortSignal.timeout(init.body instanceof FormData ? patienceForFiles : patience);
    const response = await fetch(url, { credentials: "omit", ...init, signal });
    if (!response.ok) throw await refusal(response);
    return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
  } catch (error) {
    throw error instanceof ProblemError ? error : new NetworkError("no answer", { cause: error });
  }
}

async function refusal(response: Response): Promise<ProblemError> {
  const problem: Problem = await response.json().catch(() => unreadable(response));
  return new ProblemError(problem, Number(response.headers.get("retry-after")) || null);
}

// a proxy in front of the API may answer in HTML
function unreadable({ status, statusText }: Response): Problem {
  return { type: "about:blank", title: statusText, status, detail: "", code: "internal-error" };
}

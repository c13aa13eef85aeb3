import type { Problem } from "@okienko/contract";
import { api } from "./addresses.ts";
import { Refused } from "./refused.ts";
import { noteHeard } from "./session-end.ts";

export { Refused } from "./refused.ts";

const patience = 30_000;

/** Asks the API of the desk; the same `key` and body do something once. Rejects with `Refused` and with nothing else. */
export async function ask<T>(method: string, path: string, body?: object, secret?: string, key?: string): Promise<T> {
  const headers: Record<string, string> = { "X-Okienko-Desk": "1", "Accept-Language": document.documentElement.lang };
  if (body) headers["Content-Type"] = "application/json";
  if (key) headers["Idempotency-Key"] = key;
  if (secret) headers["Authorization"] = `Bearer ${secret}`;
  const signal = AbortSignal.timeout(patience);
  const init = { method, headers, body: body && JSON.stringify(body), credentials: "same-origin", signal } as const;
  const response = await fetch(api + path, init).catch(() => {
    throw new Refused({ code: "no-answer" });
  });
  // the session itself is told to nobody as well
  if (response.ok && path.startsWith("desk/") && path !== "desk/session") noteHeard();
  if (response.status === 204) return undefined as T;
  const answer: unknown = await response.json().catch(() => ({ code: "no-answer" }));
  if (!response.ok) throw new Refused(answer as Problem);
  return answer as T;
}

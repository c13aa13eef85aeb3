import { send } from "./send.ts";

/** Where the API is (an origin, without a slash at the end), and the language of its texts, asked anew with every call. */
export interface ClientSettings {
  base: string;
  language: () => string;
  fetch?: typeof globalThis.fetch;
}

type Extras = { secret?: string; key?: string; body?: unknown; keepalive?: boolean };

/** Makes the way to call API v1; `more` goes with every request: headers, cookies. */
export function callsOf({ base, language, fetch }: ClientSettings, more: RequestInit = {}) {
  return <T>(method: string, path: string, { secret, key, body, keepalive }: Extras = {}): Promise<T> => {
    const headers: Record<string, string> = { "Accept-Language": language(), ...(more.headers as object) };
    if (secret) headers["Authorization"] = `Bearer ${secret}`;
    if (key) headers["Idempotency-Key"] = key;
    const isForm = body instanceof FormData; // names its own type
    if (body && !isForm) headers["Content-Type"] = "application/json";
    const sent = isForm ? body : body && JSON.stringify(body);
    const init = { ...more, method, headers, keepalive, body: sent } as RequestInit;
    return send<T>(fetch ?? globalThis.fetch, `${base}/api/v1/${path}`, init);
  };
}

/** A path of such steps, whatever letters they have. */
export function at(...steps: string[]): string {
  return steps.map(encodeURIComponent).join("/");
}

/** A query with what is given; empty without anything. */
export function asText(query: object): string {
  const given = Object.entries(query).filter(([, value]) => value != null && value !== "");
  return given.length ? `?${new URLSearchParams(given)}` : "";
}

import type { Hono } from "hono";
import { factsOf, parseXml } from "./read-xml.ts";

/** What a client sends; a list is sent as several arguments of one name. */
export type Sending = Readonly<Record<string, string | number | readonly string[]>>;

/** What Open311 answers with, in both formats read to the same shape. */
export interface Open311Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** What it tells, as JSON has it. */
  readonly facts: never;
  /** Name of the outer element; null in JSON. */
  readonly root: string | null;
}

/** A program of somebody else that speaks Open311. */
export class Open311Client {
  readonly #app: Pick<Hono, "request">;

  constructor(app: Pick<Hono, "request">) {
    this.#app = app;
  }

  /** Reads an address below `/open311`. */
  get(path: string, query: Sending = {}, headers: Record<string, string> = {}): Promise<Open311Answer> {
    const search = encoded(query).toString();
    return this.send(path + (search && `?${search}`), { headers });
  }

  /** Posts arguments as a form. */
  post(path: string, body: Sending, headers: Record<string, string> = {}): Promise<Open311Answer> {
    return this.send(path, { method: "POST", body: encoded(body), headers });
  }

  /** Sends any request. Throws when the answer is not strictly what its type says. */
  async send(path: string, request: RequestInit): Promise<Open311Answer> {
    const { status, headers, ...response } = await this.#read(path, request);
    const type = headers.get("content-type");
    if (response.text === "") return { status, headers, ...response, facts: null as never, root: null };
    if (type === "application/json; charset=utf-8")
      return { status, headers, ...response, facts: JSON.parse(response.text) as never, root: null };
    if (type !== "text/xml; charset=utf-8") throw new Error(`${path} answers with ${type}: ${response.text}`);
    const root = parseXml(response.text);
    return { status, headers, ...response, facts: factsOf(root) as never, root: root.name };
  }

  async #read(path: string, request: RequestInit) {
    const response = await this.#app.request(`/open311${path}`, request);
    return { status: response.status, headers: response.headers, text: await response.text() };
  }
}

function encoded(sending: Sending): URLSearchParams {
  return new URLSearchParams(
    Object.entries(sending).flatMap(([name, value]) =>
      (value instanceof Array ? value : [value]).map((it): [string, string] => [name, String(it)]),
    ),
  );
}

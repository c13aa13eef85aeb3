import type { Availability, BookedVisit, FreeTime, Hold, NextTimes, Problem } from "@okienko/contract";
import type { Hono } from "hono";

/** Any body that the API answers with, and a problem's fields where it refuses. */
export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: T & Partial<Problem>;
}

/** How a request is sent apart from its body. */
export interface Sending {
  readonly secret?: string;
  readonly key?: string;
  readonly headers?: Record<string, string>;
}

/** The contact that tests book with where it does not matter. */
export const contact = { name: "Anna Próbna", email: "anna@example.org", phone: null };

/** Somebody who uses API v1. */
export class Resident {
  readonly #app: Pick<Hono, "request">;

  constructor(app: Pick<Hono, "request">) {
    this.#app = app;
  }

  /** Sends one request to `/api/v1` and reads the answer. */
  async ask<T = object>(method: string, path: string, body?: unknown, sending: Sending = {}): Promise<Answer<T>> {
    const headers: Record<string, string> = { ...sending.headers };
    if (body !== undefined) headers["content-type"] ??= "application/json";
    if (sending.secret) headers["authorization"] = `Bearer ${sending.secret}`;
    if (sending.key) headers["idempotency-key"] = sending.key;
    const sent = typeof body === "string" ? body : JSON.stringify(body);
    const response = await this.#app.request(`/api/v1${path}`, { method, headers, body: sent });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json");
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: (isJson ? JSON.parse(text) : {}) as T & Partial<Problem>,
    };
  }

  /** The days with something free. */
  async days(query: string): Promise<Availability> {
    return (await this.ask<Availability>("GET", `/availability?${query}`)).body as Availability;
  }

  /** The earliest free times. */
  async times(query: string): Promise<FreeTime[]> {
    return ((await this.ask<NextTimes>("GET", `/availability/next?${query}`)).body as NextTimes).times;
  }

  /** Holds a time. */
  hold(procedure: string, time: Pick<FreeTime, "office" | "start">, quantity = 1, sending?: Sending) {
    const { office, start } = time;
    return this.ask<Hold>("POST", "/holds", { procedure, office, start, quantity }, sending);
  }

  /** Books a held time. */
  book({ id, secret }: Pick<Hold, "id" | "secret">, who: object = contact, sending?: Sending) {
    return this.ask<BookedVisit>("POST", "/visits", { hold: { id, secret }, contact: who }, sending);
  }

  /** Holds and books the earliest time of a procedure. Throws when that does not work. */
  async bookFirst(procedure: string, who: object = contact): Promise<BookedVisit> {
    const [time] = await this.times(`procedure=${procedure}&limit=1`);
    const hold = await this.hold(procedure, time!);
    const visit = await this.book(hold.body, who);
    if (visit.status !== 201) throw new Error(visit.text);
    return visit.body as BookedVisit;
  }
}

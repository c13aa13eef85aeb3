import type { IncomingMessage, ServerResponse } from "node:http";
import type { Database } from "../database/database.ts";
import type { Metrics } from "../web/metrics.ts";
import { isReady } from "./readiness.ts";

/**
 * Tells whoever waits for the server that it is ready, before anything else of it is read from disk.
 *
 * Whatever else is to be said of its health the usual way tells.
 */
export class ReadyHealth {
  readonly #database: Database;
  readonly #metrics: Metrics;

  constructor(database: Database, metrics: Metrics) {
    this.#database = database;
    this.#metrics = metrics;
  }

  /** Answers where it can, and tells whether it has; `null` stands for no at once. */
  readonly answer = (incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean> | null =>
    incoming.method === "GET" && incoming.url === "/readyz" ? this.#answerReady(outgoing) : null;

  async #answerReady(outgoing: ServerResponse): Promise<boolean> {
    const began = performance.now();
    if (!(await isReady(this.#database))) return false;
    outgoing.writeHead(200, headers).end(readyText);
    this.#metrics.countRequest({ method: "GET", route: "/readyz", status: 200 }, (performance.now() - began) / 1000);
    return true;
  }
}

/** What `/readyz` says when all is well. */
export const readyText = "ready\n";

const headers = [
  ...["Content-Type", "text/plain; charset=UTF-8", "Content-Length", String(readyText.length)],
  ...["Cache-Control", "no-store", "X-Content-Type-Options", "nosniff"],
];

import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { getRequestListener } from "@hono/node-server";
import { readCode } from "./read-code.ts";

/** The host and port cannot be listened on; says what to do about it. */
export class CannotListen extends Error {
  constructor(host: string, port: number, code: string | undefined) {
    const isTaken = code === "EADDRINUSE";
    super(
      isTaken
        ? `Port ${port} of ${host} is in use. Stop what uses it, or set PORT to another one.`
        : `Port ${port} of ${host} cannot be listened on (${code}). Set HOST or PORT to others.`,
    );
  }
}

/** How long requests may take to end when the server is stopped. */
const lastRequests = 10_000;

/** Who sends a request slower than this only keeps a connection busy; a photo of 4 MB needs 0.6 Mbit/s. */
const limits = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 2_000 };

/** What answers requests. */
export interface Answering {
  /** Answers before everything else what it can; tells whether it has, `null` for no at once. */
  readonly early: (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<boolean> | null;
  /** Answers all the rest. */
  readonly fetch: (request: Request, env: never) => Response | Promise<Response>;
}

/** Serves on a host and port until it is stopped. Throws `CannotListen`. */
export async function listen(
  { early, fetch }: Answering,
  { host, port }: { host: string; port: number },
): Promise<{ stop(): Promise<void> }> {
  const usual = usually(fetch);
  const server = createServer(limits, async (incoming, outgoing) => {
    if (!(await early(incoming, outgoing))) await (await usual())(incoming, outgoing);
  });
  server.listen(port, host);
  await once(server, "listening").catch((error: unknown) => {
    throw new CannotListen(host, port, (error as NodeJS.ErrnoException).code);
  });
  return { stop: () => stop(server) };
}

/** What answers all the rest; it is read from disk for the first request that needs it. */
function usually(fetch: Answering["fetch"]) {
  let listener: Promise<ReturnType<typeof getRequestListener>> | undefined;
  const load = async () => (await readCode(() => import("@hono/node-server"))).getRequestListener(fetch as never);
  return () => {
    listener ??= load();
    listener.catch(() => (listener = undefined)); // what cannot be read now may be read later
    return listener;
  };
}

/** Takes no more connections, ends each one that is there with its next answer, and waits for the requests under way. */
async function stop(server: Server): Promise<void> {
  server.prependListener("request", (_, response) => response.setHeader("Connection", "close"));
  const closed = once(server, "close");
  server.close();
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const late = setTimeout(() => server.closeAllConnections(), lastRequests);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}

import type { Server } from "node:http";
import { once } from "node:events";
import { createAdaptorServer } from "@hono/node-server";

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

/** Who sends a request slower than this only keeps a connection busy. */
const limits = { headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 2_000 };

/** Serves on a host and port until it is stopped. Throws `CannotListen`. */
export async function listen(
  fetch: (request: Request, env: never) => Response | Promise<Response>,
  { host, port }: { host: string; port: number },
): Promise<{ stop(): Promise<void> }> {
  const server = createAdaptorServer({ fetch: fetch as never, serverOptions: limits }) as Server;
  server.listen(port, host);
  await once(server, "listening").catch((error: unknown) => {
    throw new CannotListen(host, port, (error as NodeJS.ErrnoException).code);
  });
  return { stop: () => stop(server) };
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

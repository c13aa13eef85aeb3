import type { Server } from "node:http";
import { once } from "node:events";
import { createAdaptorServer } from "@hono/node-server";

/** Somebody else listens there already. */
export class PortTaken extends Error {
  constructor(host: string, port: number) {
    super(`Port ${port} of ${host} is in use. Stop what uses it, or set PORT to another one.`);
  }
}

/** How long requests may take to end when the server is stopped. */
const lastRequests = 10_000;

/** Who sends a request slower than this only keeps a connection busy. */
const limits = { headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 2_000 };

/** Serves on a host and port until it is stopped. Throws `PortTaken`. */
export async function listen(
  fetch: (request: Request, env: never) => Response | Promise<Response>,
  { host, port }: { host: string; port: number },
): Promise<{ stop(): Promise<void> }> {
  const server = createAdaptorServer({ fetch: fetch as never, serverOptions: limits }) as Server;
  server.listen(port, host);
  await once(server, "listening").catch((error: unknown) => {
    throw (error as NodeJS.ErrnoException).code === "EADDRINUSE" ? new PortTaken(host, port) : error;
  });
  return { stop: () => stop(server) };
}

/** Takes no more connections and waits for the requests under way. */
async function stop(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  const late = setTimeout(() => server.closeAllConnections(), lastRequests);
  await closed;
  clearTimeout(late);
}

import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { createServing } from "../serving.ts";
import type { Parts } from "../parts.ts";
import { listen } from "../web/listen.ts";
import { freePort } from "./server-process.ts";

/** A request as it is sent: its path, more headers than a host, its method, its body. */
export type Sent = [path: string, headers?: Record<string, string>, method?: string, body?: string];

const host = "127.0.0.1";

/** The application behind what answers before it, and the same application alone. */
export async function openTwoWays(parts: Parts) {
  const { early, fetch } = createServing(parts);
  let answeredEarly = 0;
  const counted = async (...exchange: Parameters<typeof early>) => {
    const answered = (await early(...exchange)) ?? false;
    if (answered) answeredEarly += 1;
    return answered;
  };
  const ports = { quick: await freePort(), plain: await freePort() };
  const servers = [
    await listen({ early: counted, fetch }, { host, port: ports.quick }),
    await listen({ early: () => null, fetch }, { host, port: ports.plain }),
  ];
  return {
    quick: (...sent: Sent) => send(ports.quick, sent),
    plain: (...sent: Sent) => send(ports.plain, sent),
    /** Sends texts of requests one after the other on a connection, without reading what they are told. */
    unread(...texts: string[]) {
      const socket = connect(ports.quick, host);
      socket.write(texts.join(""));
      return socket;
    },
    /** How many requests were answered before the application. */
    early: () => answeredEarly,
    stop: () => Promise.all(servers.map((it) => it.stop())),
  };
}

async function send(port: number, [path, headers = {}, method = "GET", body]: Sent) {
  const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
  const sent = request({ host, port, path, method, headers: { host: "one.example", ...length, ...headers } }).end(body);
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  return { status: answer.statusCode, headers: answer.headers, body: await text(answer) };
}

/** An answer without what belongs to it alone. */
export function shared({ headers, ...answer }: Awaited<ReturnType<typeof send>>) {
  const { date, "x-request-id": requestId, ...rest } = headers;
  return { ...answer, headers: rest, hasOwn: [date !== undefined, /^[\da-f-]{36}$/.test(String(requestId))] };
}

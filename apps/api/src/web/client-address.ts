import type { IncomingMessage } from "node:http";
import { isIP, isIPv4, SocketAddress } from "node:net";
import type { Context } from "hono";
import type { TrustedProxies } from "./trusted-proxies.ts";

interface Bindings {
  incoming?: { socket?: { remoteAddress?: string } };
}

/** The address at the other end of the socket, canonical; empty where there is no socket. */
export function peerOf(c: Context): string {
  const { incoming } = (c.env ?? {}) as Bindings;
  return canonical(incoming?.socket?.remoteAddress ?? "");
}

/**
 * Whom a request is counted for: an IPv4 address, or the /64 network of an IPv6 address, which one household holds.
 *
 * `X-Forwarded-For` is read from the right, through trusted hops only, up to the first that is not trusted.
 */
export function clientOf(c: Context, proxies: TrustedProxies): string {
  return clientBehind(peerOf(c), c.req.header("x-forwarded-for"), proxies);
}

/** The same for a request of node:http. */
export function clientOfIncoming({ socket, headers }: IncomingMessage, proxies: TrustedProxies): string {
  return clientBehind(canonical(socket.remoteAddress ?? ""), String(headers["x-forwarded-for"] ?? ""), proxies);
}

function clientBehind(peer: string, forwardedFor: string | undefined, proxies: TrustedProxies): string {
  let client = peer;
  const hops = forwardedFor ? forwardedFor.split(",") : [];
  while (hops.length > 0 && proxies.trust(client)) {
    const hop = canonical(withoutPort(hops.pop()!.trim()));
    if (!hop) break;
    client = hop;
  }
  return isIPv4(client) ? client : networkOf(client);
}

function withoutPort(hop: string): string {
  return hop.replace(/^\[([^\]]+)\](?::\d+)?$|^([\d.]+):\d+$/, "$1$2");
}

/** One spelling for each address, so that another spelling is not another client; empty for what is none. */
function canonical(address: string): string {
  if (isIPv4(address)) return address;
  const [plain] = address.split("%");
  if (!isIP(plain!)) return "";
  const spelled = new SocketAddress({ address: plain, family: "ipv6" }).address;
  return spelled.startsWith("::ffff:") && spelled.includes(".") ? spelled.slice("::ffff:".length) : spelled;
}

function networkOf(address: string): string {
  const [head, tail = ""] = address.split("::");
  const before = head!.split(":").filter(Boolean);
  const after = tail.split(":").filter(Boolean);
  const groups = [...before, ...Array<string>(Math.max(8 - before.length - after.length, 0)).fill("0"), ...after];
  return groups.slice(0, 4).join(":");
}

import { isIPv4 } from "node:net";

/** Whether an address is one of this machine's own. */
export function isLoopback(address: string): boolean {
  return (isIPv4(address) && address.startsWith("127.")) || address === "::1";
}

/** Whether the host of a URL is this machine; `[::1]` as URLs spell it. */
export function isThisMachine(hostname: string): boolean {
  return hostname === "localhost" || isLoopback(hostname.replace(/^\[|\]$/g, ""));
}

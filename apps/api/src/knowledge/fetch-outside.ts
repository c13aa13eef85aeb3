import { lookup } from "node:dns/promises";
import type { IncomingMessage } from "node:http";
import { request } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./public-address.ts";

/** How the outside is reached; tests have a door of their own. */
export interface Door {
  readonly request: typeof request;
  /** All addresses of a host name. */
  readonly resolve: (host: string) => Promise<{ address: string; family: number }[]>;
  readonly isAllowed: (address: string) => boolean;
}

/** The one door of the server: https to public addresses. */
export const publicDoor: Door = {
  request,
  resolve: (host) => lookup(host, { all: true }),
  isAllowed: isPublicAddress,
};

/** An answer that was not taken: which rule it broke, without what was asked. */
class OutsideRefused extends Error {}

const patience = 3_000;
const mostBytes = 200_000;

/**
 * Reads JSON from a server outside that the city has chosen.
 *
 * Only https at its usual port, without a name and password in the address; every address of the host is checked and
 * the connection goes to the checked ones, so that a second look-up cannot lead elsewhere. No redirects, 3 seconds,
 * 200 kB. Throws with the rule that was broken, or what the network says.
 */
export async function fetchOutside(url: URL, language: string, door: Door = publicDoor): Promise<unknown> {
  if (url.protocol !== "https:" || url.port || url.username || url.password) throw new OutsideRefused("only https");
  const signal = AbortSignal.timeout(patience);
  const tooLate = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(new OutsideRefused("too slow")));
  });
  return Promise.race([tooLate, fetchPinned(url, { language, door, signal })]);
}

interface Asking {
  readonly language: string;
  readonly door: Door;
  readonly signal: AbortSignal;
}

async function fetchPinned(url: URL, { language, door, signal }: Asking): Promise<unknown> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const addresses = isIP(host) ? [{ address: host, family: isIP(host) }] : await door.resolve(host);
  if (addresses.length === 0 || !addresses.every(({ address }) => door.isAllowed(address)))
    throw new OutsideRefused("not a public address");
  const text = await new Promise<string>((resolve, reject) => {
    const options = { host, port: 443, path: url.pathname + url.search, signal, agent: false };
    const headers = { accept: "application/json", "accept-language": language, "user-agent": "Okienko" };
    const asked = door.request({ ...options, headers, servername: isIP(host) ? "" : host, lookup: pinned(addresses) });
    asked.once("response", (answer) => readAnswer(answer).then(resolve, reject));
    asked.once("error", reject).end();
  });
  return JSON.parse(text);
}

function pinned(addresses: { address: string; family: number }[]): LookupFunction {
  return (_host, options, done) => {
    if (options.all) done(null, addresses);
    else done(null, addresses[0]!.address, addresses[0]!.family);
  };
}

async function readAnswer(answer: IncomingMessage): Promise<string> {
  if (answer.statusCode !== 200) {
    answer.destroy();
    throw new OutsideRefused(`status ${answer.statusCode}`);
  }
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > mostBytes) throw new OutsideRefused("too large"); // leaving the loop ends the connection
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

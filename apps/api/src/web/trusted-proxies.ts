import { BlockList, isIP } from "node:net";

/** The hops in front of this server whose word about the client counts. */
export interface TrustedProxies {
  trust(address: string): boolean;
}

/** Understands addresses, ranges like `10.0.0.0/8`, and `loopback`. Throws with the one that is none of these. */
export function trustedProxies(list: readonly string[]): TrustedProxies {
  if (list.length === 0) return { trust: () => false };
  const known = new BlockList();
  for (const entry of list.flatMap((it) => (it === "loopback" ? ["127.0.0.0/8", "::1"] : [it]))) add(known, entry);
  return { trust: (address) => isIP(address) > 0 && known.check(address, familyOf(address)) };
}

function add(known: BlockList, entry: string): void {
  const [address, prefix, ...rest] = entry.split("/");
  const bits = Number(prefix ?? (isIP(address!) === 4 ? 32 : 128));
  if (!isIP(address!) || !/^\d*$/.test(prefix ?? "") || prefix === "" || rest.length > 0 || bits > maxBits(address!))
    throw new Error(`${entry} is not an address or a range of addresses.`);
  known.addSubnet(address!, bits, familyOf(address!));
}

function maxBits(address: string): number {
  return isIP(address) === 4 ? 32 : 128;
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 4 ? "ipv4" : "ipv6";
}

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Hono } from "hono";
import { clientOf, peerOf } from "./client-address.ts";
import { trustedProxies } from "./trusted-proxies.ts";

async function ask(trusted: string[], remoteAddress: string | undefined, forwarded?: string) {
  const app = new Hono().get("/", (c) => c.json([peerOf(c), clientOf(c, trustedProxies(trusted))]));
  const headers: Record<string, string> = forwarded === undefined ? {} : { "X-Forwarded-For": forwarded };
  const env = remoteAddress === undefined ? {} : { incoming: { socket: { remoteAddress } } };
  return (await (await app.request("/", { headers }, env)).json()) as [peer: string, client: string];
}

const client = async (...args: Parameters<typeof ask>) => (await ask(...args))[1];

describe("the client of a request", () => {
  it("is who holds the socket", async () => {
    assert.equal(await client([], "203.0.113.7"), "203.0.113.7");
  });

  it("is not whoever a stranger says", async () => {
    assert.equal(await client([], "203.0.113.7", "198.51.100.1"), "203.0.113.7");
    assert.equal(await client(["10.0.0.0/8"], "203.0.113.7", "198.51.100.1"), "203.0.113.7");
  });

  it("is the first from the right whom no trusted hop stands for", async () => {
    const hops = ["10.0.0.0/8", "loopback"];
    assert.equal(await client(hops, "127.0.0.1", "198.51.100.1"), "198.51.100.1");
    assert.equal(await client(hops, "127.0.0.1", "9.9.9.9, 198.51.100.1, 10.1.2.3"), "198.51.100.1");
    assert.equal(await client(hops, "127.0.0.1", "10.1.2.3"), "10.1.2.3");
  });

  it("is the last good hop where the header holds nonsense", async () => {
    assert.equal(await client(["loopback"], "127.0.0.1", "198.51.100.1, unknown"), "127.0.0.1");
    assert.equal(await client(["loopback"], "127.0.0.1", ""), "127.0.0.1");
  });

  it("has no port", async () => {
    assert.equal(await client(["loopback"], "127.0.0.1", "198.51.100.1:4711"), "198.51.100.1");
    assert.equal(await client(["loopback"], "127.0.0.1", "[2001:db8:1:2::5]:4711"), "2001:db8:1:2");
  });

  it("is one household for every spelling and every address of an IPv6 network", async () => {
    const spellings = [
      "2001:db8::1",
      "2001:DB8:0:0:0:0:0:1",
      "2001:0db8:0000:0000::ffff",
      "2001:db8:0:0:1:2:3.4.5.6",
      "2001:db8::1%eth0",
    ];
    for (const it of spellings) assert.equal(await client([], it), "2001:db8:0:0", it);
    assert.notEqual(await client([], "2001:db8:0:1::1"), "2001:db8:0:0");
  });

  it("is the same on a socket that speaks both protocols", async () => {
    assert.equal(await client([], "::ffff:203.0.113.7"), "203.0.113.7");
    assert.equal(await client([], "::ffff:cb00:7107"), "203.0.113.7");
    assert.equal(await client(["127.0.0.1"], "::ffff:127.0.0.1", "198.51.100.1"), "198.51.100.1");
  });

  it("is nobody where there is no socket", async () => {
    assert.deepEqual(await ask(["loopback"], undefined, "198.51.100.1"), ["", "0:0:0:0"]);
  });
});

describe("trusted proxies", () => {
  it("are addresses and ranges", () => {
    const proxies = trustedProxies(["10.0.0.0/8", "192.0.2.1", "2001:db8::/32", "loopback"]);
    for (const it of ["10.255.0.1", "192.0.2.1", "2001:db8:5::1", "127.0.0.1", "127.9.9.9", "::1"])
      assert.ok(proxies.trust(it), it);
    for (const it of ["11.0.0.1", "192.0.2.2", "2001:db9::1", "::2", "", "nonsense"]) assert.ok(!proxies.trust(it), it);
  });

  for (const wrong of ["localhost", "10.0.0.0/33", "::1/129", "10.0.0.0/", "1.2.3.4/8/8", "1.2.3", "10.0.0.0/x", ""])
    it(`are not ${JSON.stringify(wrong)}`, () => assert.throws(() => trustedProxies([wrong]), /is not an address/));
});

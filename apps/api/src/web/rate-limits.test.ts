import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Problem } from "@okienko/contract";
import { createApp } from "../app.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import { answerErrors } from "./errors.ts";
import { feature } from "./feature.ts";
import { budgets, limitMisses, limitRequests, type Limiters, memoryLimiters } from "./rate-limits.ts";
import { trustedProxies } from "./trusted-proxies.ts";
import { Log } from "./log.ts";

type Ask = (path: string, method?: string, address?: string) => Promise<Response>;

/** An app behind these limiters; addresses that begin with `/miss` are not found. */
function behind(limiters: Limiters | null): Ask {
  const log = new Log("silent");
  const proxies = trustedProxies([]);
  const app = feature();
  app.onError(answerErrors(log));
  if (limiters) app.use(limitRequests(limiters, proxies, log)).use("/guess/*", limitMisses(limiters, proxies, log));
  app.all("/guess/right", (c) => c.text("yes"));
  app.all("/guess/unauthorized", (c) => c.body(null, 401));
  app.all("/", (c) => c.text("ok"));
  return async (path, method = "GET", remoteAddress = "203.0.113.1") =>
    app.request(path, { method }, { incoming: { socket: { remoteAddress } } });
}

async function statuses(ask: Ask, times: number, ...how: Parameters<Ask>): Promise<Record<number, number>> {
  const counted: Record<number, number> = {};
  for (const { status } of await Promise.all(Array.from({ length: times }, () => ask(...how))))
    counted[status] = (counted[status] ?? 0) + 1;
  return counted;
}

describe("rate limits", () => {
  it("let one client read and write as often as the budgets say", async () => {
    const ask = behind(memoryLimiters());
    assert.deepEqual(await statuses(ask, budgets.reads + 5, "/"), { 200: budgets.reads, 429: 5 });
    assert.deepEqual(await statuses(ask, budgets.writes + 5, "/", "POST"), { 200: budgets.writes, 429: 5 });
    for (const method of ["PATCH", "DELETE", "PUT"]) assert.equal((await ask("/", method)).status, 429);
    assert.equal((await ask("/", "OPTIONS")).status, 200);
  });

  it("say when to come back", async () => {
    const ask = behind(memoryLimiters());
    await statuses(ask, budgets.writes, "/", "POST");
    const response = await ask("/", "POST");
    const wait = Number(response.headers.get("retry-after"));
    assert.ok(wait > 0 && wait <= 60, String(wait));
    assert.equal(((await response.json()) as Problem).code, "too-many-requests");
  });

  it("are those of each client alone, and a whole IPv6 network is one", async () => {
    const ask = behind(memoryLimiters());
    await statuses(ask, budgets.writes, "/", "POST", "2001:db8::1");
    assert.equal((await ask("/", "POST", "2001:db8::2")).status, 429);
    assert.equal((await ask("/", "POST", "2001:db8:0:1::1")).status, 200);
    assert.equal((await ask("/", "POST", "203.0.113.2")).status, 200);
  });

  it("stop guessing early, also when all guesses come at once, and do not count what is right", async () => {
    const ask = behind(memoryLimiters());
    for (let time = 0; time < 100; time++) assert.equal((await ask("/guess/right")).status, 200);
    assert.deepEqual(await statuses(ask, 100, "/guess/wrong"), { 404: budgets.misses, 429: 100 - budgets.misses });
    assert.equal((await ask("/guess/right")).status, 429);
    assert.equal((await ask("/")).status, 200);
  });

  it("count a missing secret as a guess", async () => {
    assert.equal((await statuses(behind(memoryLimiters()), 50, "/guess/unauthorized"))[401], budgets.misses);
  });

  it("that are broken stop nobody from reading, and everybody from writing", async () => {
    const broken = { consume: () => Promise.reject(new Error("no")), reward: () => Promise.reject(new Error("no")) };
    const ask = behind({ reads: broken, writes: broken, misses: broken, deskReads: broken, deskWrites: broken });
    assert.deepEqual([(await ask("/")).status, (await ask("/guess/right")).status], [200, 200]);
    const refused = await ask("/", "POST");
    assert.deepEqual([refused.status, refused.headers.has("retry-after")], [503, true]);
  });

  it("are what stops: without them all pass", async () => {
    const ask = behind(null);
    assert.deepEqual(await statuses(ask, budgets.reads + 5, "/"), { 200: budgets.reads + 5 });
    assert.deepEqual(await statuses(ask, budgets.misses + 5, "/guess/wrong"), { 404: budgets.misses + 5 });
  });
});

describe("the application", () => {
  let limited: TestParts;
  let unlimited: TestParts;
  before(async () => {
    limited = await testParts({ environment: { RATE_LIMITS: "on" } });
    unlimited = await testParts();
  });
  after(async () => {
    await limited.remove();
    await unlimited.remove();
  });

  const guesses = (parts: TestParts) => {
    const app = createApp(parts);
    return statuses(async (path) => app.request(path), budgets.misses + 5, "/api/v1/status/7K3F-9QMX");
  };

  it("lets a whole office work at the desk behind one address", async () => {
    const app = createApp(limited);
    const read = async () => app.request("/api/v1/desk/session");
    assert.deepEqual(await statuses(read, budgets.reads + 5, ""), { 200: budgets.reads + 5 });
    assert.equal((await statuses(read, budgets.deskReads, ""))[429], budgets.reads + 5);
  });

  it("limits who guesses numbers, unless RATE_LIMITS is off", async () => {
    assert.deepEqual(await guesses(limited), { 404: budgets.misses, 429: 5 });
    assert.deepEqual(await guesses(unlimited), { 404: budgets.misses + 5 });
  });
});

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Availability } from "@okienko/contract";
import { importCity } from "../catalog/import-city.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { testParts } from "../testing/test-parts.ts";
import { openTwoWays, type Sent, shared } from "../testing/two-ways.ts";
import { budgets } from "../web/rate-limits.ts";

const address = "/api/v1/availability?procedure=library-card";
const closed = { queue: { procedures: ["boat-berth"] } };

/** A city of this name, which answers to `<name>.example`. */
function named(name: string, file: object): object {
  const { city } = file as { city: object };
  return { ...file, city: { ...city, id: name, hosts: [`${name}.example`] } };
}

const parts = await testParts({ city: named("one", roundTheClock(1, closed)) });
const ways = await openTwoWays(parts);
after(async () => {
  await ways.stop();
  await parts.remove();
});

/** Asks until the answer is remembered, and then once more. */
async function askAgain(...sent: Sent) {
  for (let turn = 0; turn < 2; turn++) await ways.quick(...sent);
  return ways.quick(...sent);
}

const availability = async (host: string, more = {}) =>
  JSON.parse((await askAgain(address, { host, ...more })).body) as Availability;

it("notices that the city has opened a queue for a procedure that had none", async () => {
  assert.equal((await availability("one.example")).reason, "not-bookable");
  await importCity(parts.database, named("one", roundTheClock(1)));
  assert.equal((await availability("one.example")).reason, null);
});

describe("what is answered early", () => {
  let etag: string;
  before(async () => {
    etag = String((await askAgain(address)).headers.etag);
  });

  const cases: Record<string, (etag: string) => Sent> = {
    "free days": () => [address],
    "the next times": () => ["/api/v1/availability/next?procedure=library-card&limit=3"],
    "another language": () => [address, { "accept-language": "de, en;q=0.5" }],
    "a question from another site": () => [address, { origin: "https://news.example" }],
    "a copy that stands": (it) => [address, { "if-none-match": it }],
    "one of several copies": (it) => [address, { "if-none-match": `"other", W/${it}` }],
    "any copy": () => [address, { "if-none-match": "*" }],
    "a copy of something else": () => [address, { "if-none-match": '"other"' }],
  };
  for (const [what, asked] of Object.entries(cases)) {
    it(`is what the application says, byte for byte: ${what}`, async () => {
      const before = ways.early();
      const quick = await askAgain(...asked(etag));
      assert.ok(ways.early() > before);
      assert.deepEqual(shared(quick), shared(await ways.plain(...asked(etag))));
    });
  }

  it("is nothing but a plain question that was answered before", async () => {
    const before = ways.early();
    const others: Sent[] = [
      [address, {}, "HEAD"],
      [address, { "x-forwarded-host": "one.example" }],
      [address, { "content-length": "0" }],
      [`${address}&office=nowhere`],
      ["/api/v1/city"],
    ];
    for (const asked of others) await askAgain(...asked);
    assert.equal(ways.early(), before);
  });

  it("is counted and has an id of its own", async () => {
    const ids = [await askAgain(address), await askAgain(address)].map(({ headers }) => headers["x-request-id"]);
    assert.notEqual(ids[0], ids[1]);
    const counts = async () => {
      const { body } = await ways.quick("/metrics", { host: "localhost" });
      return Number(/_count\{method="GET",route="\/api\/v1\/availability",status="200"\} (\d+)/.exec(body)![1]);
    };
    const before = await counts();
    await ways.quick(address);
    assert.equal(await counts(), before + 1);
  });
});

it("never answers one city's question with what another one was told, also when that comes later", async () => {
  assert.equal((await availability("two.example")).reason, null); // so far there is only one city
  await importCity(parts.database, named("two", roundTheClock(1, closed)));
  assert.equal((await availability("two.example")).reason, "not-bookable");
  for (let turn = 0; turn < 3; turn++) await availability("two.example", { "x-forwarded-host": "one.example" });
  assert.equal((await availability("one.example")).reason, null);
  assert.equal((await availability("two.example")).reason, "not-bookable");
});

it("counts what is answered early like everything else", async () => {
  const limited = await testParts({ city: named("one", roundTheClock(1)), environment: { RATE_LIMITS: "on" } });
  const limitedWays = await openTwoWays(limited);
  const statuses: unknown[] = [];
  for (let turn = 0; turn < budgets.reads + 2; turn++) statuses.push((await limitedWays.quick(address)).status);
  assert.deepEqual(statuses.indexOf(429), budgets.reads);
  assert.equal(limitedWays.early(), budgets.reads - 2);
  await limitedWays.stop();
  await limited.remove();
});

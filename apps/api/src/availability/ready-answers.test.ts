import assert from "node:assert/strict";
import { after, it } from "node:test";
import type { Availability } from "@okienko/contract";
import { createApp } from "../app.ts";
import { importCity } from "../catalog/import-city.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { testParts } from "../testing/test-parts.ts";

const closed = { queue: { procedures: ["boat-berth"] } };
const parts = await testParts({ city: named("one", roundTheClock(1, closed)) });
after(() => parts.remove());
const app = createApp(parts);

/** A city of this name, which answers to `<name>.example`. */
function named(name: string, file: object): object {
  const { city } = file as { city: object };
  return { ...file, city: { ...city, id: name, hosts: [`${name}.example`] } };
}

async function ask(url: string, headers: Record<string, string> = {}): Promise<Availability> {
  const response = await app.request(`${url}/api/v1/availability?procedure=library-card`, { headers });
  return (await response.json()) as Availability;
}

it("notices that the city has opened a queue for a procedure that had none", async () => {
  for (let turn = 0; turn < 3; turn++) assert.equal((await ask("http://one.example")).reason, "not-bookable");
  await importCity(parts.database, named("one", roundTheClock(1)));
  assert.equal((await ask("http://one.example")).reason, null);
});

it("never answers one city's question with what another one was told under the same address", async () => {
  await importCity(parts.database, named("two", roundTheClock(1, closed)));
  const url = "http://two.example";
  const told: Record<string, string>[] = [
    { host: "one.example" },
    { host: "two.example", "x-forwarded-host": "one.example" },
  ];
  for (const headers of told) for (let turn = 0; turn < 3; turn++) await ask(url, headers);
  assert.equal((await ask(url, { host: "one.example" })).reason, null);
  assert.equal((await ask(url, { host: "two.example" })).reason, "not-bookable");
});

import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import type { BookedVisit, Hold } from "@okienko/contract";
import { createApp } from "../app.ts";
import { importCity } from "../catalog/import-city.ts";
import { Resident } from "../testing/resident.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { testParts } from "../testing/test-parts.ts";

/** Two cities in one database that differ only in their names and hosts. */
const [one, two] = ["one", "two"].map((id) => {
  const file = roundTheClock(2) as { city: object };
  return { ...file, city: { ...file.city, id, hosts: [`${id}.example`] } };
});
const parts = await testParts({ city: one! });
after(() => parts.remove());
await importCity(parts.database, two);
const resident = new Resident(createApp(parts));

function ask<T>(city: string, method: string, path: string, body?: unknown, secret?: string) {
  return resident.ask<T>(method, path, body, { headers: { host: `${city}.example` }, ...(secret && { secret }) });
}

async function hold(city: string): Promise<Hold> {
  const path = "/availability/next?procedure=library-card&limit=1";
  const [time] = (await ask<{ times: { office: string; start: string }[] }>(city, "GET", path)).body.times!;
  const { office, start } = time!;
  return (await ask<Hold>(city, "POST", "/holds", { procedure: "library-card", office, start })).body as Hold;
}

const contact = { name: "Anna", email: "anna@example.org" };
const held = await hold("one");
const other = await hold("two");
const visit = (await ask<BookedVisit>("one", "POST", "/visits", { hold: await hold("one"), contact })).body;

describe("one city", () => {
  const calendar = new URL(visit.links!.calendar);
  const visitPath = `/visits/${visit.reference}`;
  const requests: [method: string, path: string, body?: unknown, secret?: string][] = [
    ["DELETE", `/holds/${held.id}`, undefined, held.secret],
    ["POST", `/holds/${held.id}/extension`, undefined, held.secret],
    ["POST", "/visits", { hold: held, contact }],
    ["GET", visitPath, undefined, visit.secret],
    ["PATCH", visitPath, { hold: other }, visit.secret],
    ["GET", `/status/${visit.reference}`],
    ["GET", `${visitPath}/calendar.ics${calendar.search}`],
    ["DELETE", visitPath, undefined, visit.secret],
  ];

  for (const [method, path, body, secret] of requests)
    it(`knows nothing of another one's ${method} ${path.replace(/[0-9A-Z]{4}-[0-9A-Z]{4}|[0-9a-f-]{36}|\?.*/g, "…")}`, async () => {
      assert.equal((await ask("two", method, path, body, secret)).status, 404);
    });

  it("opens all that is its own", async () => {
    assert.equal((await ask("one", "GET", visitPath, undefined, visit.secret)).status, 200);
    assert.equal((await ask("one", "GET", `/status/${visit.reference}`)).status, 200);
    assert.equal((await ask("one", "DELETE", `/holds/${held.id}`, undefined, held.secret)).status, 204);
  });
});

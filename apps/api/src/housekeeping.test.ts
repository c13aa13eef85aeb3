import assert from "node:assert/strict";
import { it } from "node:test";
import { createApp } from "./app.ts";
import { startHousekeeping } from "./housekeeping.ts";
import { Resident } from "./testing/resident.ts";
import { roundTheClock } from "./testing/round-the-clock.ts";
import { shifted } from "./testing/shifted.ts";
import { testParts } from "./testing/test-parts.ts";

const hours = 3_600_000;

it("forgets kept answers after 48 hours and not before", async () => {
  const parts = await testParts({ city: roundTheClock(1) });
  const resident = new Resident(createApp(parts));
  const [time] = await resident.times("procedure=library-card&limit=1");
  await resident.hold("library-card", time!, 1, { key: "once" });
  const kept = async (after: number) => {
    await startHousekeeping({ ...parts, database: shifted(parts.database, after) }).stop();
    return (await parts.database.read.selectFrom("idempotency").selectAll().execute()).length;
  };
  assert.equal(await kept(47 * hours), 1);
  assert.equal(await kept(49 * hours), 0);
  await parts.remove();
});

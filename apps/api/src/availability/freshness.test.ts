import assert from "node:assert/strict";
import { after, it } from "node:test";
import type { FreeTime } from "@okienko/contract";
import { createApp } from "../app.ts";
import { Resident } from "../testing/resident.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { testParts } from "../testing/test-parts.ts";

const parts = await testParts({ city: roundTheClock(1, { booking: { maxVisitsPerContact: 100 } }) });
after(() => parts.remove());
const resident = new Resident(createApp(parts));

/** Whether a time is free; always asked before and after, so that an answer is kept which must not be given again. */
async function isFree({ start }: Pick<FreeTime, "start">): Promise<boolean> {
  return (await resident.times("procedure=library-card&limit=5")).some((it) => it.start === start);
}

it("says in the next answer that a time is held, and that it is given back", async () => {
  const [time] = await resident.times("procedure=library-card&limit=5");
  const { body: hold } = await resident.hold("library-card", time!);
  assert.equal(await isFree(time!), false);
  await resident.ask("DELETE", `/holds/${hold.id}`, undefined, hold);
  assert.equal(await isFree(time!), true);
});

it("says in the next answer that a visit is cancelled", async () => {
  const visit = await resident.bookFirst("library-card");
  assert.equal(await isFree(visit), false);
  await resident.ask("DELETE", `/visits/${visit.reference}`, undefined, visit);
  assert.equal(await isFree(visit), true);
});

it("says in the next answer that a visit is moved", async () => {
  const visit = await resident.bookFirst("library-card");
  const [time] = await resident.times("procedure=library-card&limit=5");
  const { body: hold } = await resident.hold("library-card", time!);
  assert.deepEqual([await isFree(visit), await isFree(time!)], [false, false]);
  await resident.ask("PATCH", `/visits/${visit.reference}`, { hold }, visit);
  assert.deepEqual([await isFree(visit), await isFree(time!)], [true, false]);
});

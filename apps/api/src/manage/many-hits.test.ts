import assert from "node:assert/strict";
import { it } from "node:test";
import type { BookedVisit, Effects, EntryChanged, FreeTime } from "@okienko/contract";
import { addDays, dayOf } from "@okienko/scheduling";
import { createApp } from "../app.ts";
import { newReference } from "../references/reference.ts";
import { DeskBrowser, signedIn } from "../testing/desk-browser.ts";
import { Resident } from "../testing/resident.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

const day = addDays(dayOf(Date.now(), "Europe/Helsinki"), 3);
const more = 520;

/** Stores copies of the one visit that there is; every other one has left no address. */
async function copyVisit({ database }: TestParts): Promise<void> {
  const visit = await database.read.selectFrom("visit").selectAll().executeTakeFirstOrThrow();
  const rows = Array.from({ length: more }, (_, at) => ({
    ...visit,
    id: `copy-${at}`,
    reference: newReference(),
    check_in_code: null,
    email: at % 2 === 0 ? visit.email : null,
  }));
  for (let first = 0; first < more; first += 40)
    await database.writer
      .insertInto("visit")
      .values(rows.slice(first, first + 40))
      .execute();
}

it("counts all whom a change hits and who can be told, and shows the first 500", async () => {
  const parts = await testParts({ city: roundTheClock(1) });
  const app = createApp(parts);
  const resident = new Resident(app);
  const path = `/availability/${day}?procedure=library-card`;
  const [time] = (await resident.ask<{ times: FreeTime[] }>("GET", path)).body.times!;
  const hold = await resident.hold("library-card", time!);
  const anna = { name: "Anna", email: "anna@example.org", phone: null };
  assert.ok(((await resident.book(hold.body, anna)).body as BookedVisit).reference);
  await copyVisit(parts);
  const desk = new DeskBrowser(app as never);
  await signedIn(parts, desk, ["administrator"], { city: "kuusipeura" });
  const entry = { scope: "city", from: day, until: day, hours: [], reason: { fi: "Remontti" } };
  const works = "/catalog/exceptions/works";
  const effects = (await desk.ask<Effects>("POST", `${works}/effects`, { entry })).body;
  assert.deepEqual([effects.count, effects.visits.length, effects.mails], [more + 1, 500, more / 2 + 1]);
  const saved = await desk.ask<EntryChanged>("PUT", works, { entry, revision: null, seen: effects.seen });
  assert.deepEqual([saved.body.hits, saved.body.told], [effects.count, effects.mails], JSON.stringify(saved.body));
  await parts.remove();
});

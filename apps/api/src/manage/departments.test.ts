import assert from "node:assert/strict";
import { it } from "node:test";
import type { CapacityPicture, Effects, FreeTime, Worklist } from "@okienko/contract";
import { addDays, dayOf } from "@okienko/scheduling";
import { createApp } from "../app.ts";
import { DeskBrowser, signedIn } from "../testing/desk-browser.ts";
import { Resident } from "../testing/resident.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { testParts } from "../testing/test-parts.ts";

const city = "kuusipeura";
const day = addDays(dayOf(Date.now(), "Europe/Helsinki"), 3);

it("does nothing for a manager about the visits of another department, by whatever id", async () => {
  const parts = await testParts({ city: roundTheClock(2) });
  const app = createApp(parts);
  const resident = new Resident(app);
  const path = `/availability/${day}?procedure=library-card`;
  const [time] = (await resident.ask<{ times: FreeTime[] }>("GET", path)).body.times!;
  await resident.book((await resident.hold("library-card", time!)).body);
  const [desk, other] = [new DeskBrowser(app as never), new DeskBrowser(app as never)];
  await signedIn(parts, desk, ["administrator"], { city });
  await signedIn(parts, other, ["manager"], { city, departments: ["building-control"] });
  const entry = { scope: "city", from: day, until: day, hours: [], reason: { fi: "Remontti" } };
  const works = "/catalog/exceptions/works";
  const { seen } = (await desk.ask<Effects>("POST", `${works}/effects`, { entry })).body;
  await desk.ask("PUT", works, { entry, revision: null, seen, tell: false });
  const [listed] = (await desk.ask<Worklist>("GET", "/worklist")).body.entries;
  const action = { action: "phoned", revision: listed!.revision };
  assert.equal((await other.ask("POST", `/worklist/${listed!.id}`, action)).body.code, "unknown-entry");
  assert.equal((await other.ask("GET", `/worklist/${listed!.id}/times`)).body.code, "unknown-entry");
  assert.deepEqual((await other.ask("POST", "/worklist-messages", {})).body, { told: 0 });
  const { department } = listed!;
  assert.deepEqual((await other.ask("POST", "/worklist-messages", { department })).body, { told: 0 });
  for (const request of [{ entry: { ...entry, until: addDays(day, 1) } }, {}])
    assert.equal((await other.ask("POST", `${works}/effects`, request)).body.code, "not-permitted");
  await parts.remove();
});

it("says of each queue whether the reader may close its days, which is what saving allows", async () => {
  const parts = await testParts();
  const app = createApp(parts);
  const from = addDays(dayOf(Date.now(), "Europe/Warsaw"), 3);
  const answers = new Set<boolean>();
  for (const [role, departments] of [
    ["manager", ["civil-affairs"]],
    ["administrator", []],
  ] as const) {
    const desk = new DeskBrowser(app as never);
    await signedIn(parts, desk, [role], { departments: [...departments] });
    const path = `/capacity?from=${from}&to=${from}`;
    for (const { id, mayClose, departments: named } of (await desk.ask<CapacityPicture>("GET", path)).body.queues!) {
      const entry = { scope: "queue", id, from, until: from, hours: [], reason: { pl: "Remont" } };
      const { status } = await desk.ask("POST", "/catalog/exceptions/works/effects", { entry });
      assert.equal(status, mayClose ? 200 : 403, `${role}, ${id}`);
      assert.ok(named.length > 0);
      answers.add(mayClose);
    }
  }
  assert.equal(answers.size, 2);
  await parts.remove();
});

import assert from "node:assert/strict";
import { it } from "node:test";
import type { Effects, FreeTime } from "@okienko/contract";
import { addDays, dayOf } from "@okienko/scheduling";
import { createApp } from "../app.ts";
import { runRetention } from "../retention/run-retention.ts";
import { DeskBrowser, signedIn } from "../testing/desk-browser.ts";
import { Resident } from "../testing/resident.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { shifted } from "../testing/shifted.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts } from "../testing/test-parts.ts";

const year = 366 * 24 * 3_600_000;
const day = addDays(dayOf(Date.now(), "Europe/Helsinki"), 3);

for (const { name, open } of await testDatabases())
  it(`forgets a visit of the worklist that was never confirmed, and goes on (${name})`, async () => {
    const booking = { confirmEmail: { withinMinutes: 60 } };
    const parts = await testParts({ open, city: roundTheClock(2, { booking }) });
    const app = createApp(parts);
    const resident = new Resident(app);
    const path = `/availability/${day}?procedure=library-card`;
    const [time] = (await resident.ask<{ times: FreeTime[] }>("GET", path)).body.times!;
    const { body } = await resident.hold("library-card", time!);
    const visit = await resident.book(body, { name: "Anna", email: "anna@example.org", phone: null });
    assert.equal((visit.body as { state: string }).state, "unconfirmed");
    const desk = new DeskBrowser(app as never);
    await signedIn(parts, desk, ["administrator"], { city: "kuusipeura" });
    const entry = { scope: "city", from: day, until: day, hours: [], reason: { fi: "Remontti" } };
    const { seen } = (await desk.ask<Effects>("POST", "/catalog/exceptions/works/effects", { entry })).body;
    const saved = await desk.ask<{ hits: number }>("PUT", "/catalog/exceptions/works", { entry, revision: null, seen });
    assert.equal(saved.body.hits, 1);
    // whoever takes a time of the queue next ends it
    const later = new Resident(createApp({ ...parts, database: shifted(parts.database, 2 * 3_600_000) }));
    const nextDay = path.replace(day, addDays(day, 1));
    const [free] = (await later.ask<{ times: FreeTime[] }>("GET", nextDay)).body.times!;
    assert.equal((await later.hold("library-card", free!)).status, 201);
    for (const years of [1, 2]) await runRetention({ ...parts, database: shifted(parts.database, years * year) });
    const { read: db } = parts.database;
    assert.deepEqual(await db.selectFrom("visit").select("state").execute(), []);
    assert.deepEqual(await db.selectFrom("worklist").select("id").execute(), []);
    await parts.remove();
  });

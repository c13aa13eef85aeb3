import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { createApp } from "../app.ts";
import { write } from "../database/transaction.ts";
import { violations } from "../testing/invariants.ts";
import { Resident } from "../testing/resident.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { shifted } from "../testing/shifted.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import type { FreeTimes, Visit } from "@okienko/contract";

for (const { name, open } of await testDatabases()) {
  describe(`moving and cancelling on ${name}`, () => {
    let parts: TestParts;
    let resident: Resident;

    before(async () => {
      parts = await testParts({ open, city: roundTheClock(1, { booking: { maxVisitsPerContact: 100 } }) });
      resident = new Resident(createApp(parts));
    });
    after(async () => {
      assert.deepEqual(await violations(parts.database, 1), []);
      await parts.remove();
    });

    it("moves a visit to a held time, frees the old one, and keeps the number", async () => {
      const visit = await resident.bookFirst("library-card");
      const [later] = await resident.times("procedure=library-card&limit=1");
      const { body: hold } = await resident.hold("library-card", later!);
      const moved = await resident.ask<Visit>("PATCH", `/visits/${visit.reference}`, { hold }, visit);
      assert.equal(moved.status, 200, moved.text);
      assert.equal(moved.body.reference, visit.reference);
      assert.equal(moved.body.start, later!.start);
      assert.equal(moved.body.checkInCode, visit.checkInCode);
      assert.equal((await resident.times("procedure=library-card"))[0]!.start, visit.start);
      const twice = await resident.ask("PATCH", `/visits/${visit.reference}`, { hold }, visit);
      assert.equal(twice.body.code, "hold-used");
    });

    it("gives a moved visit another check-in code when somebody has the same one on the new day", async () => {
      const visit = await resident.bookFirst("library-card");
      const day = resident.days("procedure=library-card").then(({ days }) => days.at(-1)!);
      const { body: times } = await resident.ask<FreeTimes>(
        "GET",
        `/availability/${(await day).date}?procedure=library-card`,
      );
      const holds = await Promise.all(times.times.slice(-2).map((it) => resident.hold("library-card", it)));
      const { body: other } = await resident.book(holds[0]!.body);
      const same = { check_in_code: visit.checkInCode };
      await write(parts.database, (tx) =>
        tx.updateTable("visit").set(same).where("reference", "=", other.reference).execute(),
      );
      const moved = await resident.ask<Visit>("PATCH", `/visits/${visit.reference}`, { hold: holds[1]!.body }, visit);
      assert.equal(moved.status, 200, moved.text);
      assert.match(moved.body.checkInCode, /^\d{6}$/);
      assert.notEqual(moved.body.checkInCode, visit.checkInCode);
    });

    it("leaves the old visit as it is when the new time is gone", async () => {
      const visit = await resident.bookFirst("library-card");
      const [later] = await resident.times("procedure=library-card&limit=1");
      const { body: hold } = await resident.hold("library-card", later!);
      await resident.ask("DELETE", `/holds/${hold.id}`, undefined, hold);
      const refused = await resident.ask("PATCH", `/visits/${visit.reference}`, { hold }, visit);
      assert.equal(refused.status, 410);
      const shown = await resident.ask<Visit>("GET", `/visits/${visit.reference}`, undefined, visit);
      assert.equal(shown.body.start, visit.start);
    });

    it("does not move a visit to another procedure", async () => {
      const visit = await resident.bookFirst("library-card");
      const [time] = await resident.times("procedure=boat-berth&limit=1");
      const { body: hold } = await resident.hold("boat-berth", time!);
      const refused = await resident.ask("PATCH", `/visits/${visit.reference}`, { hold }, visit);
      assert.deepEqual([refused.status, refused.body.errors![0]!.pointer], [422, "/hold/id"]);
      await resident.ask("DELETE", `/holds/${hold.id}`, undefined, hold);
    });

    it("cancels a visit, frees its time, and says the same when asked again", async () => {
      const visit = await resident.bookFirst("library-card");
      const cancelled = await resident.ask<Visit>("DELETE", `/visits/${visit.reference}`, undefined, visit);
      assert.deepEqual([cancelled.status, cancelled.body.state], [200, "cancelled"]);
      const again = await resident.ask<Visit>("DELETE", `/visits/${visit.reference}`, undefined, visit);
      assert.deepEqual([again.status, again.body], [200, cancelled.body]);
      assert.equal((await resident.times("procedure=library-card"))[0]!.start, visit.start);
      const [time] = await resident.times("procedure=library-card&limit=1");
      const { body: hold } = await resident.hold("library-card", time!);
      const moved = await resident.ask("PATCH", `/visits/${visit.reference}`, { hold }, visit);
      assert.equal(moved.body.code, "visit-changed");
    });

    it("does not cancel a visit that has begun", async () => {
      const visit = await resident.bookFirst("library-card");
      const database = shifted(parts.database, Date.parse(visit.start) - Date.now() + 1_000);
      const late = new Resident(createApp({ ...parts, database }));
      const refused = await late.ask("DELETE", `/visits/${visit.reference}`, undefined, visit);
      assert.deepEqual([refused.status, refused.body.code], [409, "visit-changed"]);
    });

    it("raises the sequence of the calendar entry with each change and tells each change once", async () => {
      const visit = await resident.bookFirst("library-card");
      const [later] = await resident.times("procedure=library-card&limit=1");
      const { body: hold } = await resident.hold("library-card", later!);
      await resident.ask("PATCH", `/visits/${visit.reference}`, { hold }, visit);
      await resident.ask("DELETE", `/visits/${visit.reference}`, undefined, visit);
      await resident.ask("DELETE", `/visits/${visit.reference}`, undefined, visit);
      const { read } = parts.database;
      const row = await read
        .selectFrom("visit")
        .selectAll()
        .where("reference", "=", visit.reference)
        .executeTakeFirstOrThrow();
      const told = await read.selectFrom("outbox").select("kind").where("subject", "=", row.id).orderBy("id").execute();
      const lines = await read
        .selectFrom("audit")
        .select("action")
        .where("subject", "=", row.id)
        .orderBy("id")
        .execute();
      assert.equal(row.sequence, 2);
      assert.deepEqual(
        told.map((it) => it.kind),
        ["visit-booked", "visit-moved", "visit-cancelled"],
      );
      assert.deepEqual(
        lines.map((it) => it.action),
        ["hold", "book", "move", "cancel"],
      );
    });
  });
}

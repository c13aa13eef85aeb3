import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { BookedVisit, Hold, Visit } from "@okienko/contract";
import { createApp } from "../app.ts";
import { KeptAnswers } from "../availability/kept-answers.ts";
import { write } from "../database/transaction.ts";
import { violations } from "../testing/invariants.ts";
import { contact, Resident } from "../testing/resident.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { shifted } from "../testing/shifted.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import { moveVisit } from "./move-visit.ts";

const minutes = 60_000;
const booking = { maxVisitsPerContact: 100, confirmEmail: { withinMinutes: 60 } };

for (const { name, open } of await testDatabases()) {
  describe(`running out on ${name}`, () => {
    let parts: TestParts;
    let resident: Resident;

    before(async () => {
      parts = await testParts({ open, city: roundTheClock(1, { booking }) });
      resident = new Resident(createApp(parts));
    });
    after(async () => {
      assert.deepEqual(await violations(parts.database, 1), []);
      await parts.remove();
    });

    /** The same city some minutes later, by the database's clock. */
    function later(count: number): Resident {
      const database = shifted(parts.database, count * minutes);
      return new Resident(createApp({ ...parts, database, answers: new KeptAnswers(database) }));
    }

    /** A time far enough ahead to be offered later as well. */
    async function farTime() {
      const { days } = await resident.days("procedure=library-card");
      const { body } = await resident.ask<{ times: BookedVisit[] }>(
        "GET",
        `/availability/${days.at(-1)!.date}?procedure=library-card`,
      );
      return body.times[0]!;
    }

    it("frees a held time when its end has come, without any job", async () => {
      const time = await farTime();
      const { body: hold } = await resident.hold("library-card", time);
      assert.equal((await resident.hold("library-card", time)).status, 409);
      assert.equal((await later(14).hold("library-card", time)).status, 409);
      const next = await later(16).hold("library-card", time);
      assert.equal(next.status, 201);
      assert.equal((await later(16).book(hold)).body.code, "hold-expired");
      assert.equal((await resident.ask("DELETE", `/holds/${next.body.id}`, undefined, next.body)).status, 204);
    });

    it("shows an expired hold as free before anybody has released it", async () => {
      const time = await farTime();
      await resident.hold("library-card", time);
      const day = `/availability/${time.start.slice(0, 10)}?procedure=library-card`;
      const starts = async (who: Resident) => (await who.ask<{ times: { start: string }[] }>("GET", day)).body.times;
      assert.notEqual((await starts(resident))[0]!.start, time.start);
      assert.equal((await starts(later(16)))[0]!.start, time.start);
    });

    it("does not extend or book a hold that has run out", async () => {
      const time = await farTime();
      const { body: hold } = await resident.hold("library-card", time);
      const extended = await later(16).ask("POST", `/holds/${hold.id}/extension`, undefined, hold);
      assert.deepEqual([extended.status, extended.body.code], [410, "hold-expired"]);
      await resident.ask("DELETE", `/holds/${hold.id}`, undefined, hold);
    });

    it("keeps the time of an unconfirmed visit until confirmBy, and for good once it is confirmed", async () => {
      const visit = await book(await farTime());
      assert.equal(visit.state, "unconfirmed");
      assert.ok(visit.confirmBy);
      const code = await codeOf(visit);
      const wrong = await resident.ask("POST", `/visits/${visit.reference}/confirmation`, { code: "nonsense" });
      assert.equal(wrong.body.code, "unknown-visit");
      const confirmed = await later(59).ask<Visit>("POST", `/visits/${visit.reference}/confirmation`, { code });
      assert.deepEqual([confirmed.status, confirmed.body.state], [200, "booked"], confirmed.text);
      const again = await later(120).ask<Visit>("POST", `/visits/${visit.reference}/confirmation`, { code });
      assert.deepEqual([again.status, again.body], [200, confirmed.body]);
      assert.equal((await later(120).hold("library-card", visit)).status, 409);
    });

    it("frees the time of a visit that nobody has confirmed", async () => {
      const visit = await book(await farTime());
      const code = await codeOf(visit);
      const late = await later(61).ask("POST", `/visits/${visit.reference}/confirmation`, { code });
      assert.deepEqual([late.status, late.body.code], [410, "confirmation-expired"]);
      const shown = await later(61).ask<Visit>("GET", `/visits/${visit.reference}`, undefined, visit);
      assert.equal(shown.body.state, "expired");
      assert.equal((await later(61).hold("library-card", visit)).status, 201);
    });

    it("asks to confirm the new time when an unconfirmed visit is moved", async () => {
      const visit = await book(await farTime());
      const { body: hold } = await resident.hold("library-card", await farTime());
      const moved = await resident.ask<Visit>("PATCH", `/visits/${visit.reference}`, { hold }, visit);
      assert.deepEqual([moved.status, moved.body.state, moved.body.start], [200, "unconfirmed", hold.start]);
      const code = await codeOf(visit);
      const confirmed = await resident.ask<Visit>("POST", `/visits/${visit.reference}/confirmation`, { code });
      assert.deepEqual([confirmed.body.state, confirmed.body.start], ["booked", hold.start]);
    });

    it("frees the new time and not the old one twice when a visit runs out while it is being moved", async () => {
      const visit = await book(await farTime());
      const { body: hold } = await resident.hold("library-card", await farTime());
      const catalog = await parts.catalogs.forHost("");
      const context = { catalog: catalog!, now: parts.database.now, publicUrl: "", actor: "resident" as const };
      const moved = Promise.withResolvers<unknown>();
      const moving = write(parts.database, async (tx) => {
        await moveVisit({ ...context, tx }, visit.reference, visit.secret, { hold: hold as Hold });
        moved.resolve(null);
        await pause(300); // the next taker finds the visit at its old time and waits
      });
      await moved.promise;
      const taken = await later(61).hold("library-card", visit);
      await moving;
      assert.equal(taken.status, 201, taken.text);
      assert.deepEqual(await violations(parts.database, 1), []);
      assert.equal((await later(61).hold("library-card", hold as Hold)).status, 201);
    });

    async function book(time: Pick<BookedVisit, "start" | "office">) {
      const { body: hold } = await resident.hold("library-card", time);
      return (await resident.book(hold, contact)).body as BookedVisit;
    }

    async function codeOf({ reference }: BookedVisit): Promise<string> {
      const rows = await parts.database.read.selectFrom("outbox").select("body").orderBy("id", "desc").execute();
      const news = rows.map((it) => JSON.parse(it.body) as { reference: string; confirmation: { code: string } });
      return news.find((it) => it.reference === reference)!.confirmation.code;
    }
  });
}

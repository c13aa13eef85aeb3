import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Hold } from "@okienko/contract";
import { createApp } from "../app.ts";
import { KeptAnswers } from "../availability/kept-answers.ts";
import { violations } from "../testing/invariants.ts";
import { contact, Resident } from "../testing/resident.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { shifted } from "../testing/shifted.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

const counters = 2;
const turns = 5;

for (const { name, open } of await testDatabases()) {
  describe(`one hold or visit, changed by several at once on ${name}`, () => {
    let parts: TestParts;
    let resident: Resident;
    let people = 0;

    before(async () => {
      parts = await testParts({ open, city: roundTheClock(counters, { booking: { maxVisitsPerContact: 1 } }) });
      resident = new Resident(createApp(parts));
    });
    after(() => parts.remove());

    async function hold(): Promise<Hold> {
      const [time] = await resident.times("procedure=library-card&limit=1");
      return (await resident.hold("library-card", time!)).body as Hold;
    }

    function somebody() {
      return { ...contact, email: `${++people}@example.org` };
    }

    async function noViolation(): Promise<void> {
      assert.deepEqual(await violations(parts.database, counters), []);
    }

    it("is booked once", async () => {
      for (let turn = 0; turn < turns; turn++) {
        const held = await hold();
        const answers = await Promise.all([resident.book(held, somebody()), resident.book(held, somebody())]);
        assert.equal(answers.filter(({ status }) => status === 201).length, 1);
      }
      await noViolation();
    });

    it("frees each time once when it is moved twice and cancelled", async () => {
      for (let turn = 0; turn < turns; turn++) {
        const visit = await resident.bookFirst("library-card", somebody());
        const path = `/visits/${visit.reference}`;
        const holds = [await hold(), await hold()];
        const moves = holds.map((it) => resident.ask("PATCH", path, { hold: it }, visit));
        const answers = await Promise.all([...moves, resident.ask("DELETE", path, undefined, visit)]);
        assert.ok(answers.every(({ status }) => [200, 409].includes(status)));
        await noViolation();
      }
    });

    it("is booked or given back", async () => {
      for (let turn = 0; turn < turns; turn++) {
        const held = await hold();
        const give = resident.ask("DELETE", `/holds/${held.id}`, undefined, held);
        const [booked, given] = await Promise.all([resident.book(held, somebody()), give]);
        assert.notEqual(booked.status === 201, given.status === 204);
        await noViolation();
      }
    });

    it("leaves a contact no more visits than are allowed", async () => {
      const who = somebody();
      const holds = [await hold(), await hold(), await hold()];
      const answers = await Promise.all(holds.map((it) => resident.book(it, who)));
      assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409, 409]);
    });

    it("makes room for another visit of the contact once it is cancelled or over", async () => {
      const who = somebody();
      const cancelled = await resident.bookFirst("library-card", who);
      await resident.ask("DELETE", `/visits/${cancelled.reference}`, undefined, cancelled);
      const visit = await resident.bookFirst("library-card", who);
      assert.equal((await resident.book(await hold(), who)).body.code, "too-many-visits");
      const database = shifted(parts.database, Date.parse(visit.end) - Date.now() + 1_000);
      const later = new Resident(createApp({ ...parts, database, answers: new KeptAnswers(database) }));
      assert.equal((await later.bookFirst("library-card", who)).state, "booked");
    });
  });
}

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { createApp } from "../app.ts";
import { violations } from "../testing/invariants.ts";
import { contact, Resident } from "../testing/resident.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

const manyVisits = { booking: { maxVisitsPerContact: 100 } };

for (const { name, open } of await testDatabases()) {
  describe(`booking on ${name}`, () => {
    let parts: TestParts;
    let resident: Resident;

    before(async () => {
      parts = await testParts({ open, city: roundTheClock(2, manyVisits) });
      resident = new Resident(createApp(parts));
    });
    after(async () => {
      assert.deepEqual(await violations(parts.database, 2), []);
      await parts.remove();
    });

    it("holds a time, books it and shows it to who knows the secret", async () => {
      const [time] = await resident.times("procedure=library-card");
      const hold = await resident.hold("library-card", time!);
      assert.equal(hold.status, 201, hold.text);
      assert.equal(hold.body.start, time!.start);
      const booked = await resident.book(hold.body, contact);
      assert.equal(booked.status, 201, booked.text);
      assert.match(booked.body.reference, /^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
      assert.match(booked.body.checkInCode, /^\d{6}$/);
      assert.equal(booked.body.state, "booked");
      assert.equal(booked.body.confirmBy, null);
      const { secret, ...visit } = booked.body;
      const spelled = visit.reference.toLowerCase().replace("-", "");
      const shown = await resident.ask("GET", `/visits/${spelled}`, undefined, { secret });
      assert.deepEqual(shown.body, visit);
    });

    it("keeps the lines of a note and drops what no text has", async () => {
      const [time] = await resident.times("procedure=library-card&limit=1");
      const { body: hold } = await resident.hold("library-card", time!);
      const request = { hold, contact, note: "I use a\u0000\r\nwheelchair\ud800" };
      const { status, body } = await resident.ask<{ note: string }>("POST", "/visits", request);
      assert.deepEqual([status, body.note], [201, "I use a\nwheelchair\ufffd"]);
    });

    it("knows no hold by an id that none can have", async () => {
      for (const id of ["%00", "%ED%A0%80", "x"]) {
        const { status, body } = await resident.ask("DELETE", `/holds/${id}`, undefined, { secret: "x".repeat(32) });
        assert.deepEqual([status, body.code], [404, "unknown-hold"], id);
      }
    });

    it("speaks the nearest of the city's languages to the one that is asked for", async () => {
      for (const [language, spoken] of Object.entries({ en: "en", "en-GB": "en", EN: "en", sv: "fi" })) {
        const [time] = await resident.times("procedure=library-card&limit=1");
        const { body: hold } = await resident.hold("library-card", time!);
        const { body } = await resident.ask<{ language: string }>("POST", "/visits", { hold, contact, language });
        assert.equal(body.language, spoken, language);
      }
    });

    it("shows a visit to nobody else", async () => {
      const { reference } = await resident.bookFirst("library-card");
      assert.equal((await resident.ask("GET", `/visits/${reference}`)).status, 401);
      const wrong = await resident.ask("GET", `/visits/${reference}`, undefined, { secret: "x".repeat(32) });
      const unknown = await resident.ask("GET", "/visits/2222-2222", undefined, { secret: "x".repeat(32) });
      assert.deepEqual([wrong.status, wrong.body], [404, unknown.body]);
      assert.equal(wrong.body.code, "unknown-visit");
    });

    it("tells the public when and where, but not who and what for", async () => {
      const { reference, start, end, office } = await resident.bookFirst("library-card");
      const { body } = await resident.ask("GET", `/status/${reference}`);
      assert.deepEqual(body, {
        kind: "visit",
        reference,
        state: "booked",
        date: start.slice(0, 10),
        start,
        end,
        office,
      });
      assert.equal((await resident.ask("GET", "/status/2222-2222")).body.code, "unknown-reference");
    });

    it("counts a hold as taken in the very next answer and as free once it is given back", async () => {
      const [time] = await resident.times("procedure=boat-berth");
      const hold = await resident.hold("boat-berth", time!);
      const left = (await resident.times("procedure=boat-berth")).find((it) => it.start === time!.start);
      assert.equal(left?.free ?? 0, time!.free - 1);
      const released = await resident.ask("DELETE", `/holds/${hold.body.id}`, undefined, hold.body);
      assert.equal(released.status, 204);
      assert.deepEqual((await resident.times("procedure=boat-berth"))[0], time);
      const again = await resident.ask("DELETE", `/holds/${hold.body.id}`, undefined, hold.body);
      assert.equal(again.status, 204);
      assert.equal((await resident.book(hold.body)).body.code, "hold-expired");
    });

    it("answers a taken time with the nearest free ones", async () => {
      const time = (await resident.times("procedure=sauna-permit&limit=50")).find((it) => it.free === 2);
      const holds = [await resident.hold("sauna-permit", time!), await resident.hold("sauna-permit", time!)];
      assert.deepEqual(
        holds.map((it) => it.status),
        [201, 201],
      );
      const refused = await resident.hold("sauna-permit", time!);
      assert.equal(refused.status, 409);
      assert.equal(refused.body.code, "time-taken");
      assert.equal(refused.body.alternatives!.length, 5);
      const [nearest] = refused.body.alternatives!;
      assert.equal((await resident.hold("sauna-permit", nearest!)).status, 201);
    });

    it("books a hold once", async () => {
      const [time] = await resident.times("procedure=library-card");
      const { body: hold } = await resident.hold("library-card", time!);
      assert.equal((await resident.book(hold)).status, 201);
      assert.equal((await resident.book(hold)).body.code, "hold-used");
      assert.equal((await resident.ask("DELETE", `/holds/${hold.id}`, undefined, hold)).body.code, "hold-used");
    });

    it("extends a hold as often as the city says", async () => {
      const [time] = await resident.times("procedure=library-card");
      const { body: hold } = await resident.hold("library-card", time!);
      const longer = await resident.ask<{ expiresAt: string; extensionsLeft: number }>(
        "POST",
        `/holds/${hold.id}/extension`,
        undefined,
        hold,
      );
      assert.equal(longer.status, 200, longer.text);
      assert.equal(longer.body.extensionsLeft, 0);
      assert.ok(longer.body.expiresAt >= hold.expiresAt);
      const refused = await resident.ask("POST", `/holds/${hold.id}/extension`, undefined, hold);
      assert.equal(refused.body.code, "no-more-extensions");
      const stranger = await resident.ask("POST", `/holds/${hold.id}/extension`, undefined, { secret: "y".repeat(32) });
      assert.equal(stranger.body.code, "unknown-hold");
    });
  });
}

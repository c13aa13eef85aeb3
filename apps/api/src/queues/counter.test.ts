import assert from "node:assert/strict";
import { after, beforeEach, describe, it } from "node:test";
import type { DeskTicket, VisitState } from "@okienko/contract";
import { runRetention } from "../retention/run-retention.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { type Clerk, office, WaitingRoomTest } from "../testing/waiting-room.ts";
import { violations } from "../testing/invariants.ts";

for (const database of await testDatabases())
  describe(`a counter (${database.name})`, () => {
    let room: WaitingRoomTest;
    let clerk: Clerk;
    const opened: WaitingRoomTest[] = [];
    beforeEach(async () => {
      room = await WaitingRoomTest.open(database);
      opened.push(room);
      clerk = await room.clerkAt("desk-1");
    });
    after(async () => {
      for (const it of opened) await it.parts.remove();
    });

    const visitState = async ({ reference, secret }: { reference: string; secret: string }) => {
      const { body } = await room.resident.ask<{ state: VisitState }>("GET", `/visits/${reference}`, undefined, {
        secret,
      });
      return body.state;
    };
    const arrived = async (minutes = 0) => {
      const visit = await room.book(minutes);
      assert.equal((await room.checkIn(visit.checkInCode)).status, 201);
      return visit;
    };
    const current = async () => (await clerk.view()).current as DeskTicket;

    it("serves a booked visit from the kiosk to the end, and its owner sees each state", async () => {
      const visit = await room.book(0);
      assert.deepEqual(
        (await clerk.view()).expected.map((it) => [it.reference, it.name, it.isLate]),
        [[visit.reference, "Aino", false]],
      );
      const { status, body } = await room.checkIn(visit.checkInCode);
      assert.deepEqual([status, body.ticket, body.before], [201, "A001", 0]);
      assert.equal(await visitState(visit), "arrived");
      const called = await clerk.call();
      assert.deepEqual([called.status, called.body.current?.ticket, called.body.current?.calls], [200, "A001", 1]);
      assert.equal(await visitState(visit), "called");
      room.at(1);
      assert.equal((await clerk.step(await current(), "call-again")).body.calls, 2);
      room.at(2);
      assert.equal((await clerk.step(await current(), "start")).body.state, "serving");
      assert.equal(await visitState(visit), "called");
      room.at(12);
      const served = await clerk.step(await current(), "finish", { outcome: "partly", quantity: 2 });
      assert.deepEqual([served.body.state, served.body.outcome, served.body.quantity], ["served", "partly", 2]);
      assert.equal(await visitState(visit), "served");
      const view = await clerk.view();
      assert.deepEqual([view.current, view.last?.ticket, view.waiting], [null, "A001", []]);
      assert.deepEqual(await violations(room.parts.database, 2), []);
    });

    it("keeps the times without the person, for whoever counts waits and services", async () => {
      await arrived();
      room.at(5);
      await clerk.call();
      room.at(6);
      await clerk.step(await current(), "start");
      room.at(10);
      await clerk.step(await current(), "park");
      room.at(20);
      const parked = (await clerk.view()).parked[0]!;
      await clerk.call({ visit: parked.visit, revision: parked.revision });
      await clerk.step(await current(), "start");
      room.at(23);
      await clerk.step(await current(), "finish");
      const [row] = await room.parts.database.read.selectFrom("ticket").selectAll().execute();
      const minutes = (milliseconds: number) => milliseconds / 60_000;
      assert.equal(minutes(row!.first_called_at! - row!.arrived_at), 5);
      assert.equal(minutes(row!.finished_at! - row!.serving_at! + row!.served_for), 7);
      assert.doesNotMatch(JSON.stringify(row), /Aino|\+358/);
      const { visitContactDays } = (await room.parts.catalogs.forCity("kuusipeura")).file.retention;
      room.at((visitContactDays + 1) * 24 * 60);
      await runRetention(room.parts);
      const kept = await room.parts.database.read.selectFrom("ticket").selectAll().executeTakeFirstOrThrow();
      assert.deepEqual(kept, { ...row, code: null, counter: null, undo: null });
    });

    it("calls booked visits whose time has come before people without a time, and these before early ones", async () => {
      const early = await room.book(40);
      await room.checkIn(early.checkInCode);
      const due = await room.book(20);
      for (let taken = 0; taken < 5; taken++) await room.takeTicket();
      room.at(9);
      await room.checkIn(due.checkInCode);
      room.at(11);
      const view = await clerk.view();
      const [first] = view.waiting;
      assert.equal(first!.start !== null, true, "somebody with a time is first");
      assert.equal(view.waiting.at(-1)!.reference, early.reference);
      const walkIns = view.waiting.filter((it) => it.start === null).map((it) => it.ticket);
      assert.ok(walkIns.length > 0);
      assert.deepEqual(walkIns, walkIns.toSorted(), "in the order in which they came");
      assert.equal((await clerk.call()).body.current!.ticket, first!.ticket);
    });

    it("has missed ones who can be called again, or wait again behind the others", async () => {
      const visit = await arrived();
      await clerk.call();
      await clerk.step(await current(), "missed");
      assert.equal(await visitState(visit), "missed");
      assert.equal((await clerk.view()).missed[0]!.ticket, "A001");
      room.at(1);
      const other = await arrived(20);
      room.at(21);
      await clerk.step((await clerk.view()).missed[0]!, "back");
      assert.deepEqual(
        (await clerk.view()).waiting.map((it) => it.reference),
        [other.reference, visit.reference],
      );
    });

    it("passes a visitor to another queue of the office with the same ticket, and the time stays taken where it was", async () => {
      const visit = await arrived();
      await clerk.call();
      await clerk.step(await current(), "start");
      const passed = await clerk.step(await current(), "pass", { queue: "upstairs" });
      assert.deepEqual(
        [passed.body.queue, passed.body.passedFrom, passed.body.ticket],
        ["upstairs", "town-house-desk", "A001"],
      );
      assert.deepEqual([(await clerk.view()).current, (await clerk.view()).waiting], [null, []]);
      const upstairs = await room.clerkAt("room-1");
      assert.equal((await upstairs.call()).body.current!.reference, visit.reference);
      assert.deepEqual(await violations(room.parts.database, 2), []);
    });

    it("refuses to pass to nowhere, to the same queue, and to another office", async () => {
      await arrived();
      const [ticket] = (await clerk.view()).waiting;
      const said = async (queue: string) => (await clerk.step(ticket!, "pass", { queue })).body.code;
      assert.equal(await said("cellar"), "unknown-queue");
      assert.equal(await said("town-house-desk"), "step-not-possible");
    });

    it("takes the last step back for a minute: call, start, finish, missed, park, back, pass", async () => {
      await arrived();
      const undone = async (step: string, more: object = {}) => {
        const before =
          (await clerk.room()).waiting[0] ?? (await clerk.room()).called[0] ?? (await clerk.room()).parked[0]!;
        if (step === "call") await clerk.call();
        else assert.equal((await clerk.step(before, step, more)).status, 200, step);
        const [row] = await room.parts.database.read.selectFrom("ticket").selectAll().execute();
        const undo = await clerk.step(row!, "undo");
        assert.equal(undo.status, 200, `${step} ${JSON.stringify(undo.body)}`);
        const { state, counter, queue, calls, passedFrom } = before;
        const now = undo.body;
        assert.deepEqual(
          [now.state, now.counter, now.queue, now.calls, now.passedFrom],
          [state, counter, queue, calls, passedFrom],
        );
        assert.equal(now.undoUntil, null, "a step is taken back once");
      };
      for (const step of ["call", "missed", "park"]) await undone(step);
      await undone("pass", { queue: "upstairs" });
      await clerk.call();
      for (const step of ["call-again", "start", "missed", "park", "back"]) await undone(step);
      await clerk.step(await current(), "start");
      for (const step of ["finish", "park", "back"]) await undone(step);
      await clerk.step(await current(), "park");
      await undone("back");
    });

    it("takes nothing back after a minute", async () => {
      await arrived();
      await clerk.call();
      room.at(1);
      assert.equal((await clerk.step(await current(), "undo")).body.code, "step-not-possible");
    });

    it("takes an arrival back: the visit is booked again and can arrive again", async () => {
      const visit = await arrived();
      const [ticket] = (await clerk.view()).waiting;
      const undo = await clerk.step(ticket!, "undo");
      assert.deepEqual([undo.status, undo.body, await visitState(visit)], [200, null, "booked"]);
      assert.equal((await room.checkIn(visit.checkInCode)).body.ticket, "A002");
    });

    it("cannot take a step back to a counter that has called somebody else", async () => {
      await arrived();
      await arrived();
      await clerk.call();
      const first = await current();
      const missed = await clerk.step(first, "missed");
      await clerk.call();
      assert.equal((await clerk.step(missed.body, "undo")).body.code, "counter-busy");
    });

    it("refuses every step that a state does not know, and changes nothing by it", async () => {
      await arrived();
      const impossible: Record<string, string[]> = {
        waiting: ["call-again", "start", "finish", "back"],
        called: ["finish"],
        serving: ["call-again", "start", "missed"],
        parked: ["call-again", "start", "finish", "park"],
        missed: ["call-again", "start", "finish", "missed", "park", "pass"],
        served: ["call-again", "start", "finish", "missed", "park", "back", "pass"],
      };
      const reach: Record<string, () => Promise<unknown>> = {
        waiting: async () => undefined,
        called: () => clerk.call(),
        serving: async () => clerk.step(await current(), "start"),
        parked: async () => clerk.step(await current(), "park"),
        missed: async () => clerk.step((await clerk.room()).parked[0]!, "missed"),
        served: async () => {
          const [missed] = (await clerk.room()).missed;
          await clerk.call({ visit: missed!.visit });
          await clerk.step(await current(), "start");
          await clerk.step(await current(), "finish");
        },
      };
      for (const [state, steps] of Object.entries(impossible)) {
        await reach[state]!();
        const row = () => room.parts.database.read.selectFrom("ticket").selectAll().executeTakeFirstOrThrow();
        const before = await row();
        assert.equal(before.state, state);
        for (const step of steps) {
          const answer = await clerk.step(before, step, { queue: "upstairs" });
          assert.deepEqual([answer.status, answer.body.code], [409, "step-not-possible"], `${state} ${step}`);
        }
        assert.deepEqual(await row(), before);
      }
    });

    it("refuses a step by who has seen an older state", async () => {
      await arrived();
      const [seen] = (await clerk.view()).waiting;
      await clerk.step(seen!, "park");
      assert.equal((await clerk.step(seen!, "missed")).body.code, "ticket-changed");
      assert.equal((await clerk.call({ visit: seen!.visit, revision: seen!.revision })).body.code, "ticket-changed");
    });

    it("moves a ticket that is called or served only by who sits there", async () => {
      await arrived();
      await clerk.call();
      const other = await room.clerkAt("desk-2");
      for (const step of ["call-again", "start", "missed", "park", "back", "undo"])
        assert.equal((await other.step(await current(), step)).body.code, "not-your-counter", step);
      const standing = await room.clerk();
      standing.counter = "desk-1";
      assert.equal((await standing.call()).body.code, "not-your-counter");
    });

    it("calls one at a time, somebody who waits, at a counter that there is", async () => {
      assert.equal((await clerk.call()).body.code, "nobody-waiting");
      await arrived();
      await arrived();
      await clerk.call();
      assert.equal((await clerk.call()).body.code, "counter-busy");
      assert.equal((await clerk.browser.ask("POST", "/counters/none/calls", {})).body.code, "unknown-counter");
      assert.equal((await clerk.step({ visit: "none", revision: 1 }, "start")).body.code, "unknown-ticket");
    });

    it("is free for one person, who sits at one counter", async () => {
      const other = await room.clerk();
      const refused = await other.sit("desk-1");
      assert.deepEqual([refused.status, refused.body.code], [409, "counter-taken"]);
      const taken = await other.sit("desk-1", true);
      assert.deepEqual([taken.status, taken.body.counter!.seat!.mine], [200, true]);
      assert.equal((await clerk.call()).body.code, "not-your-counter");
      await other.sit("desk-2");
      const list = await other.browser.ask<{
        mine: string;
        offices: { counters: { id: string; seat: object | null }[] }[];
      }>("GET", "/counters");
      assert.equal(list.body.mine, "desk-2");
      assert.deepEqual(
        list.body.offices[0]!.counters.map((it) => it.seat !== null),
        [false, true, false],
      );
    });

    it("is not left while somebody is called there, and then it is", async () => {
      await arrived();
      await clerk.call();
      const leave = () => clerk.browser.ask("DELETE", "/counters/desk-1/opening");
      assert.equal((await leave()).body.code, "counter-busy");
      assert.equal((await clerk.browser.ask("POST", "/counters/desk-2/opening", {})).body.code, "counter-busy");
      await clerk.step(await current(), "missed");
      assert.equal((await leave()).status, 200);
      assert.equal((await leave()).body.code, "not-your-counter");
    });

    it("is taken over with whom is being served there", async () => {
      const visit = await arrived();
      await clerk.call();
      const other = await room.clerk();
      assert.equal((await other.sit("desk-1", true)).body.current!.reference, visit.reference);
      assert.equal((await other.step(await current(), "start")).status, 200);
    });

    it("ends with its day: nobody waits or sits there the next morning, and numbers begin again", async () => {
      const waiting = await arrived();
      const calledOne = await arrived();
      await clerk.call();
      const [first, second] = (await clerk.view()).waiting.length === 1 ? [calledOne, waiting] : [waiting, calledOne];
      room.at(24 * 60);
      clerk = Object.assign(await room.clerk(), { counter: "desk-1" });
      const view = await clerk.view();
      assert.deepEqual([view.current, view.waiting, view.counter.seat], [null, [], null]);
      const states = [await visitState(first), await visitState(second)].sort();
      assert.deepEqual(states, ["missed", "served"]);
      assert.equal((await clerk.call()).body.code, "not-your-counter");
      await clerk.sit("desk-1");
      assert.equal((await room.takeTicket()).body.ticket, "A001");
      assert.equal((await clerk.call()).body.current!.ticket, "A001");
    });

    it("goes on after the server was started again in the middle of a morning", async () => {
      await arrived();
      await arrived();
      await clerk.call();
      await clerk.step(await current(), "start");
      const before = await clerk.view();
      const later = room.restarted();
      const browser = Object.assign(await later.clerk(), { counter: "desk-1" });
      for (const [name, value] of clerk.browser.cookies) browser.browser.cookies.set(name, value);
      assert.deepEqual(await browser.view(), before);
      assert.equal((await browser.step(before.current!, "finish")).status, 200);
      assert.equal((await browser.call()).body.current!.ticket, "A002");
    });

    it("leaves a line for each step in the audit log, without the person", async () => {
      await arrived();
      await clerk.call();
      await clerk.step(await current(), "start");
      const lines = await room.parts.database.read
        .selectFrom("audit")
        .selectAll()
        .where("action", "like", "ticket-%")
        .orderBy("id")
        .execute();
      assert.deepEqual(
        lines.map((it) => [it.action, it.actor]),
        [
          ["ticket-seat-taken", `staff:${clerk.id}`],
          ["ticket-arrive", "resident"],
          ["ticket-call", `staff:${clerk.id}`],
          ["ticket-start", `staff:${clerk.id}`],
        ],
      );
      assert.deepEqual(JSON.parse(lines.at(-1)!.after!), {
        state: "serving",
        queue: "town-house-desk",
        counter: "desk-1",
      });
    });

    it("shows an auditor everything and lets them change nothing", async () => {
      await arrived();
      const auditor = await room.clerk(["auditor"]);
      auditor.counter = "desk-1";
      assert.equal((await auditor.room()).waiting.length, 1);
      assert.equal((await auditor.call()).body.code, "not-permitted");
      assert.equal((await auditor.browser.ask("GET", "/offices/none/waiting-room")).body.code, "unknown-office");
      assert.equal((await auditor.browser.ask("GET", `/offices/${office}/waiting-room`)).status, 200);
    });
  });

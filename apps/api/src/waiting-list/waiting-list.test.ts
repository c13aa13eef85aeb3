import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import type { BookedVisit, Visit, VisitData, WaitingWish, WishOfVisit } from "@okienko/contract";
import { write } from "../database/transaction.ts";
import { violations } from "../testing/invariants.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { thursday, WaitingTown, wednesday } from "../testing/waiting-town.ts";
import { endWishesOf } from "./end-wishes-of.ts";

for (const { name, open } of await testDatabases())
  describe(`the waiting list on ${name}`, () => {
    let town: WaitingTown;
    let visits: BookedVisit[];

    beforeEach(async () => {
      town = await WaitingTown.open(open, { confirmEmail: { withinMinutes: 60 } });
      visits = await town.fill(wednesday);
      await town.database.writer.updateTable("visit").set({ state: "booked", expires_at: null }).execute();
    });
    afterEach(async () => {
      assert.deepEqual(await violations(town.database, 1), []);
      await town.remove();
    });

    it("asks by mail before anybody waits, answers everybody alike, and a wrong code begins nothing", async () => {
      assert.deepEqual((await town.ask("ola@example.org")).body, { state: "unconfirmed" });
      const [mail] = await town.mails("wish-confirm");
      const wrong = await town.confirm(String(mail!["id"]), "0".repeat(32));
      assert.deepEqual([wrong.status, wrong.body.code], [404, "unknown-wish"]);
      await town.cancel(visits[0]!);
      assert.deepEqual(await town.told(), []);
      for (let turn = 0; turn < 6; turn++)
        assert.deepEqual((await town.ask("ola@example.org")).body, { state: "unconfirmed" });
      assert.equal((await town.mails("wish-confirm")).length, 5);
    });

    it("offers a cancelled time to who asked first, in the same transaction, and to nobody else", async () => {
      await town.waits("first@example.org");
      await town.waits("second@example.org");
      await town.cancel(visits[1]!);
      assert.deepEqual(await town.told(), ["10:20 first@example.org"]);
      assert.deepEqual(await town.free(), []);
      const hold = await town.resident.hold("boat-berth", visits[1]!);
      assert.equal(hold.status, 409);
      assert.equal(await town.look(), 0);
      assert.equal((await town.offers()).length, 1);
    });

    it("books the time for who takes it, without asking to confirm the address again; again is the same", async () => {
      await town.waits("first@example.org");
      await town.cancel(visits[1]!);
      const offer = await town.lastOffer();
      const { body: seen } = await town.seen(offer);
      assert.deepEqual([seen.state, seen.start, seen.visit], ["open", visits[1]!.start, null]);
      const taken = await town.take(offer);
      assert.equal(taken.status, 200, taken.text);
      const { visit } = taken.body;
      assert.deepEqual(
        [visit.state, visit.start, visit.contact.email],
        ["booked", visits[1]!.start, "first@example.org"],
      );
      assert.deepEqual((await town.take(offer)).body.visit.reference, visit.reference);
      const own = await town.resident.ask<Visit>("GET", `/visits/${visit.reference}`, undefined, visit);
      assert.equal(own.body.contact.name, "Olli Odottaja");
      assert.deepEqual(Object.values(await town.states()), ["taken"]);
      assert.equal((await town.mails("visit-booked")).length, 1);
      const wishes = await town.database.read.selectFrom("wish").selectAll().execute();
      assert.deepEqual([wishes[0]!.name, wishes[0]!.email], [null, null]);
    });

    it("goes to the next in line at once when somebody says no, who stays on the list and is offered other times", async () => {
      const first = await town.waits("first@example.org");
      await town.waits("second@example.org");
      await town.cancel(visits[1]!);
      const declined = await town.decline(await town.lastOffer());
      assert.deepEqual([declined.status, declined.body.wish], [200, "waiting"]);
      assert.deepEqual(await town.told(), ["10:20 first@example.org", "10:20 second@example.org"]);
      await town.cancel(visits[2]!);
      assert.equal((await town.told()).at(-1), "10:40 first@example.org");
      await town.decline(await town.lastOffer(), true);
      assert.equal((await town.states())[first.id], "ended");
    });

    it("goes to the next in line when nobody answers in time; who lets two pass waits no longer", async () => {
      const first = await town.waits("first@example.org");
      const second = await town.waits("second@example.org");
      await town.cancel(visits[1]!);
      const [offer] = await town.offers();
      assert.equal(offer!.isLast, false);
      town.later(19);
      await town.look();
      assert.equal((await town.seen(offer!)).body.state, "open");
      town.later(1);
      assert.equal((await town.seen(offer!)).body.state, "passed");
      assert.equal((await town.take(offer!)).body.code, "offer-ended");
      // the time is still held against strangers until the next look
      assert.equal((await town.resident.hold("boat-berth", visits[1]!)).status, 409);
      await town.look();
      assert.deepEqual(await town.told(), ["10:20 first@example.org", "10:20 second@example.org"]);
      await town.take((await town.offers())[1]!);
      await town.cancel(visits[2]!);
      const again = await town.lastOffer();
      assert.deepEqual([again.to, again.isLast], ["first@example.org", true]);
      town.later(21);
      await town.look();
      assert.deepEqual(await town.states(), { [first.id]: "ended", [second.id]: "taken" });
      assert.equal((await town.free()).length, 1);
    });

    it("offers nobody the same time twice, and leaves it to all when nobody wants it", async () => {
      await town.waits("first@example.org");
      await town.cancel(visits[1]!);
      await town.decline(await town.lastOffer());
      town.later(2);
      await town.look();
      assert.equal((await town.offers()).length, 1);
      assert.deepEqual(
        (await town.free()).map((it) => it.start),
        [visits[1]!.start],
      );
    });

    it("offers nothing that does not suit: another office, day, number of matters, or procedure", async () => {
      await town.fill(wednesday, "harbour");
      await town.waits("harbour@example.org", { office: "harbour" });
      await town.waits("thursday@example.org", {
        firstDay: thursday,
        lastDay: thursday,
        office: "harbour",
        quantity: 2,
      });
      await town.waits("long@example.org", { quantity: 2 });
      await town.waits("sauna@example.org", { procedure: "sauna-permit" });
      const before = await town.told();
      await town.cancel(visits[1]!);
      town.later(2);
      await town.look();
      const fresh = (await town.told()).filter((it) => !before.includes(it));
      assert.deepEqual(
        fresh.filter((it) => !it.includes("thursday")),
        [],
      );
      // two matters take two times in a row
      await town.cancel(visits[2]!);
      assert.equal((await town.told()).at(-1), "10:20 long@example.org");
    });

    it("offers a time of any office to who has named none", async () => {
      const there = await town.fill(wednesday, "harbour");
      await town.waits("any@example.org", { office: null });
      await town.database.writer.updateTable("visit").set({ state: "booked", expires_at: null }).execute();
      await town.cancel(there[0]!);
      assert.deepEqual(await town.told(), ["10:00 any@example.org"]);
    });

    it("wakes nobody: at night a freed time is offered in the morning, unless it is near", async () => {
      await town.waits("first@example.org", { lastDay: thursday });
      const then = await town.fill(thursday);
      await town.database.writer.updateTable("visit").set({ state: "booked", expires_at: null }).execute();
      town.later(11 * 60); // eleven in the evening
      await town.cancel(then[0]!);
      assert.deepEqual(await town.told(), []);
      await town.cancel(visits[0]!);
      assert.deepEqual(await town.told(), ["10:00 first@example.org"]);
      await town.decline(await town.lastOffer());
      town.later(8 * 60);
      await town.look();
      assert.equal((await town.told()).length, 2);
    });

    it("does not offer what begins too soon to come", async () => {
      town.later(21 * 60 + 29); // half past nine on Wednesday
      await town.waits("first@example.org");
      await town.cancel(visits[0]!);
      assert.deepEqual(await town.told(), []);
      await town.cancel(visits[2]!);
      assert.deepEqual(await town.told(), ["10:40 first@example.org"]);
    });

    it("finds times that were freed in any other way: a hold that runs out, more counters", async () => {
      await town.cancel(visits[2]!);
      const hold = await town.resident.hold("boat-berth", visits[2]!);
      assert.equal(hold.status, 201);
      await town.waits("first@example.org");
      assert.equal(await town.look(), 0);
      town.later(16);
      assert.equal(await town.look(), 1);
      assert.deepEqual(await town.told(), ["10:40 first@example.org"]);
    });

    it("one person is one place in the line: a later wish for the same takes the place of the earlier one", async () => {
      const early = await town.waits("first@example.org", { lastDay: wednesday });
      await town.waits("second@example.org");
      const later = await town.waits("FIRST@example.org", { office: null });
      assert.equal((await town.states())[early.id], "ended");
      assert.equal((await town.states())[later.id], "waiting");
      const there = await town.fill(wednesday, "harbour");
      await town.database.writer.updateTable("visit").set({ state: "booked", expires_at: null }).execute();
      await town.cancel(visits[0]!);
      assert.equal((await town.told())[0], "10:00 FIRST@example.org");
      assert.equal(there.length, 3);
      // and while a time is kept for somebody, they cannot ask for another one
      await town.ask("first@example.org");
      const mail = (await town.mails("wish-confirm")).at(-1)!;
      assert.equal((await town.confirm(String(mail["id"]), String(mail["code"]))).body.code, "wish-offered");
    });

    describe("with a visit", () => {
      let late: BookedVisit;

      beforeEach(async () => {
        [late] = (await town.fill(thursday)) as [BookedVisit];
        await town.database.writer.updateTable("visit").set({ state: "booked", expires_at: null }).execute();
      });

      const wishOf = (method: string, { reference, secret }: BookedVisit) =>
        town.resident.ask<WaitingWish>(method, `/visits/${reference}/wish`, undefined, { secret });
      const stateOf = async ({ reference, secret }: BookedVisit) =>
        (await town.resident.ask<WishOfVisit>("GET", `/visits/${reference}/wish`, undefined, { secret })).body.wish
          ?.state;

      it("moves it to the offered time, whose old time goes to the next in line", async () => {
        assert.equal(await stateOf(late), undefined);
        assert.equal((await wishOf("POST", late)).body.state, "waiting");
        assert.equal((await wishOf("POST", late)).status, 200);
        await town.waits("next@example.org", { firstDay: thursday, lastDay: thursday });
        await town.cancel(visits[1]!);
        const offer = await town.lastOffer();
        assert.deepEqual((await town.seen(offer)).body.visit, {
          ...{ reference: late.reference, start: late.start, office: "town-house" },
        });
        const taken = await town.take(offer);
        assert.equal(taken.status, 200, taken.text);
        const { visit } = taken.body;
        assert.deepEqual([visit.reference, visit.start], [late.reference, visits[1]!.start]);
        assert.equal((await town.mails("visit-moved")).length, 1);
        assert.equal((await town.told()).at(-1), "10:00 next@example.org");
        assert.equal(await stateOf(late), "taken");
      });

      it("ends with the visit: cancelled or moved by its owner, and a kept time goes on", async () => {
        await wishOf("POST", late);
        await town.waits("next@example.org");
        await town.cancel(visits[1]!);
        const offer = await town.lastOffer();
        await town.cancel(late);
        assert.deepEqual((await town.told()).at(-1), "10:20 next@example.org");
        assert.equal((await town.take(offer)).body.code, "offer-ended");
        assert.equal(await stateOf(late), "ended");
      });

      it("ends by one press, is no secret to its owner alone, and needs an address and a day before", async () => {
        await wishOf("POST", late);
        assert.equal((await wishOf("GET", { ...late, secret: "0".repeat(32) })).body.code, "unknown-visit");
        assert.equal((await wishOf("DELETE", late)).status, 204);
        assert.equal((await wishOf("DELETE", late)).status, 204);
        assert.equal(await stateOf(late), "ended");
        await town.cancel(visits[1]!);
        assert.deepEqual(await town.told(), []);
        await town.database.writer.updateTable("visit").set({ email: null, phone: "1" }).execute();
        assert.equal((await wishOf("POST", late)).body.code, "email-missing");
      });

      it("is told to who asks what is held, and goes with the visit when it is erased", async () => {
        await wishOf("POST", late);
        const path = `/visits/${late.reference}`;
        const held = await town.resident.ask<VisitData>("GET", `${path}/data`, undefined, late);
        assert.deepEqual(
          held.body.wishes.map((it) => [it.state, it.visit, it.lastDay]),
          [["waiting", late.reference, wednesday]],
        );
        await town.cancel(visits[1]!);
        const erased = await town.resident.ask<VisitData>("POST", `${path}/erasure`, undefined, late);
        assert.equal(erased.body.wishes[0]!.state, "ended", erased.text);
        assert.equal((await town.free()).length, 1);
        const rows = await town.database.read
          .selectFrom("outbox")
          .select("body")
          .where("kind", "=", "wish-offer")
          .execute();
        assert.deepEqual(rows, []);
      });

      it("is not offered a time of the same day or later", async () => {
        const [, , last] = await lastOfThursday();
        await wishOf("POST", last!);
        await town.cancel(late);
        assert.deepEqual(await town.told(), []);
      });

      async function lastOfThursday(): Promise<BookedVisit[]> {
        const rows = await town.mails("visit-unconfirmed");
        const of = rows.filter((it) => String(it["email"]).includes(thursday));
        return of.map((it) => ({ reference: it["reference"], secret: it["secret"] }) as never);
      }
    });

    it("costs one question where nobody waits", async () => {
      let asked = 0;
      const { database } = town;
      const counted = new Proxy(database.read, {
        get(target, key) {
          if (key === "selectFrom" || key === "executeQuery" || key === "selectNoFrom") asked += 1;
          const found: unknown = Reflect.get(target, key);
          return typeof found === "function" ? found.bind(target) : found;
        },
      });
      const { TimesForWaiting } = await import("./look-for-times.ts");
      await new TimesForWaiting({ ...town.parts, database: { ...database, read: counted } }).look();
      assert.equal(asked, 1);
    });

    it("ends by the secret of its mails, and the name and address are forgotten at once", async () => {
      const wish = await town.waits("first@example.org");
      const mail = (await town.mails("wish-confirm")).find((it) => it["id"] === wish.id)!;
      const secret = String(mail["endSecret"]);
      const read = () => town.resident.ask<WaitingWish>("GET", `/wishes/${wish.id}`, undefined, { secret });
      assert.deepEqual((await read()).body.contact, { name: "Olli Odottaja", email: "first@example.org" });
      const end = () => town.resident.ask<WaitingWish>("DELETE", `/wishes/${wish.id}`, undefined, { secret });
      assert.deepEqual([(await end()).body.state, (await end()).body.contact], ["ended", null]);
      const wrong = await town.resident.ask("GET", `/wishes/${wish.id}`, undefined, { secret: "0".repeat(32) });
      assert.equal(wrong.body.code, "unknown-wish");
      assert.deepEqual(await town.mails("wish-confirm"), []);
    });

    it("ends with a person who has asked to be erased, who gives a kept time back", async () => {
      const wish = await town.waits("Ola@example.org");
      await town.cancel(visits[1]!);
      const { parts } = town;
      const catalog = (await parts.catalogs.forHost(""))!;
      const context = { catalog, now: parts.database.now, publicUrl: "", actor: "staff:1" as const };
      await write(parts.database, (tx) => endWishesOf({ ...context, tx }, "ola@EXAMPLE.org"));
      assert.equal((await town.states())[wish.id], "ended");
      const rows = await parts.database.read.selectFrom("wish").select(["name", "email"]).execute();
      assert.deepEqual(rows, [{ name: null, email: null }]);
      assert.deepEqual([await town.offers(), (await town.free()).length], [[], 1]);
    });

    it("refuses what the city does not offer, and days in the wrong order", async () => {
      const code = async (different: object) => (await town.ask("a@example.org", different)).body.code;
      assert.equal(await code({ procedure: "nothing" }), "unknown-procedure");
      assert.equal(await code({ office: "nowhere" }), "unknown-office");
      assert.equal(await code({ quantity: 9 }), "quantity-not-offered");
      assert.equal(await code({ procedure: "open-fire-notice" }), "not-bookable");
      assert.equal(await code({ firstDay: thursday, lastDay: wednesday }), "invalid-fields");
    });
  });

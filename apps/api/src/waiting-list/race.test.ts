import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { BookedVisit } from "@okienko/contract";
import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import { readNow } from "../database/read-now.ts";
import { write } from "../database/transaction.ts";
import { violations } from "../testing/invariants.ts";
import { Resident } from "../testing/resident.ts";
import { startServer } from "../testing/server-process.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { unguarded } from "../testing/unguarded.ts";
import { unguardedWishes } from "../testing/unguarded-wishes.ts";
import { waitingTown, WaitingTown, wednesday } from "../testing/waiting-town.ts";
import { makeOffer } from "./make-offer.ts";
import { type Match, nextMatch } from "./next-match.ts";

const queue = "town-house-desk";

/** The town with one place freed in a way that nobody has seen yet, and one or two who wait. */
async function withFreePlace(open: Parameters<typeof WaitingTown.open>[0], waiting: readonly string[]) {
  const town = await WaitingTown.open(open);
  const visits = await town.fill(wednesday);
  await town.cancel(visits[1]!);
  for (const email of waiting) await town.waits(email);
  return { town, place: visits[1]! };
}

async function matchIn(town: WaitingTown): Promise<Match> {
  const catalog = await town.parts.catalogs.forHost("");
  const now = await readNow(town.database.read, town.database.now);
  return (await nextMatch(town.database.read, catalog!, queue, now))!;
}

/** Makes an offer as a process does that has looked a while ago. */
async function offer({ parts }: WaitingTown, match: Match, database: Database = parts.database): Promise<boolean> {
  const catalog = (await parts.catalogs.forHost(""))!;
  const context = { catalog, now: database.now, publicUrl: "", actor: "city" as const };
  return write(database, async (tx) => makeOffer({ ...context, tx }, match, await readNow(tx, database.now)));
}

const held = async ({ database }: WaitingTown) =>
  (await database.read.selectFrom("visit").select("id").where("state", "=", "held").execute()).length;

for (const { name, open } of await testDatabases())
  describe(`races for a freed time on ${name}`, () => {
    it("two processes that have seen the same wish make it one offer", async () => {
      const { town } = await withFreePlace(open, ["first@example.org"]);
      const match = await matchIn(town);
      const made = await Promise.all([offer(town, match), offer(town, match)]);
      assert.deepEqual(made.toSorted(), [false, true]);
      assert.deepEqual([(await town.offers()).length, await held(town)], [1, 1]);
      assert.deepEqual(await violations(town.database, 1), []);
      await town.remove();
    });

    it("control: without the guard on wishes it has two", async () => {
      const { town } = await withFreePlace(open, ["first@example.org"]);
      await sql`drop index offer_open`.execute(town.database.writer);
      const match = await matchIn(town);
      await offer(town, match);
      // there is another place by now
      await town.cancel((await bookedOn(town))[0]!);
      const next = { ...match, start: match.start - 20 * 60_000 };
      assert.equal(await offer(town, next), false);
      assert.equal(await offer(town, next, unguardedWishes(town.database)), true);
      assert.equal((await town.offers()).length, 2);
      await town.remove();
    });

    it("a resident who was faster has the place, and who waits goes on waiting", async () => {
      const { town, place } = await withFreePlace(open, ["first@example.org"]);
      const match = await matchIn(town);
      assert.equal((await town.resident.hold("boat-berth", place)).status, 201);
      assert.equal(await offer(town, match), false);
      assert.deepEqual(Object.values(await town.states()), ["waiting"]);
      assert.deepEqual(await town.offers(), []);
      assert.deepEqual(await violations(town.database, 1), []);
      await town.remove();
    });

    it("control: without the guard on cells both have it", async () => {
      const { town, place } = await withFreePlace(open, ["first@example.org"]);
      const match = await matchIn(town);
      assert.equal((await town.resident.hold("boat-berth", place)).status, 201);
      assert.equal(await offer(town, match, unguarded(town.database)), true);
      assert.notDeepEqual(await violations(town.database, 1), []);
      await town.remove();
    });

    it("two wishes for one place: one is offered it, whoever looks, and it is who asked first", async () => {
      const { town } = await withFreePlace(open, ["first@example.org", "second@example.org"]);
      await Promise.all([town.look(), town.look(), town.look()]);
      assert.deepEqual(await town.told(), ["10:20 first@example.org"]);
      assert.equal(await held(town), 1);
      assert.deepEqual(await violations(town.database, 1), []);
      await town.remove();
    });

    it("what a transaction has not committed was never offered; the next look offers it", async () => {
      const { town } = await withFreePlace(open, ["first@example.org"]);
      const match = await matchIn(town);
      const { parts } = town;
      const catalog = (await parts.catalogs.forHost(""))!;
      const context = { catalog, now: parts.database.now, publicUrl: "", actor: "city" as const };
      const killed = write(parts.database, async (tx) => {
        await makeOffer({ ...context, tx }, match, await readNow(tx, parts.database.now));
        throw new Error("killed");
      });
      await assert.rejects(killed, /killed/);
      assert.deepEqual(
        [await town.offers(), await held(town), Object.values(await town.states())],
        [[], 0, ["waiting"]],
      );
      assert.equal(await town.look(), 1);
      await town.remove();
    });

    it("taken, declined and run out at once: exactly one of them happens", async () => {
      const { town } = await withFreePlace(open, ["first@example.org", "second@example.org"]);
      await town.look();
      const mail = await town.lastOffer();
      const [taken, declined, again] = await Promise.all([town.take(mail), town.decline(mail), town.take(mail)]);
      const isTaken = taken.status === 200;
      assert.equal(declined.status, isTaken ? 410 : 200);
      assert.equal(again.status, taken.status);
      assert.equal((await town.offers()).length, isTaken ? 1 : 2);
      assert.deepEqual(await violations(town.database, 1), []);
      await town.remove();
    });

    it("loses nothing and offers nothing twice when two processes are killed while they offer", async (t) => {
      const opened = await open();
      if (opened.url === null) return t.skip(`${name} lives in one process`);
      const folder = mkdtempSync(join(tmpdir(), "okienko-waiting-"));
      const cityFile = join(folder, "city.json");
      writeFileSync(cityFile, JSON.stringify(townAtNoon()));
      const settings = { DATABASE_URL: opened.url, CITY_FILE: cityFile, DATA_DIR: folder };
      try {
        await offerThroughKills(settings, opened.database);
        assert.deepEqual(await violations(opened.database, 1), []);
      } finally {
        await opened.remove();
        rmSync(folder, { recursive: true });
      }
    });
  });

async function bookedOn({ parts }: WaitingTown): Promise<BookedVisit[]> {
  const rows = await parts.database.read
    .selectFrom("outbox")
    .select("body")
    .where("kind", "=", "visit-booked")
    .execute();
  return rows.map(({ body }) => JSON.parse(body) as BookedVisit);
}

/** The waiting town in a zone in which it is about noon now: nobody is woken. */
function townAtNoon(): object {
  const ahead = 12 - new Date().getUTCHours(); // the sign of these zones is turned round
  const timeZone = ahead === 0 ? "Etc/UTC" : `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
  const town = waitingTown() as { readonly city: object };
  return { ...town, city: { ...town.city, timeZone } };
}

/** Three places are freed and six wait, while two processes are killed and started again and again. */
async function offerThroughKills(settings: NodeJS.ProcessEnv, { read, writer }: Database): Promise<void> {
  const servers = await Promise.all([startServer(settings), startServer(settings)]);
  const resident = new Resident(servers[0]! as never);
  const days = await resident.days("procedure=boat-berth&office=harbour");
  const day = days.days.at(-1)!.date;
  const { body } = await resident.ask<{ times: BookedVisit[] }>(
    "GET",
    `/availability/${day}?procedure=boat-berth&office=harbour`,
  );
  const visits: BookedVisit[] = [];
  for (const time of body.times) {
    const hold = await resident.hold("boat-berth", time);
    visits.push((await resident.book(hold.body, { name: "A", email: "a@example.org" })).body as BookedVisit);
  }
  for (let index = 0; index < 6; index++) {
    const wish = { procedure: "boat-berth", office: "harbour", firstDay: day, lastDay: day, name: "B" };
    await resident.ask("POST", "/wishes", { ...wish, email: `waits-${index}@example.org` });
  }
  // as if each had confirmed
  await writer.updateTable("wish").set({ state: "waiting" }).execute();
  // as if they had been cancelled by a process that knew of nobody who waits
  await writer
    .updateTable("visit")
    .set({ state: "held", expires_at: Date.now() + 1_500 })
    .execute();
  await writer
    .updateTable("queue")
    .set((eb) => ({ revision: eb("revision", "+", 1) }))
    .execute();
  for (let kill = 0; kill < 2; kill++) {
    await pause(Math.random() * 700);
    await servers[kill % 2]!.kill();
    servers[kill % 2] = await startServer(settings);
  }
  const open = async () => (await read.selectFrom("offer").selectAll().where("state", "=", "open").execute()).length;
  for (let waited = 0; waited < 200 && (await open()) < visits.length; waited++) await pause(100);
  await pause(1_500);
  await Promise.all(servers.map((it) => it.stop()));
  const offers = await read.selectFrom("offer").selectAll().execute();
  const mails = await read.selectFrom("outbox").select("subject").where("kind", "=", "wish-offer").execute();
  assert.equal(offers.length, visits.length);
  assert.equal(new Set(offers.map((it) => it.wish)).size, offers.length);
  assert.equal(new Set(offers.map((it) => it.starts_at)).size, offers.length);
  assert.deepEqual(mails.map((it) => it.subject).toSorted(), offers.map((it) => it.wish).toSorted());
  const first = await read.selectFrom("wish").select("id").orderBy("asked_at").orderBy("id").limit(3).execute();
  assert.deepEqual(offers.map((it) => it.wish).toSorted(), first.map((it) => it.id).toSorted());
}

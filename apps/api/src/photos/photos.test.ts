import assert from "node:assert/strict";
import { existsSync, readdirSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { SentPhoto } from "@okienko/contract";
import type { Catalog } from "../catalog/catalog.ts";
import { write } from "../database/transaction.ts";
import { startHousekeeping } from "../housekeeping.ts";
import { hashSecret, newSecret } from "../references/secret.ts";
import { Refusal } from "../refusal.ts";
import { drawPhoto } from "../testing/drawn-photos.ts";
import { storedReport } from "../testing/stored-report.ts";
import { shifted } from "../testing/shifted.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { cities, testParts, type TestParts } from "../testing/test-parts.ts";
import { attachPhotos } from "./attach-photos.ts";
import { forgetLeftovers } from "./forget-leftovers.ts";
import { PhotoFolder } from "./photo-folder.ts";
import { photosOf } from "./photos-of.ts";
import { removePhotos } from "./remove-photos.ts";
import { savePhoto } from "./save-photo.ts";

const hour = 3_600_000;
const bytes = await drawPhoto().jpeg().toBuffer();

for (const { name, open } of await testDatabases())
  describe(`photos on ${name}`, () => {
    let parts: TestParts;
    let catalog: Catalog;
    let city: string;
    before(async () => {
      parts = await testParts({ city: cities.town, open });
      [city] = (await parts.catalogs.cities()) as [string];
      catalog = await parts.catalogs.forCity(city);
    });
    after(() => parts.remove());

    const send = () => savePhoto(parts, catalog, bytes);
    const attach = (ids: string[], report: string, event: string | null = null) =>
      write(parts.database, (tx) => attachPhotos(tx, city, ids, { report, event }));
    const photosIn = async (...reports: string[]) =>
      photosOf(parts.database.read, city, reports, parts.settings.publicUrl);
    const fileOf = ({ url }: Pick<SentPhoto, "url">) => /([^/]*)\.jpg$/.exec(url)![1]!;
    const folder = () => join(parts.settings.dataDir, "photos");
    const isThere = (photo: SentPhoto) => {
      const [full, small] = ["", "-small"].map((it) => existsSync(join(folder(), `${fileOf(photo)}${it}.jpg`)));
      assert.equal(full, small, "both files or none");
      return full;
    };
    const doubtful = () => readdirSync(join(folder(), "doubtful"));

    async function report(): Promise<string> {
      const row = storedReport({ city, category: "pothole" });
      await parts.database.writer.insertInto("report").values(row).execute();
      return row.id;
    }

    const refused = async (work: Promise<unknown>) => {
      const error = await work.then(
        () => null,
        (it: unknown) => it,
      );
      return error instanceof Refusal ? error.code : error;
    };

    it("belong to a report or an event of it, in the order in which it named them", async () => {
      const [one, other] = [await report(), await report()];
      const sent = await Promise.all([send(), send(), send(), send()]);
      await attach([sent[1].id, sent[0].id], one);
      await attach([sent[2].id], one, "event");
      await attach([sent[3].id], other);
      const found = await photosIn(one, other);
      const view = ({ url, thumbnail, width, height }: SentPhoto) => ({ url, thumbnail, width, height });
      assert.deepEqual(
        found.filter((it) => it.report === one && it.event === null).map((it) => it.photo),
        [sent[1], sent[0]].map(view),
      );
      assert.deepEqual(
        found.filter((it) => it.event === "event").map((it) => it.photo),
        [view(sent[2])],
      );
      assert.equal(found.length, 4);
      assert.deepEqual(await photosIn(), []);
    });

    it("are given once, and all or none of a sending", async () => {
      const [one, other] = [await report(), await report()];
      const [first, second] = [await send(), await send()];
      assert.equal(await refused(attach([first.id, first.id], one)), "unknown-photo");
      assert.equal(await refused(attach([first.id, "nobody's"], one)), "unknown-photo");
      assert.deepEqual(await photosIn(one), []);
      await attach([first.id], one);
      assert.equal(await refused(attach([first.id], other)), "unknown-photo");
      const race = await Promise.all([one, other].map((it) => refused(attach([second.id], it))));
      assert.deepEqual(race.sort(), ["unknown-photo", null].sort());
    });

    it("are known by what their sender was told alone, not by their address or what is stored", async () => {
      const photo = await send();
      const row = await parts.database.read
        .selectFrom("photo")
        .selectAll()
        .where("file", "=", fileOf(photo))
        .executeTakeFirstOrThrow();
      assert.ok(!JSON.stringify(row).includes(photo.id));
      for (const guess of [row.file, row.id])
        assert.equal(await refused(attach([guess], await report())), "unknown-photo");
    });

    it("are five at once and thirty of a report at most", async () => {
      const one = await report();
      const ids: string[] = [];
      for (let count = 0; count < 31; count++) ids.push(await sendBare());
      assert.equal(await refused(attach(ids.slice(0, 6), one)), "unknown-photo");
      for (let from = 0; from < 30; from += 5) await attach(ids.slice(from, from + 5), one);
      assert.equal(await refused(attach(ids.slice(30), one)), "unknown-photo");
    });

    /** A row without files, for tests that need many. */
    async function sendBare(): Promise<string> {
      const id = newSecret();
      const row = { city, id: hashSecret(id), file: newSecret(), report: null, event: null, position: 0 };
      const size = { width: 1, height: 1, bytes: 1, created_at: Date.now() };
      await parts.database.writer
        .insertInto("photo")
        .values({ ...row, ...size })
        .execute();
      return id;
    }

    it("that no report has named are forgotten after a day with their files, others stay", async () => {
      const one = await report();
      const [loose, given] = [await send(), await send()];
      await attach([given.id], one);
      const tidy = (time: number) => startHousekeeping({ ...parts, database: shifted(parts.database, time) }).stop();
      await tidy(23 * hour);
      assert.deepEqual([isThere(loose), isThere(given)], [true, true]);
      await tidy(25 * hour);
      assert.deepEqual([isThere(loose), isThere(given), doubtful()], [false, true, []]);
      assert.equal(await refused(attach([loose.id], one)), "unknown-photo");
      assert.equal((await photosIn(one)).length, 1);
    });

    it("that were being named when their day ended are not forgotten", async () => {
      const one = await report();
      const photo = await send();
      const late = { ...parts, database: shifted(parts.database, 25 * hour) };
      await Promise.all([attach([photo.id], one).catch(() => undefined), startHousekeeping(late).stop()]);
      assert.equal((await photosIn(one)).length === 1, isThere(photo));
    });

    it("that a crash has left without a row are removed after a day, and no file that has one", async () => {
      const leftover = { url: `/photos/${"0".repeat(32)}.jpg` } as SentPhoto;
      const crashed = new PhotoFolder(parts.settings);
      const kept = await send();
      await crashed.doubt([fileOf(leftover), fileOf(kept)]);
      await crashed.write(fileOf(leftover), { full: bytes, small: bytes });
      await forgetLeftovers(parts);
      assert.deepEqual([isThere(leftover), isThere(kept), doubtful().length], [true, true, 2]);
      const yesterday = new Date(Date.now() - 25 * hour);
      for (const file of doubtful()) utimesSync(join(folder(), "doubtful", file), yesterday, yesterday);
      await forgetLeftovers(parts);
      assert.deepEqual([isThere(leftover), isThere(kept), doubtful()], [false, true, []]);
    });

    it("stay in doubt when it is not certain whether they have a row", async () => {
      const before = readdirSync(folder()).length;
      const gone = { ...parts.database, writer: { transaction: () => ({ execute: () => Promise.reject(lost) }) } };
      const broken = { ...parts, database: gone as never };
      await assert.rejects(savePhoto(broken, catalog, bytes));
      assert.deepEqual([readdirSync(folder()).length, doubtful().length], [before + 2, 1]);
    });

    const lost = Object.assign(new Error("Connection terminated"), { code: "57P01" });

    it("are removed with thumbnails, one or all of a report, and it is recorded who did it", async () => {
      const one = await report();
      const sent = [await send(), await send(), await send()] as const;
      await attach(
        sent.map(({ id }) => id),
        one,
      );
      assert.equal(await removePhotos(parts, city, { report: one, urls: [sent[1].thumbnail], actor: "staff:1" }), 1);
      assert.deepEqual(sent.map(isThere), [true, false, true]);
      assert.equal(await removePhotos(parts, city, { report: one, actor: "system" }), 2);
      assert.deepEqual([sent.map(isThere), await photosIn(one)], [[false, false, false], []]);
      assert.equal(await removePhotos(parts, city, { report: one, actor: "system" }), 0);
      const lines = await parts.database.read
        .selectFrom("audit")
        .select(["actor", "before"])
        .where("subject", "=", one)
        .orderBy("id")
        .execute();
      assert.deepEqual(lines, [
        { actor: "staff:1", before: '{"photos":1}' },
        { actor: "system", before: '{"photos":2}' },
      ]);
    });

    it("that wait for reports may not fill the disk", async () => {
      const photos = [await send(), await send()] as const;
      const say = (photo: SentPhoto, size: number) =>
        parts.database.writer
          .updateTable("photo")
          .set({ bytes: size })
          .where("city", "=", city)
          .where("file", "=", fileOf(photo))
          .execute();
      for (const photo of photos) await say(photo, 1_200_000_000);
      assert.equal(await refused(send()), "database-unavailable");
      await attach([photos[0].id], await report());
      assert.ok(isThere(await send()), "those of reports do not count");
    });
  });

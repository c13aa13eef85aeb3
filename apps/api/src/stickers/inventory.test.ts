import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, it } from "node:test";
import type { DeskSticker, DeskStickerList } from "@okienko/contract";
import { createApp } from "../app.ts";
import { DeskBrowser, signedIn } from "../testing/desk-browser.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import { countScans } from "./count-scans.ts";

for (const { name, open } of await testDatabases()) {
  describe(`the inventory of stickers on ${name}`, () => {
    let parts: TestParts;
    let app: ReturnType<typeof createApp>;
    let manager: DeskBrowser;

    beforeEach(async () => {
      parts = await testParts({ open });
      app = createApp(parts);
      manager = new DeskBrowser(app);
      await signedIn(parts, manager, ["administrator"]);
    });
    afterEach(() => parts.remove());

    const list = async () => (await manager.ask<DeskStickerList>("GET", "/stickers")).body.stickers;
    const sticker = async (code: string) => (await list()).find((it) => it.code === code)!;
    const scan = (code: string, headers = {}, method = "GET") =>
      app.request(`/q/${code}`, { method, headers: { "x-forwarded-for": "203.0.113.7", ...headers } });

    async function scansOf(code: string, wanted: number): Promise<DeskSticker["scans"]> {
      for (let turn = 0; turn < 100; turn += 1) {
        const { scans } = await sticker(code);
        if (scans.total === wanted) return scans;
        await pause(20);
      }
      return (await sticker(code)).scans;
    }

    it("counts scans by day, and keeps nothing about who has scanned", async () => {
      for (const headers of [{}, { "user-agent": "PLANTED-9c1" }, {}])
        assert.equal((await scan("grn7w2", headers)).status, 302);
      const { total, lately, lastDay } = await scansOf("GRN7W2", 3);
      assert.deepEqual([total, lately], [3, 3]);
      assert.match(lastDay!, /^\d{4}-\d{2}-\d{2}$/);
      const rows = await parts.database.read.selectFrom("sticker_scan").selectAll().execute();
      assert.deepEqual(rows, [{ city: "poznan", code: "GRN7W2", day: lastDay, count: 3 }]);
    });

    it("counts neither who looks ahead, nor drawings, nor codes that open nothing", async () => {
      await scan("GRN7W2", { "sec-purpose": "prefetch;prerender" });
      await scan("GRN7W2", {}, "HEAD");
      await scan("GRN7W2.svg");
      await scan("ZZZZZ");
      await scan("XYZ3M6");
      await scan("BTA4X6");
      await scansOf("BTA4X6", 1);
      const rows = await parts.database.read.selectFrom("sticker_scan").select(["code", "count"]).execute();
      assert.deepEqual(rows, [{ code: "BTA4X6", count: 1 }]);
    });

    it("loses no scan when two processes count at once", async () => {
      const catalog = await parts.catalogs.forCity("poznan");
      const counters = [countScans(parts), countScans(parts)];
      for (let turn = 0; turn < 200; turn += 1) counters[turn % 2]!.count(catalog, "GRN7W2");
      await Promise.all(counters.map((it) => it.settled()));
      assert.equal((await sticker("GRN7W2")).scans.total, 200);
    });

    it("remembers how a sticker was found, by whom", async () => {
      assert.equal((await sticker("GRN7W2")).note, null);
      const { status, body } = await manager.ask<DeskSticker>("POST", "/stickers/grn7w2/checks", { kind: "damaged" });
      assert.deepEqual([status, body.note?.kind], [200, "damaged"]);
      await manager.ask("POST", "/stickers/GRN7W2/checks", { kind: "hanging" });
      const { note } = await sticker("GRN7W2");
      assert.deepEqual([note?.kind, note?.by?.startsWith("Member ")], ["hanging", true]);
      assert.equal(
        (await manager.ask("POST", "/stickers/ZZZZZ/checks", { kind: "hanging" })).body.code,
        "unknown-sticker",
      );
      assert.equal(
        (await manager.ask("POST", "/stickers/GRN7W2/checks", { kind: "eaten" })).body.code,
        "invalid-fields",
      );
    });

    it("takes a sticker out of use: whoever scans it reads so, and so does who asks again", async () => {
      for (let turn = 0; turn < 2; turn += 1) {
        const { status, body } = await manager.ask<DeskSticker>("POST", "/stickers/GRN7W2/withdrawal");
        assert.deepEqual([status, body.withdrawn, body.note?.kind], [200, true, "withdrawn"]);
      }
      assert.equal((await scan("GRN7W2")).status, 410);
      const history = await manager.ask<{ changes: unknown[] }>("GET", "/catalog/stickers/GRN7W2/history");
      assert.equal(history.body.changes.length, 1);
    });

    it("replaces a sticker by one that opens the same, both or neither", async () => {
      const old = await sticker("DWD4H9");
      const { status, body } = await manager.ask<DeskSticker>("POST", "/stickers/DWD4H9/replacement");
      assert.equal(status, 201);
      assert.match(body.code, /^[2-9A-HJ-KM-NP-RT-Z]{6}$/);
      for (const field of ["office", "department", "procedure", "now", "place"] as const)
        assert.equal(body[field], old[field]);
      assert.deepEqual([(await scan("DWD4H9")).status, (await scan(body.code)).status], [410, 302]);
      const { note } = await sticker("DWD4H9");
      assert.deepEqual([note?.kind, note?.other], ["replaced", body.code]);
      assert.equal((await manager.ask("POST", "/stickers/DWD4H9/replacement")).body.code, "sticker-withdrawn");
    });

    it("makes one new sticker for two who replace the same at once", async () => {
      const before = (await list()).length;
      const both = await Promise.all([1, 2].map(() => manager.ask("POST", "/stickers/DWD4H9/replacement")));
      assert.deepEqual(both.map(({ status }) => status).sort(), [201, 410]);
      assert.equal((await list()).length, before + 1);
    });

    it("makes a new sticker and refuses one that leads nowhere", async () => {
      const wish = { office: "libelta", now: true, place: "Main entrance" };
      const { status, body } = await manager.ask<DeskSticker>("POST", "/stickers", wish);
      assert.deepEqual([status, body.office, body.place, body.withdrawn], [201, "libelta", "Main entrance", false]);
      assert.equal((await scan(body.code)).headers.get("location"), "/o/libelta");
      const refused = await manager.ask("POST", "/stickers", { office: "nowhere" });
      assert.deepEqual([refused.status, refused.body.code], [422, "invalid-fields"]);
    });

    it("lets a manager make and take down those of the own departments alone", async () => {
      const confined = new DeskBrowser(app);
      await signedIn(parts, confined, ["manager"], { departments: ["civil-affairs"] });
      const { department, code } = (await list()).find((it) => it.department === "registry-office" && !it.withdrawn)!;
      const own = await manager.ask<DeskSticker>("POST", "/stickers", {
        office: "libelta",
        department: "civil-affairs",
      });
      assert.equal(own.status, 201, JSON.stringify(own.body));
      for (const [path, body] of [
        ["/stickers", { office: "libelta", department }],
        [`/stickers/${code}/withdrawal`, undefined],
        [`/stickers/${code}/replacement`, undefined],
      ] as const)
        assert.equal((await confined.ask("POST", path, body)).body.code, "not-permitted", path);
      assert.equal((await sticker(code)).withdrawn, false);
      assert.equal((await confined.ask("POST", `/stickers/${own.body.code}/withdrawal`)).status, 200);
    });

    it("gives sheets to print, never to be kept by a cache", async () => {
      const cookie = [...manager.cookies].map(([key, value]) => `${key}=${value}`).join("; ");
      for (const [file, type] of [
        ["sheet.svg?size=large&office=gronowa&language=uk", "image/svg+xml"],
        ["sheet.pdf?codes=GRN7W2,BTA4X6", "application/pdf"],
      ]) {
        const response = await app.request(`/api/v1/desk/stickers/${file}`, { headers: { cookie } });
        assert.deepEqual([response.status, response.headers.get("content-type")], [200, type]);
        assert.equal(response.headers.get("cache-control"), "no-store");
      }
      assert.equal((await manager.ask("GET", "/stickers/sheet.pdf?codes=ZZZZZ")).body.code, "unknown-sticker");
      assert.equal((await manager.ask("GET", "/stickers/sheet.svg?page=9")).body.code, "not-found");
    });
  });
}

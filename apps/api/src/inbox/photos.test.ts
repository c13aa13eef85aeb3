import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { DeskReport } from "@okienko/contract";
import sharp from "sharp";
import { drawPhoto } from "../testing/drawn-photos.ts";
import { type Clerk, InboxDesk } from "../testing/inbox-desk.ts";
import { sendPhoto } from "../testing/photo-sender.ts";
import { testDatabases } from "../testing/test-databases.ts";

for (const { name, open } of await testDatabases())
  describe(`photos of reports at the desk (${name})`, () => {
    let desk: InboxDesk;
    let clerk: Clerk;
    before(async () => {
      desk = await InboxDesk.open(open);
      clerk = await desk.member(["clerk"]);
    });
    after(() => desk.parts.remove());

    /** Every file of the data folder. */
    function files(): Buffer[] {
      const folder = desk.parts.settings.dataDir;
      const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
      return found.map((it) => readFileSync(join(it.parentPath, it.name)));
    }

    async function bytesAt(url: string): Promise<Buffer | null> {
      const response = await desk.app.request(new URL(url).pathname);
      return response.status === 200 ? Buffer.from(await response.arrayBuffer()) : null;
    }

    async function withPhoto() {
      const photo = await sendPhoto(desk.app, await drawPhoto().jpeg().toBuffer());
      const sent = await desk.reporter.sent({ photos: [photo.body.id] });
      return { sent, photo: (await clerk.get(sent)).body.photos[0]! };
    }

    it("are painted over for good: the old pixels are in no file and behind no address", async () => {
      const { sent, photo } = await withPhoto();
      const old = [(await bytesAt(photo.url))!, (await bytesAt(photo.thumbnail))!];
      assert.ok(old.every((it) => files().some((file) => file.equals(it))));
      const boxes = [{ x: 0, y: 0, width: 0.5, height: 1 }];
      const { status, body } = await clerk.act(sent, `photos/${photo.id}/redaction`, { boxes });
      assert.equal(status, 200, JSON.stringify(body));
      const [now] = body.photos;
      assert.equal(now!.id, photo.id);
      assert.notEqual(now!.url, photo.url);
      assert.deepEqual([await bytesAt(photo.url), await bytesAt(photo.thumbnail)], [null, null]);
      for (const it of old) assert.ok(!files().some((file) => file.includes(it)));
      for (const url of [now!.url, now!.thumbnail]) {
        const { data, info } = await sharp((await bytesAt(url))!)
          .raw()
          .toBuffer({ resolveWithObject: true });
        const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
        assert.ok(
          at(10, 10).every((it) => it < 20),
          "painted",
        );
        assert.ok(
          at(60, 10).some((it) => it > 200),
          "as it was",
        );
      }
      assert.equal(body.history.at(-1)?.type, "photo-redacted");
    });

    it("stay as they are where somebody else was faster, or a box is none", async () => {
      const { sent, photo } = await withPhoto();
      const ask = (boxes: object[]) => ({ revision: 7, boxes });
      const path = `/reports/${sent.reference}/photos/${photo.id}/redaction`;
      const box = { x: 0, y: 0, width: 1, height: 1 };
      assert.equal((await clerk.browser.ask("POST", path, ask([box]))).body.code, "report-changed");
      assert.equal((await clerk.browser.ask("POST", path, ask([{ ...box, x: 2 }]))).status, 422);
      assert.equal((await clerk.get(sent)).body.photos[0]?.url, photo.url);
      assert.ok(await bytesAt(photo.url));
    });

    it("are removed for good, and only where they belong", async () => {
      const { sent, photo } = await withPhoto();
      const other = await withPhoto();
      const wrong = await clerk.browser.ask("DELETE", `/reports/${other.sent.reference}/photos/${photo.id}`);
      assert.equal(wrong.body.code, "unknown-photo");
      const old = (await bytesAt(photo.url))!;
      const alike = () => files().filter((file) => file.equals(old)).length;
      const before = alike();
      const { body } = await clerk.browser.ask<DeskReport>("DELETE", `/reports/${sent.reference}/photos/${photo.id}`);
      assert.deepEqual([body.photos, body.history.at(-1)?.type], [[], "photo-removed"]);
      assert.equal(await bytesAt(photo.url), null);
      assert.equal(alike(), before - 1, "the same picture of other reports stays");
    });
  });

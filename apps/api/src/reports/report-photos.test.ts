import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { OwnReport, ReportList, SentPhoto } from "@okienko/contract";
import { createApp } from "../app.ts";
import { drawPhoto } from "../testing/drawn-photos.ts";
import { inside, reportCity } from "../testing/report-city.ts";
import { Reporter } from "../testing/reporter.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

const anna = { email: "anna@example.org" };
const pothole = { category: "pothole", answers: { SIZE: "S & M" }, contact: anna };

for (const { name, open } of await testDatabases()) {
  describe(`photos of a report on ${name}`, () => {
    let parts: TestParts;
    let app: ReturnType<typeof createApp>;
    let reporter: Reporter;

    before(async () => {
      parts = await testParts({ open, city: reportCity() });
      app = createApp(parts);
      reporter = new Reporter(app, parts);
    });
    after(() => parts.remove());

    async function photo(): Promise<SentPhoto> {
      const body = new FormData();
      body.append("photo", new Blob([new Uint8Array(await drawPhoto().jpeg().toBuffer())]), "hole.jpg");
      const answer = await app.request("/api/v1/photos", { method: "POST", body });
      assert.equal(answer.status, 201);
      return (await answer.json()) as SentPhoto;
    }

    it("are shown to their sender at once and to others once they are released", async () => {
      await reporter.mails();
      const [first, second] = [await photo(), await photo()];
      const sent = await reporter.sent({ ...pothole, photos: [second.id, first.id, second.id] });
      const urls = [second.url, first.url];
      assert.deepEqual(
        sent.photos.map((it) => it.url),
        urls,
      );
      assert.deepEqual(
        [(await reporter.seen(sent.reference)).photos, (await reporter.seen(sent.reference)).photo],
        [[], null],
      );
      const code = (await reporter.mails())[0]!.body["code"];
      await reporter.resident.ask("POST", `/reports/${sent.reference}/confirmation`, { code });
      const seen = await reporter.seen(sent.reference);
      assert.deepEqual(
        seen.photos.map((it) => it.url),
        urls,
      );
      assert.ok(!JSON.stringify(seen).includes(first.id));
      const { body } = await reporter.resident.ask<ReportList>("GET", `/reports?near=${inside.lat},${inside.lng}`);
      assert.equal(body.reports!.find((it) => it.reference === sent.reference)!.photo!.url, second.url);
    });

    it("come with what is added, with “not done”, and from the city", async () => {
      const sent = await reporter.sent(pothole);
      const [added, mended, again] = [await photo(), await photo(), await photo()];
      const answers = `/reports/${sent.reference}/answers`;
      const more = await reporter.resident.ask<OwnReport>("POST", answers, { photos: [added.id] }, sent);
      assert.deepEqual(
        more.body.events!.at(-1)!.photos.map((it) => it.url),
        [added.url],
      );
      assert.deepEqual([more.body.events!.at(-1)!.type, more.body.photos], ["photo", []]);
      // held with the report, so the public does not even see that there is one
      assert.deepEqual(
        (await reporter.seen(sent.reference)).events.map((it) => it.type),
        ["sent"],
      );
      await reporter.change(sent.reference, { state: "done", publicText: "Mended.", photos: [mended.id] });
      assert.deepEqual(
        (await reporter.seen(sent.reference)).events.at(-1)!.photos.map((it) => it.url),
        [mended.url],
      );
      const feedback = { solved: false, photos: [again.id] };
      const opened = await reporter.resident.ask<OwnReport>(
        "POST",
        `/reports/${sent.reference}/feedback`,
        feedback,
        sent,
      );
      assert.deepEqual(
        opened.body.events!.at(-1)!.photos.map((it) => it.url),
        [again.url],
      );
      assert.deepEqual((await reporter.seen(sent.reference)).events.at(-1)!.photos, []);
    });

    it("belong to one report, and are as many as its category takes", async () => {
      const one = await photo();
      assert.equal((await reporter.send({ photos: [one.id] })).status, 201);
      assert.equal((await reporter.send({ photos: [one.id] })).body.code, "unknown-photo");
      const [two, three] = [await photo(), await photo()];
      assert.equal((await reporter.send({ photos: [two.id, three.id] })).body.errors![0]!.code, "too-many");
      // a refused report leaves its photos free for the next one
      assert.equal((await reporter.send({ photos: [two.id] })).status, 201);
    });
  });
}

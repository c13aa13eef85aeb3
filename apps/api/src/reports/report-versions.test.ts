import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { createApp } from "../app.ts";
import { importCity } from "../catalog/import-city.ts";
import { questions, reportCity } from "../testing/report-city.ts";
import { Reporter } from "../testing/reporter.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

for (const { name, open } of await testDatabases()) {
  describe(`an old report on ${name}`, () => {
    let parts: TestParts;
    let reporter: Reporter;

    before(async () => {
      parts = await testParts({ open, city: reportCity("at-once") });
      reporter = new Reporter(createApp(parts), parts);
    });
    after(() => parts.remove());

    const version = async () =>
      (await reporter.resident.ask<{ version: number }>("GET", "/categories/pothole")).body.version;

    it("keeps the questions, the name and the promise that it was sent with", async () => {
      const answers = { SIZE: "L", DEPTH: 7, STORY: "Long." };
      const old = await reporter.sent({ category: "pothole", answers });
      assert.equal(await version(), 1);
      const text = { pl: "Ile?", en: "How many?", uk: "Скільки?", de: "Wie viele?" };
      const name = { pl: "Wyrwa", en: "Crater", uk: "Вирва", de: "Krater" };
      const edited = { name, questions: [{ id: "COUNT", datatype: "number", text, required: true }], promise: null };
      await importCity(parts.database, reportCity("at-once", edited));
      assert.equal(await version(), 2);
      const seen = await reporter.own(old);
      assert.deepEqual(seen.answers, old.answers);
      assert.equal(seen.category.name, "pl pothole");
      assert.deepEqual(seen.promise, old.promise);

      const fresh = await reporter.sent({ category: "pothole", answers: { COUNT: "3" } });
      assert.deepEqual(fresh.answers, [{ question: "COUNT", text: "Ile?", answer: "3" }]);
      assert.deepEqual([fresh.category.name, fresh.promise], ["Wyrwa", null]);
      assert.equal((await reporter.send({ category: "pothole", answers })).body.code, "invalid-fields");
    });

    it("is still shown, and still changed, when its category is gone", async () => {
      const sent = await reporter.sent({ contact: { email: "anna@example.org" } });
      const city = reportCity("at-once");
      await importCity(parts.database, { ...city, categories: city.categories.filter((it) => it.id !== "lamp") });
      assert.equal((await reporter.seen(sent.reference)).category.name, "pl lamp");
      await reporter.change(sent.reference, { state: "done", publicText: "Mended." });
      assert.equal((await reporter.own(sent)).state, "done");
      assert.equal((await reporter.send()).body.code, "unknown-category");
      await importCity(parts.database, city);
      assert.equal((await reporter.send()).status, 201);
    });

    it("tells a category with its questions, in the reader's language", async () => {
      const { body } = await reporter.resident.ask<Record<string, unknown>>("GET", "/categories/pothole", undefined, {
        headers: { "accept-language": "de" },
      });
      assert.equal(body["name"], "de pothole");
      const shown = body["questions"] as { id: string; values: { key: string; stop: string | null }[] }[];
      assert.deepEqual(
        shown.map((it) => it.id),
        questions.map((it) => it.id),
      );
      assert.deepEqual(
        shown[0]!.values.map((it) => it.stop),
        [null, null, "112!"],
      );
      assert.deepEqual(
        [body["group"], body["department"]],
        [
          { id: "streets", name: "Straßen" },
          { id: "residents", name: "Bürger" },
        ],
      );
      assert.equal((await reporter.resident.ask("GET", "/categories/old")).body.code, "unknown-category");
      const list = await reporter.resident.ask<{ categories: { id: string }[] }>("GET", "/categories?kind=idea");
      assert.deepEqual(
        list.body.categories!.map((it) => it.id),
        ["wish"],
      );
    });
  });
}

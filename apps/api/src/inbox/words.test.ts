import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Kysely } from "kysely";
import { textIndex } from "../knowledge/text-index.ts";
import * as inboxWords from "../database/migrations/0018-inbox-words.ts";
import { write } from "../database/transaction.ts";
import { newReference } from "../references/reference.ts";
import { type Clerk, InboxDesk } from "../testing/inbox-desk.ts";
import { inside } from "../testing/report-city.ts";
import { storedReport } from "../testing/stored-report.ts";
import { testDatabases } from "../testing/test-databases.ts";

const description = "Łąka przy ulicy Żwirki tonie. Вулиця Їжаків, об’єкт ґанок. Die Straße ist überflutet.";
const spellings = [
  ...["łąka", "Łąka", "ŁĄKA", "laka", "łąki", "żwirki tonie", "ZWIRKI"],
  ...["їжаків", "ЇЖАКИ", "об'єкти", "ҐАНОК"],
  ...["straße", "STRASSE", "Überflutet", "uberflutet"],
];

for (const { name, open } of await testDatabases())
  describe(`words that the inbox is searched for (${name})`, () => {
    let desk: InboxDesk;
    let clerk: Clerk;
    before(async () => {
      desk = await InboxDesk.open(open);
      clerk = await desk.member(["clerk"]);
    });
    after(() => desk.parts.remove());

    const found = async (q: string, more = "") => {
      const { body } = await clerk.list(`q=${encodeURIComponent(q)}${more}`);
      return body.reports.map((it) => it.reference);
    };
    const seen = async (q: string) => {
      const { body } = await desk.reporter.resident.ask<{ reports: { reference: string }[] }>("GET", `/reports?q=${q}`);
      return body.reports.map((it) => it.reference);
    };

    it("find a held text whatever their case, letters and endings, as they find a released one", async () => {
      const { reference } = await desk.reporter.sent({ description });
      for (const words of spellings) assert.deepEqual(await found(words), [reference], words);
      assert.deepEqual(await found("łąka latarnia"), []);
      await clerk.act({ reference }, "release");
      for (const words of spellings) assert.deepEqual(await found(words), [reference], words);
    });

    it("find what only the office reads for the office alone, and the same again once it is withheld", async () => {
      const { reference } = await desk.reporter.sent({
        description: "Meteoryt",
        location: { ...inside, address: "Kometowa 7" },
      });
      assert.deepEqual([await found("meteoryty"), await seen("meteoryty")], [[reference], []]);
      assert.deepEqual(await found("kometowa"), [reference]);
      await clerk.act({ reference }, "release");
      assert.deepEqual([await found("meteoryty"), await seen("meteoryty")], [[reference], [reference]]);
      await clerk.act({ reference }, "withholding");
      assert.deepEqual([await found("meteoryty"), await seen("meteoryty")], [[reference], []]);
      const secret = await desk.reporter.sent({ category: "secret", description: "Krater" });
      assert.deepEqual([await found("krater"), await seen("krater")], [[secret.reference], []]);
    });

    it("find nothing where there are none, and take no sign for an order", async () => {
      for (const typed of ["!", "%", "_", "'", '"', "a", "//", "lipowo//meteoryt"])
        assert.deepEqual(await found(typed), [], typed);
      assert.deepEqual(await seen("lipowo%2F%2Fkrater"), []);
    });

    it("find parts that were split off, and forget what was erased", async () => {
      const sent = await desk.reporter.sent({ description: "Zaspa" });
      const { body } = await clerk.act(sent, "parts", { parts: [{ category: "lamp", description: "Sopel lodu" }] });
      assert.deepEqual(await found("SOPEL"), body.parts);
      await desk.reporter.resident.ask("POST", `/reports/${sent.reference}/erasure`, {}, { secret: sent.secret });
      assert.deepEqual(await found("zaspa"), []);
    });

    it("find what was held before there was an index of it", async () => {
      const { database } = desk.parts;
      const row = storedReport({
        city: "lipowo",
        category: "lamp",
        department: "residents",
        reference: newReference(),
        released_at: null,
        description: "Żółta łódź",
      });
      await database.writer.insertInto("report").values(row).execute();
      assert.deepEqual(await found("lodz"), []);
      await write(database, async (tx) => {
        const held = await tx.selectFrom("report").select("id").where("released_at", "is", null).execute();
        for (const { id } of held) await textIndex(database.kind).remove(tx, { city: "lipowo", report: id });
        await inboxWords.up(tx as unknown as Kysely<unknown>, database.kind);
      });
      assert.deepEqual(await found("ŁODZI żółtej"), [row.reference]);
      assert.deepEqual(await seen("lodz"), []);
    });
  });

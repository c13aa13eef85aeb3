import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import { write } from "../database/transaction.ts";
import { migrate } from "../database/migrate.ts";
import { newId } from "../references/id.ts";
import { type OpenedDatabase, openFreshPglite, testDatabases } from "../testing/test-databases.ts";
import { stemOf } from "./stem-of.ts";
import { textIndex } from "./text-index.ts";

const texts = {
  pothole: "Ogromna dziura w jezdni na ulicy Święty Marcin, naprzeciwko przystanku.",
  lamp: "Nie świeci latarnia przy Gronowej 22a. Ciemno jak w piwnicy!",
  rubbish: "Śmieci nieodebrane od tygodnia, przepełnione kosze przy ławkach.",
  ukrainian: "Яма на дорозі біля об'єкта, ліхтарі не світять",
  english: "Potholes everywhere; the pavement is broken",
};

type Name = keyof typeof texts;

const engines = [...(await testDatabases()), { name: "PGlite", open: openFreshPglite }];
for (const { name, open } of engines) {
  describe(`the text index of reports on ${name}`, () => {
    let opened: OpenedDatabase;
    let database: Database;
    let ids: Record<string, string>;
    before(async () => {
      opened = await open();
      database = opened.database;
      await migrate(database);
    });
    after(() => opened.remove());

    beforeEach(async () => {
      await write(database, async (tx) => {
        await sql`delete from report_text`.execute(tx);
        await tx.deleteFrom("report").execute();
        await tx.deleteFrom("city").execute();
        await tx
          .insertInto("city")
          .values(["poznan", "lublin"].map((city) => ({ city, revision: 1 })))
          .execute();
      });
      ids = {};
      for (const [key, text] of Object.entries(texts)) ids[key] = await put("poznan", text);
      await put("lublin", texts.pothole);
    });

    async function put(city: string, text: string): Promise<string> {
      const report = newId();
      await write(database, async (tx) => {
        await sql`insert into report (city, id, reference, secret_hash, kind, category, category_version, department,
            channel, language, state, revision, is_public, description, answers, stopped_for, reopened, followers,
            created_at, updated_at)
          values (${city}, ${report}, ${report}, '', 'intervention', 'c', 1, 'd', 'web', 'pl', 'new', 1, 1, '', '{}', 0, 0, 0, 0, 0)`.execute(
          tx,
        );
        await textIndex(database.kind).add(tx, { city, report }, text);
      });
      return report;
    }

    async function find(typed: string, city = "poznan"): Promise<Name[]> {
      const matching = textIndex(database.kind).matching(city, typed);
      assert.ok(matching, typed);
      const found = database.read.selectFrom("report").select("id").where("city", "=", city);
      const rows = await found.where("id", "in", matching).execute();
      return rows.map(({ id }) => Object.keys(ids).find((key) => ids[key] === id) as Name).sort();
    }

    const cases: [string, Name[]][] = [
      ["dziura", ["pothole"]],
      ["dziurami", ["pothole"]],
      ["DZIURY w jezdniach", ["pothole"]],
      ["swiety marcin", ["pothole"]],
      ["Świętym Marcinie", ["pothole"]],
      ["przystanek", ["pothole"]],
      ["latarnie", ["lamp"]],
      ["latarniami", ["lamp"]],
      ["gronowa 22", ["lamp"]],
      ["smieciami", ["rubbish"]],
      ["kosz", ["rubbish"]],
      ["ławka", ["rubbish"]],
      ["ліхтарями", ["ukrainian"]],
      ["об’єкти", ["ukrainian"]],
      ["ліхтар", ["ukrainian"]],
      ["pothole", ["english"]],
      ["przy", ["lamp", "pothole", "rubbish"]],
      ["dziura latarnia", []],
      ["xyzzy", []],
    ];
    for (const [typed, found] of cases)
      it(`finds ${found.join(", ") || "nothing"} for "${typed}"`, async () =>
        assert.deepEqual(await find(typed), found));

    it("keeps cities apart", async () => {
      assert.deepEqual(await find("dziura"), ["pothole"]);
      assert.deepEqual(await find("latarnia", "lublin"), []);
      assert.equal(textIndex(database.kind).matching("poznan", " w - ! 🦆"), null);
    });

    it("replaces a text that is added again, and forgets one that is removed", async () => {
      const report = { city: "poznan", report: ids["pothole"]! };
      const index = textIndex(database.kind);
      await write(database, (tx) => index.add(tx, report, "Krzywa latarnia"));
      assert.deepEqual([await find("dziura"), await find("latarnia")], [[], ["lamp", "pothole"]]);
      await write(database, (tx) => index.remove(tx, report));
      assert.deepEqual(await find("latarnia"), ["lamp"]);
      const { rows } = await sql`select 1 from report_text where report = ${report.report}`.execute(database.read);
      assert.deepEqual(rows, []);
    });

    it("is written in the transaction of who calls it, or not at all", async () => {
      const broken = write(database, async (tx) => {
        await textIndex(database.kind).add(tx, { city: "poznan", report: ids["lamp"]! }, "Meteoryt");
        throw new Error("the power is gone");
      });
      await assert.rejects(broken, /the power is gone/);
      assert.deepEqual([await find("meteoryt"), await find("latarnia")], [[], ["lamp"]]);
    });

    const hostile = [
      ...[
        `"`,
        `'`,
        `\\`,
        `%`,
        `*`,
        `dziura*`,
        `"dziura`,
        `dziura"`,
        `words:dziura`,
        `NEAR(a b)`,
        `a AND`,
        `NOT`,
        `OR OR`,
      ],
      ...[
        `{city}: x`,
        `-dziura`,
        `^dziura`,
        `(((`,
        `'); drop table report; --`,
        `dziura & !`,
        `:*`,
        `a:*`,
        `<->`,
        `\u0000x`,
      ],
      ...[
        `poznan/dziura`,
        `lublin/dziura`,
        "x".repeat(200),
        "ą".repeat(200),
        "\ud800ab",
        "ﷺ".repeat(60),
        "İi̇ı",
        "𝕏𝕪".repeat(50),
      ],
    ];
    for (const typed of hostile)
      it(`takes ${JSON.stringify(typed.slice(0, 30))} as words and nothing else`, async () => {
        const matching = textIndex(database.kind).matching("poznan", typed);
        if (matching) await sql`select 1 from report where id in ${matching}`.execute(database.read);
        const report = { city: "poznan", report: ids["english"]! };
        await write(database, (tx) =>
          textIndex(database.kind).add(tx, report, `${typed} ${typed.repeat(200)} końcówka`),
        );
        assert.ok((await find("końcówka")).includes("english"));
        assert.deepEqual(await find("dziury").then((it) => it.includes("pothole")), true);
      });
  });
}

describe("a stem", () => {
  const families = [
    ["dziura", "dziury", "dziurę", "dziurami", "dziurach", "dziur"],
    ["latarnia", "latarnie", "latarni", "latarnią", "latarniami"],
    ["chodnik", "chodnika", "chodnikiem", "chodniki", "chodnikach"],
    ["lamps", "lamp"],
    ["Laternen", "Laterne"],
    ["дороги", "дорога", "дорогою", "дорогами"],
  ];
  const folded = (word: string) => word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ł", "l");
  for (const family of families)
    it(`of any of ${family.join(", ")} begins all of them`, () => {
      const words = family.map(folded);
      for (const word of words)
        for (const other of words) assert.ok(other.startsWith(stemOf(word)), `${word} ${other}`);
    });

  it("has three letters at least", () => {
    assert.deepEqual(["dom", "domy", "owa", "x", ""].map(stemOf), ["dom", "dom", "owa", "x", ""]);
  });
});

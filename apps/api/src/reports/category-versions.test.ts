import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { CityFile } from "@okienko/contract/city-file";
import { importCity } from "../catalog/import-city.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { cities, testParts, type TestParts } from "../testing/test-parts.ts";
import { categoryAt, currentVersion } from "./category-versions.ts";

type Category = CityFile["categories"][number];

const town = CityFile.parse(cities.town);

function townWith(change: (category: Category) => Category | null): CityFile {
  const categories = town.categories.map((it) => (it.id === "street-lamp" ? change(it) : it));
  return { ...town, categories: categories.filter((it) => it !== null), articles: [] };
}

const renamed = (it: Category, name: string) => ({ ...it, name: { ...it.name, en: name } });

for (const { name, open } of await testDatabases()) {
  describe(`versions of categories on ${name}`, () => {
    let parts: TestParts;
    before(async () => {
      parts = await testParts({ open, city: town });
    });
    after(() => parts.remove());

    const at = (version: number, category = "street-lamp") =>
      categoryAt(parts.database.read, "kuusipeura", category, version);
    const current = async (category = "street-lamp") =>
      currentVersion(await parts.catalogs.forCity("kuusipeura"), category);
    const stored = async () => (await parts.database.read.selectFrom("category_version").selectAll().execute()).length;

    it("begin with 1 and say what the city file said", async () => {
      assert.equal(await current(), 1);
      assert.deepEqual(await at(1, "street-hole"), town.categories[0]);
    });

    it("stay when the file is imported again, also with its fields in another order", async () => {
      const before = await stored();
      const turned = town.categories.map((it) => Object.fromEntries(Object.entries(it).reverse()));
      await importCity(parts.database, { ...town, categories: turned.reverse() });
      assert.equal(await stored(), before);
      assert.equal(await current(), 1);
    });

    it("rise by one for the category that changes, and for no other; the old one can still be read", async () => {
      const catalog = await importCity(
        parts.database,
        townWith((it) => renamed(it, "Lamp out")),
      );
      assert.deepEqual([currentVersion(catalog, "street-lamp"), currentVersion(catalog, "street-hole")], [2, 1]);
      assert.deepEqual([await current(), await current("street-hole")], [2, 1]);
      assert.deepEqual([(await at(1)).name["en"], (await at(2)).name["en"]], ["Street light out", "Lamp out"]);
    });

    it("are compared with the newest one alone, so that going back makes another", async () => {
      await importCity(parts.database, town);
      assert.equal(await current(), 3);
      assert.deepEqual(await at(3), await at(1));
    });

    it("stay when a category is withdrawn or gone, and go on counting when it returns", async () => {
      await importCity(
        parts.database,
        townWith((it) => ({ ...it, withdrawn: true })),
      );
      assert.equal(await current(), 4);
      await importCity(
        parts.database,
        townWith(() => null),
      );
      await assert.rejects(current(), /no category street-lamp/);
      assert.equal((await at(1)).name["en"], "Street light out");
      await importCity(parts.database, town);
      assert.equal(await current(), 5);
    });

    it("are an error where there is none", async () => {
      await assert.rejects(at(99), /no version 99 of street-lamp in kuusipeura/);
    });

    it("count up by one for each when two imports change the category at once", async () => {
      const files = ["One", "Two"].map((text) => townWith((it) => renamed(it, text)));
      const first = await current();
      const catalogs = await Promise.all(files.map((file) => importCity(parts.database, file)));
      const versions = catalogs.map((it) => currentVersion(it, "street-lamp")).sort((a, b) => a - b);
      assert.deepEqual(versions, [first + 1, first + 2]);
      for (const catalog of catalogs)
        assert.deepEqual(await at(currentVersion(catalog, "street-lamp")), catalog.categories.get("street-lamp"));
    });
  });
}

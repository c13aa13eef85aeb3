import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { openDatabase } from "../database/database.ts";
import { DatabaseUnavailable } from "../database/transaction.ts";
import { openFreshSqlite, type OpenedDatabase, testDatabases } from "../testing/test-databases.ts";
import { cities, testParts, type TestParts } from "../testing/test-parts.ts";
import { importCity } from "./import-city.ts";
import { StoredCatalogs } from "./stored-catalogs.ts";

for (const { name, open } of await testDatabases()) {
  describe(`stored catalogues on ${name}`, () => {
    let parts: TestParts;
    before(async () => {
      parts = await testParts({ open });
    });
    after(() => parts.remove());

    it("answer to any host while there is one city", async () => {
      for (const host of ["anything.example", "", "127.0.0.1"])
        assert.equal((await parts.catalogs.forHost(host))?.city, "poznan");
    });

    it("are the same object until the city changes", async () => {
      const first = await parts.catalogs.forHost("");
      assert.equal(await parts.catalogs.forHost(""), first);
      await importCity(parts.database, cities.poznan);
      const next = await parts.catalogs.forHost("");
      assert.notEqual(next, first);
      assert.equal(next!.revision, first!.revision + 1);
    });

    it("answer to the hosts of each city when there are several, and to no others", async () => {
      const poznan = structuredClone(cities.poznan) as { city: { hosts: string[] } };
      poznan.city.hosts = ["poznan.example", "book.poznan.example"];
      await importCity(parts.database, poznan);
      await importCity(parts.database, cities.town);
      assert.equal((await parts.catalogs.forHost("book.poznan.example"))?.city, "poznan");
      assert.equal((await parts.catalogs.forHost("kuusipeura.example"))?.city, "kuusipeura");
      for (const host of ["evil-poznan.example", "poznan.example.evil", "", "example"])
        assert.equal(await parts.catalogs.forHost(host), null, host);
    });

    it("are found by city, and a city that is not there is an error", async () => {
      assert.deepEqual(await parts.catalogs.cities(), ["kuusipeura", "poznan"]);
      assert.equal((await parts.catalogs.forCity("kuusipeura")).file.city.timeZone, "Europe/Helsinki");
      await assert.rejects(parts.catalogs.forCity("atlantis"), /atlantis/);
    });
  });
}

describe("stored catalogues of two processes on one file", () => {
  let opened: OpenedDatabase;
  let parts: TestParts;
  before(async () => {
    opened = await openFreshSqlite();
    parts = await testParts({ open: async () => opened });
  });
  after(() => parts.remove());

  it("show at once what the other has imported", async () => {
    const first = await parts.catalogs.forHost("");
    const other = openDatabase(opened.url!);
    await importCity(other, cities.poznan);
    await other.close();
    assert.equal((await parts.catalogs.forHost(""))!.revision, first!.revision + 1);
  });

  it("say that the database is in trouble when it is gone", async () => {
    const gone = openDatabase("postgres://nobody@127.0.0.1:1/nothing");
    await assert.rejects(new StoredCatalogs(gone).forHost(""), DatabaseUnavailable);
    await gone.close();
  });
});

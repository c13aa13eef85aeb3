import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { startOfDay } from "@okienko/scheduling";
import { createApp } from "../app.ts";
import { knowledgeCity } from "../testing/knowledge-city.ts";
import { readCsv } from "../testing/read-csv.ts";
import { Resident } from "../testing/resident.ts";
import { storedReport } from "../testing/stored-report.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

/** The day of the change to winter time, and the one after it. */
const [sunday, monday] = ["2026-10-25", "2026-10-26"];
const at = (day: string, hours: number) => startOfDay(day, "Europe/Warsaw") + hours * 3_600_000;

for (const { name, open } of await testDatabases()) {
  describe(`open data on ${name}`, () => {
    let parts: TestParts;
    let resident: Resident;
    before(async () => {
      parts = await testParts({ city: knowledgeCity, open, environment: { PUBLIC_URL: "https://city.example" } });
      resident = new Resident(createApp(parts));
      const common = { city: "poznan", category: "pothole" };
      const rows = [
        { reference: "R-LATE", created_at: at(monday, 0) - 1, address: "Gronowa 22a", description: '=1+1\n"x"' },
        { reference: "R-HELD", created_at: at(sunday, 0), released_at: null, address: "Secret 1", description: "Held" },
        { reference: "R-HIDDEN", created_at: at(sunday, 5), is_public: 0 },
        {
          reference: "R-PLACE",
          created_at: at(sunday, 6),
          lat: 52.41111,
          lng: 16.9,
          public_lat: 52.411,
          public_lng: -16.9,
        },
        { reference: "R-ROUGH", created_at: at(sunday, 7), category: "street-light", address: "Secret 2" },
        { reference: "R-NEXT", created_at: at(monday, 0) },
        { reference: "R-BEFORE", created_at: at(sunday, 0) - 1 },
      ].map((row) => storedReport({ ...common, ...row }));
      await parts.database.writer.insertInto("report").values(rows).execute();
      const person = { name: "Anna Próbna", email: "anna@example.org", phone: "600100200", confirmed_at: null };
      const reporters = rows.map(({ city, id }) => ({ city, report: id, ...person }));
      await parts.database.writer.insertInto("reporter").values(reporters).execute();
    });
    after(() => parts.remove());

    const file = (form: string, day = sunday) =>
      resident.ask<{ features: { id: string; geometry: object | null; properties: Record<string, unknown> }[] }>(
        "GET",
        `/open-data/reports.${form}?day=${day}`,
      );

    it("are one CSV line for each public report of the city's day, earliest first", async () => {
      const { text, headers } = await file("csv");
      assert.equal(headers.get("content-type"), "text/csv; charset=utf-8; header=present");
      assert.equal(headers.get("content-disposition"), `attachment; filename="reports-${sunday}.csv"`);
      const lines = readCsv(text);
      assert.deepEqual(
        lines.map((it) => it["reference"]),
        ["R-HELD", "R-PLACE", "R-ROUGH", "R-LATE"],
      );
      const [held, placed, rough, late] = lines;
      assert.deepEqual([held!["description"], held!["address"]], ["", ""]);
      assert.deepEqual([placed!["latitude"], placed!["longitude"]], ["52.411", "-16.9"]);
      assert.deepEqual([late!["description"], late!["address"]], ['\'=1+1\n"x"', "Gronowa 22a"]);
      assert.equal(late!["sent_at"], "2026-10-25T23:59:59+01:00");
      assert.deepEqual([rough!["description"], rough!["address"]], ["Dziura w jezdni.", ""]);
      assert.equal(held!["category_name"], "Dziura w jezdni");
    });

    it("are the same facts as GeoJSON", async () => {
      const { body, text, headers } = await file("geojson");
      assert.equal(headers.get("content-type"), "application/geo+json");
      const { features = [] } = { ...body, ...(JSON.parse(text) as typeof body) };
      const lines = readCsv((await file("csv")).text);
      for (const [at, { id, geometry, properties }] of features.entries()) {
        const { latitude, longitude, ...rest } = lines[at]!;
        const point = latitude ? { type: "Point", coordinates: [Number(longitude), Number(latitude)] } : null;
        assert.deepEqual([id, geometry], [rest["reference"], point]);
        for (const [key, value] of Object.entries(rest))
          assert.equal(value.replace(/^'(?==)/, ""), String(properties[key] ?? ""), key);
      }
      assert.equal(features.length, 4);
    });

    it("tell nothing of who has sent a report, nor what is held or exact", async () => {
      for (const form of ["csv", "geojson"]) {
        const { text } = await file(form);
        for (const secret of ["Anna", "anna@", "600100200", "Held", "Secret 1", "Secret 2", "52.41111"])
          assert.ok(!text.includes(secret), `${secret} in ${form}`);
      }
    });

    it("are empty on other days, and refused without a day", async () => {
      assert.deepEqual(readCsv((await file("csv", "1999-01-01")).text), []);
      for (const day of ["0000-01-01", "9999-12-31"]) assert.equal((await file("geojson", day)).status, 200, day);
      assert.equal((await resident.ask("GET", "/open-data/reports.csv")).body.code, "malformed-request");
      assert.equal((await file("csv", "2026-02-30")).body.code, "malformed-request");
    });
  });
}

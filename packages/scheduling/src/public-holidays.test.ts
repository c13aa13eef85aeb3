import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { holidayCountries, isPublicHoliday, publicHolidays } from "./public-holidays.ts";

const daysOf = (country: string, year: number) => publicHolidays(country, year).map(({ day }) => day);

const polishFixedDays = "01-01 01-06 05-01 05-03 08-15 11-01 11-11 12-24 12-25 12-26".split(" ");
// Easter Sunday and Monday, Pentecost, Corpus Christi
const polishMovableDays: Record<string, string> = {
  2025: "04-20 04-21 06-08 06-19",
  2026: "04-05 04-06 05-24 06-04",
  2027: "03-28 03-29 05-16 05-27",
  2028: "04-16 04-17 06-04 06-15",
  2029: "04-01 04-02 05-20 05-31",
  2030: "04-21 04-22 06-09 06-20",
};
const germanDaysOf2026 = "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26".split(" ");

describe("public holidays", () => {
  it("knows Poland and Germany", () => assert.deepEqual(holidayCountries, ["PL", "DE"]));

  for (const [year, movableDays] of Object.entries(polishMovableDays)) {
    it(`has fourteen days in Poland in ${year}, earliest first`, () => {
      const days = [...polishFixedDays, ...movableDays.split(" ")].sort();
      assert.deepEqual(
        daysOf("PL", Number(year)),
        days.map((day) => `${year}-${day}`),
      );
    });
  }

  it("has nine days in the whole of Germany", () => {
    assert.deepEqual(
      daysOf("DE", 2026),
      germanDaysOf2026.map((day) => `2026-${day}`),
    );
  });

  it("puts Ascension before 1 May in the year in which it comes first", () => {
    assert.deepEqual(daysOf("DE", 2285).slice(3, 5), ["2285-04-30", "2285-05-01"]);
  });

  it("counts 24 December in Poland since 2025", () => {
    assert.equal(isPublicHoliday("PL", "2024-12-24"), false);
    assert.equal(isPublicHoliday("PL", "2025-12-24"), true);
  });

  it("counts Epiphany in Poland since 2011", () => {
    assert.equal(isPublicHoliday("PL", "2010-01-06"), false);
    assert.equal(isPublicHoliday("PL", "2011-01-06"), true);
  });

  it("keeps the countries apart", () => {
    assert.equal(isPublicHoliday("PL", "2026-11-11"), true);
    assert.equal(isPublicHoliday("DE", "2026-11-11"), false);
    assert.equal(isPublicHoliday("DE", "2026-10-03"), true);
    assert.equal(isPublicHoliday("PL", "2026-10-03"), false);
  });

  it("names every day in Polish, English, Ukrainian and German", () => {
    for (const country of holidayCountries) {
      for (const { name } of publicHolidays(country, 2026)) {
        for (const language of ["pl", "en", "uk", "de"]) assert.ok(name[language], `${country} ${language}`);
      }
    }
  });

  it("refuses a country it does not know", () => {
    assert.throws(() => publicHolidays("XX", 2026), RangeError);
    assert.throws(() => isPublicHoliday("pl", "2026-01-01"), RangeError);
  });
});

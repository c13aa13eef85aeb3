import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addWorkingDays, isWorkingDay, workingCalendar, workingDaysBetween } from "./working-days.ts";

const city = { scope: "city", id: null, offices: null } as const;
const open = [{ from: "08:00", until: "12:00", online: 1, staff: 1 }];
const closed = (from: string, until = from) => ({ ...city, from, until, hours: [] });
const opened = (from: string, until = from) => ({ ...city, from, until, hours: open });

const poland = workingCalendar("PL", [closed("2025-11-10")]);

describe("working days", () => {
  it("rests on weekends, public holidays and days in lieu", () => {
    assert.equal(isWorkingDay("2025-11-07", poland), true);
    assert.equal(isWorkingDay("2025-11-08", poland), false);
    assert.equal(isWorkingDay("2025-11-09", poland), false);
    assert.equal(isWorkingDay("2025-11-10", poland), false);
    assert.equal(isWorkingDay("2025-11-11", poland), false);
    assert.equal(isWorkingDay("2025-11-12", poland), true);
  });

  it("works on holidays of other countries, and on all weekdays where none are kept", () => {
    assert.equal(isWorkingDay("2025-11-11", { ...poland, country: "DE" }), true);
    assert.equal(isWorkingDay("2025-12-25", { ...poland, country: null }), true);
  });

  it("counts from the day after, over everything that is no working day", () => {
    assert.equal(addWorkingDays("2025-11-07", 1, poland), "2025-11-12");
    assert.equal(addWorkingDays("2025-11-08", 1, poland), "2025-11-12");
    assert.equal(addWorkingDays("2025-12-23", 3, poland), "2025-12-31");
  });

  it("stays on the day when nothing is added", () => {
    assert.equal(addWorkingDays("2025-11-08", 0, poland), "2025-11-08");
  });

  it("works on a weekend that the city opens, but not on a public holiday with a duty", () => {
    const calendar = workingCalendar("PL", [opened("2026-01-10"), opened("2026-11-01"), opened("2026-12-24")]);
    assert.equal(isWorkingDay("2026-01-10", calendar), true);
    assert.equal(isWorkingDay("2026-01-11", calendar), false);
    assert.equal(isWorkingDay("2026-11-01", calendar), false);
    assert.equal(isWorkingDay("2026-12-24", calendar), false);
    assert.equal(addWorkingDays("2026-01-09", 1, calendar), "2026-01-10");
  });

  it("follows the shorter of two exceptions, then the one listed later", () => {
    const week = closed("2026-07-06", "2026-07-12");
    assert.equal(isWorkingDay("2026-07-11", workingCalendar(null, [opened("2026-07-11"), week])), true);
    assert.equal(isWorkingDay("2026-07-10", workingCalendar(null, [opened("2026-07-11"), week])), false);
    const [shut, duty] = [closed("2026-07-11"), opened("2026-07-11")];
    assert.equal(isWorkingDay("2026-07-11", workingCalendar(null, [shut, duty])), true);
    assert.equal(isWorkingDay("2026-07-11", workingCalendar(null, [duty, shut])), false);
  });

  it("is not changed by what closes one office, queue or procedure", () => {
    const elsewhere = (["office", "queue", "procedure"] as const).map((scope) => ({
      ...closed("2026-07-07"),
      scope,
      id: "it",
    }));
    assert.equal(isWorkingDay("2026-07-07", workingCalendar(null, elsewhere)), true);
  });

  it("counts the days after one up to another", () => {
    assert.equal(workingDaysBetween("2025-11-07", "2025-11-12", poland), 1);
    assert.equal(workingDaysBetween("2025-11-12", "2025-11-14", poland), 2);
    assert.equal(workingDaysBetween("2025-11-12", "2025-11-12", poland), 0);
    assert.equal(workingDaysBetween("2025-11-14", "2025-11-12", poland), 0);
  });
});

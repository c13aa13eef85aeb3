import { expect } from "@open-wc/testing";
import { Dates } from "./dates.ts";

const start = "2026-11-23T14:05:00+01:00";

function dates(language: string, today = "2026-11-20"): Dates {
  return Object.assign(new Dates(language), { today });
}

describe("dates and sums", () => {
  it("are written as each language writes them", () => {
    expect(dates("pl").full(start)).to.equal("poniedziałek, 23 listopada 2026");
    expect(dates("en").full(start)).to.equal("Monday, 23 November 2026");
    expect(dates("uk").full(start)).to.contain("понеділок, 23 листопада 2026");
    expect(dates("de").full(start)).to.equal("Montag, 23. November 2026");
  });

  it("show what the clocks of the office show, wherever the reader is", () => {
    expect(dates("pl").time("2026-10-25T02:30:00+02:00")).to.equal("2:30");
    expect(dates("pl").time("2026-10-25T02:30:00+01:00")).to.equal("2:30");
    expect(dates("en-US").time(start)).to.contain("2:05");
  });

  it("are called today and tomorrow where they are", () => {
    expect(dates("pl", "2026-11-23").near(start)).to.equal("dzisiaj");
    expect(dates("de", "2026-11-22").near(start)).to.equal("morgen");
    expect(dates("uk", "2026-11-22").near(start)).to.equal("завтра");
    expect(dates("en", "2026-11-22").near(start)).to.equal("tomorrow");
    expect(dates("en", "2026-11-21").near(start)).to.equal("Monday 23 November");
    expect(dates("en", "2026-11-24").near(start)).to.equal("Monday 23 November");
  });

  it("have their currency", () => {
    expect(dates("pl").money(17, "PLN")).to.equal("17,00\u00a0zł");
  });
});

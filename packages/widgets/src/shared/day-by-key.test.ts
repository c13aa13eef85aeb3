import { expect } from "@open-wc/testing";
import { dayByKey } from "./day-by-key.ts";

// a Thursday
const day = "2026-11-26";
const keys: [key: string, day: string, shift?: boolean][] = [
  ["ArrowLeft", "2026-11-25"],
  ["ArrowRight", "2026-11-27"],
  ["ArrowUp", "2026-11-19"],
  ["ArrowDown", "2026-12-03"],
  ["Home", "2026-11-23"],
  ["End", "2026-11-29"],
  ["PageUp", "2026-10-26"],
  ["PageDown", "2026-12-26"],
  ["PageUp", "2025-11-26", true],
  ["PageDown", "2027-11-26", true],
];

describe("the keys of the calendar", () => {
  for (const [key, expected, shift = false] of keys) {
    it(`lead with ${shift ? "Shift and " : ""}${key} to ${expected}`, () =>
      expect(dayByKey(day, key, shift)).to.equal(expected));
  }

  it("stay in a shorter month", () => expect(dayByKey("2027-01-31", "PageDown", false)).to.equal("2027-02-28"));

  it("leave all others to the page", () => expect(dayByKey(day, "Enter", false)).to.equal(undefined));
});

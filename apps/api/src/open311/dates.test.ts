import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Arguments } from "./arguments.ts";
import { readDate } from "./dates.ts";
import { Refused } from "./refused.ts";

const read = (text: string, edge: "start" | "end" = "start") =>
  readDate(new Arguments([["start_date", text]]), "start_date", "Europe/Warsaw", edge);

describe("dates of Open311", () => {
  for (const [text, instant] of [
    ["2026-11-23T08:00:00Z", "2026-11-23T08:00:00Z"],
    ["2026-11-23T08:00:00+01:00", "2026-11-23T07:00:00Z"],
    ["2026-11-23T08:00:00 01:00", "2026-11-23T07:00:00Z"],
    ["2026-11-23T08:00:00-05:00", "2026-11-23T13:00:00Z"],
    ["2026-11-23T08:00Z", "2026-11-23T08:00:00Z"],
    ["2026-11-23T08:00:00.250Z", "2026-11-23T08:00:00.250Z"],
    ["2026-11-23T08:00:00", "2026-11-23T07:00:00Z"],
    ["2026-07-01T08:00:00", "2026-07-01T06:00:00Z"],
    ["2027-03-28T02:30:00", "2027-03-28T01:00:00Z"],
    ["2026-10-25T02:30:00", "2026-10-25T00:30:00Z"],
    ["2026-11-23", "2026-11-22T23:00:00Z"],
  ] as const) {
    it(`reads ${text}, without a zone in the city's`, () => {
      assert.equal(read(text), Date.parse(instant));
    });
  }

  it("lets a whole day at the end of a range last until midnight", () => {
    assert.equal(read("2026-10-25", "end"), Date.parse("2026-10-25T23:00:00Z") - 1);
  });

  it("reads nothing where nothing is given", () => {
    assert.equal(read(" "), null);
  });

  for (const text of ["yesterday", "2026-02-30T00:00:00Z", "2026-11-23T25:00:00Z", "20261123", "1", "23.11.2026"]) {
    it(`refuses ${text}`, () => {
      assert.throws(
        () => read(text),
        (error) => error instanceof Refused && error.status === 400,
      );
    });
  }
});

import assert from "node:assert/strict";
import { it } from "node:test";
import { standingOf } from "./standing.ts";

const at = (time: string) => `2026-11-23T${time}:00+01:00`;
const hours = [
  { from: at("08:00"), until: at("12:00") },
  { from: at("13:00"), until: at("15:00") },
];

it("a queue stands as its hours of the day say at each moment", () => {
  for (const [time, standing] of [
    ["07:59", "later"],
    ["08:00", "open"],
    ["12:00", "later"],
    ["14:59", "open"],
    ["15:00", "over"],
  ] as const)
    assert.equal(standingOf({ hours }, Date.parse(at(time))), standing, time);
  assert.equal(standingOf({ hours: [] }, Date.parse(at("12:00"))), "closed");
});

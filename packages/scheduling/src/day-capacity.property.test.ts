import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { cellIndex, dayCapacity, startInstant } from "./day-capacity.ts";
import { planNear, zoneAndDay } from "./testing/arbitrary-plans.ts";
import { minutesOf } from "./testing/reference-clock.ts";
import { referenceCounters } from "./testing/reference-opening.ts";
import type { Channel } from "./types.ts";

const channel = fc.constantFrom<Channel>("online", "staff");

describe("capacity of any day", () => {
  it("agrees with a walk through its minutes, in every zone and over every clock change", () => {
    const cases = zoneAndDay.chain(({ zone, day }) => fc.record({ plan: planNear(day, zone), day: fc.constant(day) }));
    fc.assert(
      fc.property(cases, channel, ({ plan, day }, channel) => {
        const { counters } = dayCapacity(plan, day, "procedure", channel);
        assert.deepEqual([...counters], referenceCounters(plan, day, "procedure", channel));
      }),
      { numRuns: 400 },
    );
  });

  it("starts its cells at instants of that day, each once", () => {
    const cases = zoneAndDay.chain(({ zone, day }) => fc.record({ plan: planNear(day, zone), day: fc.constant(day) }));
    fc.assert(
      fc.property(cases, ({ plan, day }) => {
        const capacity = dayCapacity(plan, day, "procedure", "online");
        const instants = new Set(minutesOf(day, plan.timeZone).map(({ instant }) => instant));
        capacity.counters.forEach((_, index) => {
          assert.ok(instants.has(startInstant(capacity, index)));
          assert.equal(cellIndex(capacity, startInstant(capacity, index)), index);
        });
      }),
    );
  });
});

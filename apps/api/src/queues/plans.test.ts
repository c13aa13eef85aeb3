import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Writing, Reading } from "../database/database.ts";
import { plansOf } from "../testing/plans-of.ts";
import { smallCityFile } from "../testing/small-city.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import { findByCode, findExpected } from "../visits/day-queries.ts";
import { findSeats, lockSeat } from "./seat-queries.ts";
import {
  findAtCounter,
  findLastCalled,
  findOpenTickets,
  findPersonalTickets,
  findServices,
  findTicket,
  findWaiting,
  type TicketRow,
  updateTicket,
} from "./ticket-queries.ts";
import { findStops } from "./walk-in-stop-queries.ts";

const city = "lipowo";
const day = "2026-11-23";
const today = { city, office: "lipowa", day };
const ticket = { city, visit: "1", revision: 1, state: "waiting" } as TicketRow;

describe("how SQLite finds the rows of the waiting room", () => {
  let parts: TestParts;
  before(async () => {
    parts = await testParts({ city: smallCityFile });
  });
  after(() => parts.remove());

  const questions: Readonly<Record<string, (db: Writing) => Promise<unknown>>> = {
    "a ticket": (db) => findTicket(db, city, "1"),
    "the tickets of a day": (db) => findOpenTickets(db, today),
    "the same with their visitors": (db) => findPersonalTickets(db, today, 0),
    "who waits": (db) => findWaiting(db, city, "lipowa", day, ["1", "2"]),
    "who is at a counter": (db) => findAtCounter(db, city, "1", day),
    "the last calls": (db) => findLastCalled(db, today, 6),
    "what was served lately": (db) => findServices(db, city, 0),
    "a ticket that changes": (db) => updateTicket(db, ticket, { state: "called" }),
    "who is expected": (db) => findExpected(db, city, "lipowa", day),
    "a code at the kiosk": (db) => findByCode(db, city, day, "012345"),
    "a seat that is locked": (db) => lockSeat(db, { city, counter: "1", staff: "1", day }),
  };

  for (const [name, ask] of Object.entries(questions))
    it(`${name}: by more than their city, which would be all of them`, async () => {
      const plans = await plansOf(parts.database, ask as (db: Reading) => Promise<unknown>);
      for (const plan of plans) assert.doesNotMatch(plan, /\(city=\?\)|^SCAN/);
    });

  it("seats and stops of all counters of a city: there are no more of them than counters and queues", async () => {
    for (const ask of [findSeats, findStops]) {
      const [plan] = await plansOf(parts.database, (db) => ask(db, city, day));
      assert.match(plan!, /\(city=\?\)/);
    }
  });
});

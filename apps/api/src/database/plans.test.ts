import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { findLines } from "../audit/audit-queries.ts";
import { readOccupancy } from "../availability/occupancy-queries.ts";
import { findDue, markSent } from "../messages/outbox-queries.ts";
import { plansOf } from "../testing/plans-of.ts";
import { smallCityFile } from "../testing/small-city.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import { expire, listDue, releaseCells } from "../visits/cell-queries.ts";
import {
  changeVisit,
  countLive,
  findByReference,
  findLiveHolds,
  isCheckInCodeTaken,
  type VisitRow,
} from "../visits/visit-queries.ts";
import { findKept, findUsed, keepAnswer } from "../web/idempotency-queries.ts";
import type { Reading, Writing } from "./database.ts";

const city = "lipowo";
const many = Array.from({ length: 20 }, (_, at) => `${at}`);
const key = { city, keyHash: "1", requestHash: "1" };
const cells = { queue: "none", starts_at: 0, cells_end: 1, cell: 1 };
const visit = { city, id: "1", state: "booked", sequence: 0 } as VisitRow;

describe("how SQLite finds the rows of", () => {
  let parts: TestParts;
  before(async () => {
    parts = await testParts({ city: smallCityFile });
  });
  after(() => parts.remove());

  const now = () => parts.database.now;

  const questions: Readonly<Record<string, (db: Writing) => Promise<unknown>>> = {
    "a visit by its number": (db) => findByReference(db, city, "1"),
    "the holds of a client": (db) => findLiveHolds({ read: db, now: now() }, city, many),
    "a code at the door": (db) => isCheckInCodeTaken(db, city, "2026-11-23", "A1"),
    "the visits of a contact": (db) => countLive(db, now(), city, "1"),
    "a visit that changes": (db) => changeVisit(db, now(), visit, { state: "arrived" }),
    "holds that have run out": (db) => listDue(db, now(), city, many),
    "a hold that runs out": (db) => expire(db, now(), city, "1"),
    "cells that are given back": (db) => releaseCells(db, city, cells),
    "what is taken in a queue": (db) => readOccupancy(db, city, "1", 0),
    "messages that are due": (db) => findDue({ read: db, now: now() }, city, 50),
    "a message that was sent": (db) => markSent(db, { city, id: "1", attempts: 1 }, 1),
    "keys that were used": (db) => findUsed(db, city, many),
    "the answer of a key": (db) => findKept(db, key).catch(() => null),
    "an answer that is kept": (db) => keepAnswer(db, key, ""),
    "what the log says about a visit or report": (db) => findLines(db, city, { subject: "1", limit: 50 }),
    "an older page of the log": (db) => findLines(db, city, { before: "1", limit: 50 }),
    "what somebody has done by the log": (db) => findLines(db, city, { actor: "1", limit: 50 }),
  };

  for (const [name, ask] of Object.entries(questions))
    it(`${name}: by more than their city, which would be all of them`, async () => {
      const plans = await plansOf(parts.database, ask as (db: Reading) => Promise<unknown>);
      assert.ok(plans.length > 0);
      for (const plan of plans) assert.doesNotMatch(plan, /\(city=\?\)|^SCAN (?!CONSTANT ROW)/);
    });
});

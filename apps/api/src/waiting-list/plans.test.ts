import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Reading } from "../database/database.ts";
import { plansOf } from "../testing/plans-of.ts";
import { openFreshSqlite } from "../testing/test-databases.ts";
import { WaitingTown } from "../testing/waiting-town.ts";
import { findOffer, findOffered, findOpenOffer, findOver } from "./offer-queries.ts";
import {
  countAsked,
  findCitiesThatWait,
  findLiveOf,
  findLiveOfVisit,
  findOfVisit,
  findWaiting,
  findWantedProcedures,
  findWish,
  findWishesOf,
} from "./wish-queries.ts";

const city = "kuusipeura";
const id = "019a0000-0000-7000-8000-000000000001";

describe("how SQLite finds the rows of", () => {
  let town: WaitingTown;

  before(async () => {
    town = await WaitingTown.open(openFreshSqlite);
  });
  after(() => town.remove());

  const questions: Readonly<Record<string, [(db: Reading) => Promise<unknown>, RegExp]>> = {
    "a wish by its id": [(db) => findWish(db, city, id), /wish_key|city=\? AND id=\?/],
    "who waits for a procedure": [(db) => findWaiting(db, city, ["a"], 1), /wish_waiting/],
    "what is waited for": [(db) => findWantedProcedures(db, city), /wish_(waiting|live)/],
    "the wish of a person": [(db) => findLiveOf(db, city, "k", "a"), /city=\? AND email_key=\?/],
    "the wish of a visit": [(db) => findLiveOfVisit(db, city, id), /city=\? AND visit=\?/],
    "all wishes of a visit": [(db) => findOfVisit(db, city, id), /city=\? AND visit=\?/],
    "all wishes of an address": [(db) => findWishesOf(db, city, "k"), /city=\? AND email_key=\?/],
    "how often an address was asked": [(db) => countAsked(db, city, "k", 1), /city=\? AND email_key=\?/],
    "where anybody waits": [(db) => findCitiesThatWait(db), /wish_(live|waiting|of_person|of_visit)/],
    "an offer by its id": [(db) => findOffer(db, city, id), /city=\? AND id=\?/],
    "the open offer of a wish": [(db) => findOpenOffer(db, city, id), /offer_open|city=\? AND wish=\?/],
    "what was offered to fifty": [(db) => findOffered(db, city, Array(50).fill(id)), /city=\? AND wish=\?/],
    "offers that are over": [
      (db) => findOver(db, town.parts.database.now, city),
      /wish_live[^]*city=\? AND wish=\?|city=\? AND wish=\?[^]*wish_live/,
    ],
  };

  for (const [name, [ask, index]] of Object.entries(questions))
    it(`${name}: by an index that is made for it`, async () => {
      const plans = await plansOf(town.parts.database, ask);
      assert.ok(plans.length > 0);
      for (const plan of plans) assert.match(plan, index);
    });
});

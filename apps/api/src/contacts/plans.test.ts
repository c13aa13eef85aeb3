import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { sql } from "kysely";
import type { Reading } from "../database/database.ts";
import { findPeople, findSamePerson } from "../people/find-people.ts";
import { conversations } from "../retention/kinds/conversations.ts";
import { plansOf } from "../testing/plans-of.ts";
import { smallCityFile } from "../testing/small-city.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import {
  type ConversationRow,
  findConversation,
  findConversations,
  findConversationsById,
  findLinks,
  findThread,
} from "./conversation-queries.ts";
import { findMailsAbout, findNumbered, findReportsOf, findVisitsOf } from "./record-queries.ts";

const city = "lipowo";
const row = { city, id: "1" } as ConversationRow;
const many = Array.from({ length: 50 }, (_, at) => `${at}`);

const questions: Readonly<Record<string, (db: Reading) => Promise<unknown>>> = {
  "a conversation by its number": (db) => findConversation(db, city, "1"),
  "fifty conversations by their ids": (db) => findConversationsById(db, city, many),
  "those that are open": (db) => findConversations(db, city, { state: "open", limit: 51 }),
  "those of a kind": (db) => findConversations(db, city, { kind: "idea", limit: 51 }),
  "those of a channel": (db) => findConversations(db, city, { channel: "fax", limit: 51 }),
  "one's own": (db) => findConversations(db, city, { takenBy: "1", limit: 51 }),
  "an older page": (db) => findConversations(db, city, { before: "1", limit: 51 }),
  "a thread": (db) => findThread(db, row),
  "what came of it": (db) => findLinks(db, row),
  "anything by its number": (db) => findNumbered(db, city, "1"),
  "fifty visits": (db) => findVisitsOf(db, city, many),
  "fifty reports with who sent them": (db) => findReportsOf(db, city, many, ["residents"]),
  "the mails about them": (db) => findMailsAbout(db, city, many, 50),
  "people by a name": (db) => findPeople(db, city, "Kowalska", 51),
  "people by two names": (db) => findPeople(db, city, "Anna Kowalska", 51),
  "people by a phone number": (db) => findPeople(db, city, "+48 600 100 200", 51),
  "people by an e-mail address": (db) => findPeople(db, city, "anna@example.org", 51),
  "the same person": (db) => findSamePerson(db, city, { email: "a@example.org", phone: "600100200" }, 200),
  "what is over": (db) => conversations.due(db, { city, before: 1 }) as unknown as Promise<unknown>,
};

describe("how SQLite finds the rows of", () => {
  let parts: TestParts;
  before(async () => {
    parts = await testParts({ city: smallCityFile });
  });
  after(() => parts.remove());

  for (const [name, ask] of Object.entries(questions))
    it(`${name}: by more than their city, which would be all of them`, async () => {
      const plans = await plansOf(parts.database, (db) => {
        const asked = ask(db) as Promise<unknown> & { execute?: () => Promise<unknown> };
        return asked.execute?.() ?? asked;
      });
      assert.ok(plans.length > 0);
      for (const plan of plans) assert.doesNotMatch(plan, /\(city=\?\)|^SCAN/);
    });
});

const crowd = 20_000;

for (const { name, open } of await testDatabases())
  it(`finds anybody in a crowd by an index: ${name}`, async () => {
    const parts = await testParts({ city: smallCityFile, open });
    const { writer, kind } = parts.database;
    const rows = Array.from({ length: crowd }, (_, at) => [
      { key: `name:kowalsk${at % 1000}`, at },
      { key: `name:anna${at % 7}`, at },
      { key: `phone:${600_000_000 + at}`, at },
    ]).flat();
    for (let first = 0; first < rows.length; first += 5000)
      await writer
        .insertInto("person_key")
        .values(rows.slice(first, first + 5000).map((it) => ({ city, kind: "visit", subject: `${it.at}`, ...it })))
        .execute();
    await sql`analyze person_key`.execute(writer);
    for (const typed of ["kowalsk7", "anna3 kowalsk7", "600 000 007", "a7@example.org"]) {
      const plans = await plansOf(parts.database, (db) => findPeople(db, city, typed, 51));
      const [plan] = plans;
      assert.match(plan!, kind === "sqlite" ? /person_key_found \(city=\? AND key/ : /person_key_found/, typed);
      assert.doesNotMatch(plan!, /Seq Scan|^SCAN/, typed);
    }
    await parts.remove();
  });

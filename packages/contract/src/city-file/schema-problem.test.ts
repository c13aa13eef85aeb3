import assert from "node:assert/strict";
import { it } from "node:test";
import { findMistakes } from "./index.ts";
import { village } from "./testing/village.ts";

it("says in plain sentences what the schema refuses", () => {
  const file = village();
  const day = { scope: "city" as const, from: "2026-05-01", until: "2026-05-01", reason: { en: "Fair" } };
  Object.assign(file.city, { id: "Big Village", languages: [], contact: { ...file.city.contact, email: "desk" } });
  Object.assign(file.booking, { holdMinutes: 1.5, holdExtensions: 21, maxVisitsPerContact: 0 });
  Object.assign(file.offices[0]!, { address: "", name: { English: "Hall" } });
  Object.assign(file.queues[0]!.rules[0]!, { weekdays: [8], validFrom: "2026-02-30" });
  file.exceptions = [Object.assign(day, { scope: "street" })];
  const problems = findMistakes(file, ["PL"]).mistakes.map(({ pointer, problem }) => [pointer, problem]);
  assert.deepEqual(Object.fromEntries(problems), {
    "/city/id": "An id is made of lower-case letters, digits and single hyphens.",
    "/city/languages": "This list needs at least one entry.",
    "/city/contact/email": "This should be an e-mail address.",
    "/booking/holdMinutes": "This should be a whole number.",
    "/booking/holdExtensions": "This should be at most 20.",
    "/booking/maxVisitsPerContact": "This should be at least 1.",
    "/offices/0/address": "This must not be empty.",
    "/offices/0/name/English": "A language is a tag like pl or de-AT.",
    "/queues/0/rules/0/weekdays/0": "A weekday is a number from 1 (Monday) to 7 (Sunday).",
    "/queues/0/rules/0/validFrom": "A day looks like 2026-11-23 and is in the calendar.",
    "/exceptions/0/scope": "This should be one of “city”, “office”, “queue”, “procedure”.",
  });
});

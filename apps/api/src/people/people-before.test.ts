import assert from "node:assert/strict";
import { it } from "node:test";
import type { Kysely } from "kysely";
import * as visits from "../database/migrations/0001-visits.ts";
import * as reports from "../database/migrations/0002-reports.ts";
import * as contacts from "../database/migrations/0007-contacts.ts";
import { bookedVisit } from "../testing/small-city.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { personKeys } from "./person-keys.ts";

const city = "lipowo";
const anna = { name: "Anna Żółć-Kowalska", email: "Anna+city@Example.org", phone: "+48 (600) 100-200" };

for (const { name, open } of await testDatabases())
  it(`who booked before there were keys is found by the same ones: ${name}`, async () => {
    const { database, remove } = await open();
    const { writer: db, kind } = database;
    for (const { up } of [visits, reports]) await up(db as unknown as Kysely<unknown>);
    await db.insertInto("city").values({ city, revision: 1 }).execute();
    await db.insertInto("queue").values({ city, queue: bookedVisit.queue, revision: 1, plan: 1 }).execute();
    // without the column that came later
    const columns = Object.entries({ ...bookedVisit, ...anna }).filter(([column]) => column !== "kept_secret");
    const visit = Object.fromEntries(columns) as typeof bookedVisit;
    await db.insertInto("visit").values(visit).execute();
    const nobody = { id: "another", name: null, email: null, phone: null, reference: null, check_in_code: "1" };
    await db
      .insertInto("visit")
      .values({ ...visit, ...nobody })
      .execute();
    await contacts.up(db as unknown as Kysely<unknown>, kind);
    const keys = await db.selectFrom("person_key").selectAll().execute();
    assert.deepEqual(keys.map(({ key }) => key).sort(), personKeys(anna).sort());
    assert.ok(keys.every((it) => it.kind === "visit" && it.subject === visit.id && it.at === visit.created_at));
    await remove();
  });

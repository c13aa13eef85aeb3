import assert from "node:assert/strict";
import { it } from "node:test";
import type { Database } from "../database/database.ts";
import { violations } from "../testing/invariants.ts";
import { type OpenedDatabase, type TestDatabase, testDatabases } from "../testing/test-databases.ts";
import { unguardedLines } from "../testing/unguarded-lines.ts";
import { townWithTwoQueues, WaitingRoomTest } from "../testing/waiting-room.ts";

/** Tickets of ten minutes each that one counter can serve until it closes in an hour. */
const places = 6;
const people = 16;

function townThatClosesAtEleven(): object {
  const file = townWithTwoQueues(1) as { queues: { rules: object[] }[] };
  const closing = { ...file.queues[0]!.rules[0]!, until: "11:00" };
  return { ...file, queues: file.queues.map((it) => ({ ...it, rules: [closing] })) };
}

/** Everybody presses at kiosks in the same moment. */
async function race(database: TestDatabase, through: (database: Database) => Database) {
  let opened: OpenedDatabase | undefined;
  const open = async () => (opened = await database.open());
  const town = await WaitingRoomTest.open({ open }, townThatClosesAtEleven());
  try {
    const room = town.through(through);
    const answers = await Promise.all(Array.from({ length: people }, () => room.takeTicket()));
    const codes = answers.map(({ status, body }) => (status === 201 ? "given" : body.code));
    return {
      given: codes.filter((it) => it === "given").length,
      full: codes.filter((it) => it === "queue-full").length,
      violations: await violations(opened!.database, 1),
    };
  } finally {
    await town.parts.remove();
  }
}

for (const database of await testDatabases())
  it(`gives the last place in the line once, however many kiosks are pressed at once: ${database.name}`, async () => {
    const result = await race(database, (it) => it);
    assert.deepEqual(result, { given: places, full: people - places, violations: [] });
  });

it("gives more than can be served where the guard is removed, which is the control: PostgreSQL", async (t) => {
  const database = (await testDatabases()).find((it) => it.name === "PostgreSQL");
  // SQLite has one writer at a time, so nobody takes a ticket between another one's look and ticket
  if (!database) return t.skip("PostgreSQL is not installed here");
  const { given } = await race(database, unguardedLines);
  assert.ok(given > places, `${given} given`);
});

import assert from "node:assert/strict";
import { it } from "node:test";
import type { Database } from "../database/database.ts";
import { violations } from "../testing/invariants.ts";
import { type OpenedDatabase, type TestDatabase, testDatabases } from "../testing/test-databases.ts";
import { unguardedCalls } from "../testing/unguarded-calls.ts";
import { type Clerk, townWithManyCounters, WaitingRoomTest } from "../testing/waiting-room.ts";

const counters = 8;

/** Every counter calls at once, again and again, until nobody waits; who is called twice is told. */
async function rush(clerks: readonly Clerk[]) {
  const called: string[] = [];
  const refused: (string | undefined)[] = [];
  for (let round = 0; refused.length === 0; round++) {
    const answers = await Promise.all(clerks.map((it) => it.call()));
    for (const { status, body } of answers) {
      if (status === 200 && body.current) called.push(body.current.ticket);
      else refused.push(body.code ?? "lost");
    }
    for (const clerk of clerks) {
      const { current } = await clerk.view();
      if (current) await clerk.step((await clerk.step(current, "start")).body, "finish");
    }
  }
  return { called: called.length, twice: called.length - new Set(called).size, refused: [...new Set(refused)] };
}

async function race(database: TestDatabase, through: (database: Database) => Database, tickets: number) {
  let opened: OpenedDatabase | undefined;
  const open = async () => (opened = await database.open());
  const room = await WaitingRoomTest.open({ open }, townWithManyCounters(counters));
  try {
    const clerks: Clerk[] = [];
    for (let at = 1; at <= counters; at++) clerks.push(await room.clerkAt(`desk-${at}`));
    for (let taken = 0; taken < tickets; taken++) assert.equal((await room.takeTicket()).status, 201);
    const racing = room.through(through);
    const result = await rush(clerks.map((it) => it.in(racing.app)));
    return { ...result, violations: await violations(opened!.database, counters) };
  } finally {
    await room.parts.remove();
  }
}

for (const database of await testDatabases()) {
  it(`calls each ticket to one counter alone, however many call at once: ${database.name}`, async () => {
    const tickets = 3 * counters - 1;
    assert.deepEqual(await race(database, (it) => it, tickets), {
      called: tickets,
      twice: 0,
      refused: ["nobody-waiting"],
      violations: [],
    });
  });

  it(`seats one person at a counter, however many sit down at once: ${database.name}`, async () => {
    const room = await WaitingRoomTest.open(database);
    try {
      const clerks: Clerk[] = [];
      for (let at = 0; at < counters; at++) clerks.push(await room.clerk());
      const answers = await Promise.all(clerks.map((it) => it.sit("desk-1")));
      const codes = answers.map((it) => it.body.code ?? "sits").sort();
      assert.deepEqual(codes, [...Array.from({ length: counters - 1 }, () => "counter-taken"), "sits"]);
    } finally {
      await room.parts.remove();
    }
  });

  it(`gives each arrival at once a number of its own: ${database.name}`, async () => {
    const room = await WaitingRoomTest.open(database);
    try {
      const answers = await Promise.all(Array.from({ length: 20 }, () => room.takeTicket()));
      assert.equal(new Set(answers.map((it) => it.body.ticket)).size, 20);
    } finally {
      await room.parts.remove();
    }
  });
}

it("calls a ticket twice where the guard is removed, which is the control: PostgreSQL", async (t) => {
  const database = (await testDatabases()).find((it) => it.name === "PostgreSQL");
  // SQLite has one writer at a time, so nobody calls between another one's look and call
  if (!database) return t.skip("PostgreSQL is not installed here");
  const result = await race(database, unguardedCalls, 3 * counters - 1);
  assert.ok(result.twice > 0 || result.refused.includes("lost"), JSON.stringify(result));
});

import assert from "node:assert/strict";
import { it } from "node:test";
import { openFreshSqlite } from "../testing/test-databases.ts";
import { townWithTwoQueues, WaitingRoomTest } from "../testing/waiting-room.ts";

it("calls nobody to a counter of another office, not even a chosen one", async () => {
  const file = townWithTwoQueues() as { offices: object[]; queues: object[]; counters: object[] };
  const barn = { ...file.queues[0]!, id: "barn-desk", office: "barn" };
  const city = {
    ...file,
    offices: [...file.offices, { ...file.offices[0]!, id: "barn" }],
    queues: [...file.queues, barn],
    counters: [...file.counters, { ...file.counters[0]!, id: "barn-1", office: "barn", queues: ["barn-desk"] }],
  };
  const room = await WaitingRoomTest.open({ open: openFreshSqlite }, city);
  try {
    assert.equal((await room.takeTicket()).status, 201);
    const [waiting] = (await (await room.clerk()).room()).waiting;
    const clerk = await room.clerkAt("barn-1");
    const { visit, revision } = waiting!;
    assert.equal((await clerk.call({ visit, revision })).body.code, "unknown-ticket");
    assert.equal((await clerk.call()).body.code, "nobody-waiting");
  } finally {
    await room.parts.remove();
  }
});

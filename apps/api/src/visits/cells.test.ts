import assert from "node:assert/strict";
import { it } from "node:test";
import { createApp } from "../app.ts";
import { violations } from "../testing/invariants.ts";
import { Resident } from "../testing/resident.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts } from "../testing/test-parts.ts";

/** An office with two queues of one counter each. */
function twoQueues(): object {
  const town = roundTheClock(1) as { queues: object[] };
  return { ...town, queues: [...town.queues, { ...town.queues[0]!, id: "second-desk" }] };
}

for (const { name, open } of await testDatabases()) {
  it(`leaves nothing taken in a queue that was full further on when it takes the next one: ${name}`, async () => {
    const parts = await testParts({ open, city: twoQueues() });
    const resident = new Resident(createApp(parts));
    const [first] = await resident.times("procedure=sauna-permit&limit=1");
    const start = new Date(Date.parse(first!.start) + 20 * 60_000).toISOString();
    assert.equal((await resident.hold("library-card", { office: first!.office, start })).status, 201);
    assert.equal((await resident.hold("sauna-permit", first!)).status, 201);
    const queues = await parts.database.read.selectFrom("visit").select("queue").orderBy("id").execute();
    assert.equal(new Set(queues.map(({ queue }) => queue)).size, 2);
    assert.deepEqual(await violations(parts.database, 1), []);
    await parts.remove();
  });
}

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { FreeTime, Hold } from "@okienko/contract";
import { createApp } from "../app.ts";
import { Resident } from "../testing/resident.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { testParts } from "../testing/test-parts.ts";
import { openTwoWays, type Sent, shared } from "../testing/two-ways.ts";

const parts = await testParts({ city: roundTheClock(1) });
const ways = await openTwoWays(parts);
const resident = new Resident(createApp(parts));
after(async () => {
  await ways.stop();
  await parts.remove();
});

let time: FreeTime;
let hold: Hold;
before(async () => {
  [time] = (await resident.times("procedure=library-card&limit=1")) as [FreeTime];
  hold = (await resident.hold("library-card", time)).body;
});

function asked(headers = {}, more = {}): Sent {
  const { office, start } = time;
  const body = JSON.stringify({ procedure: "library-card", office, start, quantity: 1, ...more });
  return ["/api/v1/holds", { "content-type": "application/json", ...headers }, "POST", body];
}

/** Asks until the refusal is remembered, and then once more. */
async function askAgain(...sent: Sent) {
  for (let turn = 0; turn < 3; turn++) await ways.quick(...sent);
  return ways.quick(...sent);
}

describe("a refusal that is given again", () => {
  it("is what the application says, byte for byte", async () => {
    const early = ways.early();
    const quick = await askAgain(...asked());
    assert.equal(quick.status, 409);
    assert.ok(ways.early() > early);
    assert.deepEqual(shared(quick), shared(await ways.plain(...asked())));
  });

  it("is for the very same request only", async () => {
    const early = ways.early();
    const statuses = [
      await ways.quick(...asked({ "idempotency-key": "mal formed" })),
      await ways.quick(...asked({ "accept-language": "de" })),
      await ways.quick(...asked({ "content-type": "text/plain" })),
      await ways.quick(...asked({}, { procedure: "no-such" })),
      await ways.quick(...asked({}, { quantity: 0 })),
    ].map(({ status }) => status);
    assert.deepEqual(statuses, [400, 409, 415, 404, 422]);
    assert.equal(ways.early(), early);
  });

  it("is over with the next change: whoever comes then gets the time", async () => {
    await resident.ask("DELETE", `/holds/${hold.id}`, undefined, hold);
    assert.equal((await ways.quick(...asked())).status, 201);
    assert.equal((await ways.quick(...asked())).status, 409);
  });

  it("is not for the write that has taken the time and is sent again", async () => {
    const [other] = await resident.times("procedure=library-card&limit=1");
    const sent = asked({}, { start: other!.start });
    const withKey = asked({ "idempotency-key": "mine" }, { start: other!.start });
    const first = await ways.quick(...withKey);
    assert.equal((await askAgain(...sent)).status, 409);
    const again = await ways.quick(...withKey);
    assert.deepEqual([again.status, again.body], [201, first.body]);
    const early = ways.early();
    assert.equal((await ways.quick(...asked({ "idempotency-key": "another" }, { start: other!.start }))).status, 409);
    assert.equal(ways.early(), early + 1);
  });

  it("is given to most of those who ask for the same at once, and the time to one", async () => {
    const [, another] = await resident.times("procedure=library-card&limit=2");
    const atOnce = (...sent: Sent) => Promise.all(Array.from({ length: 40 }, () => ways.quick(...sent)));
    await atOnce("/healthz"); // opens connections, so that the next requests come together
    const early = ways.early();
    const answers = await atOnce(...asked({}, { start: another!.start }));
    assert.equal(answers.filter((it) => it.status === 201).length, 1);
    assert.equal(answers.filter((it) => it.status === 409).length, 39);
    assert.ok(ways.early() - early > 20, String(ways.early() - early));
  });

  it("waits for nobody who does not read their answers", async () => {
    const [, , another] = await resident.times("procedure=library-card&limit=3");
    const [path, headers, , body] = asked({}, { start: another!.start });
    const lines = Object.entries({ host: "one.example", "content-length": body!.length, ...headers });
    const ask = `POST ${path} HTTP/1.1\r\n${lines.map((it) => `${it.join(": ")}\r\n`).join("")}\r\n${body}`;
    // an answer without an end, and behind it those of the others, which therefore never leave
    const live = `GET /api/v1/offices/${another!.office}/live HTTP/1.1\r\nhost: one.example\r\n\r\n`;
    const connection = ways.unread(live, ...Array.from({ length: 4 }, () => ask));
    await pause(200);
    const { status } = await ways.quick(...asked({}, { start: another!.start }));
    assert.equal(status, 409);
    connection.destroy();
  });

  it("leaves a body that it has read to the application", async () => {
    await askAgain(...asked());
    const { status, body } = await ways.quick(...asked({}, { start: "2030-01-01T00:00:00Z" }));
    assert.deepEqual([status, (JSON.parse(body) as { code: string }).code], [422, "time-not-offered"]);
  });
});

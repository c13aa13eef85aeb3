import assert from "node:assert/strict";
import { it } from "node:test";
import type { CounterList, Display, WaitingRoom } from "@okienko/contract";
import { openFreshSqlite } from "../testing/test-databases.ts";
import { office, townWithTwoQueues, WaitingRoomTest } from "../testing/waiting-room.ts";

/** Open on Tuesdays and Thursdays, with an hour for lunch; the other queue is never open. */
function townWithHours(): object {
  const file = townWithTwoQueues() as { queues: { rules: object[] }[] };
  const [first, second] = file.queues;
  const rule = { ...first!.rules[0]!, weekdays: [2, 4] };
  const rules = [
    { ...rule, from: "09:00", until: "12:00" },
    { ...rule, from: "13:00", until: "15:00" },
  ];
  return {
    ...file,
    queues: [
      { ...first!, rules },
      { ...second!, rules: [] },
    ],
  };
}

it("tells everybody when a queue is open today, and when it opens next where it is closed", async () => {
  const room = await WaitingRoomTest.open({ open: openFreshSqlite }, townWithHours());
  try {
    const queues = async () => {
      const clerk = await room.clerk();
      const list = (await clerk.browser.ask<CounterList>("GET", "/counters")).body as CounterList;
      const shown = (await room.resident.ask<Display>("GET", `/offices/${office}/display`)).body as Display;
      const { queues } = (await clerk.browser.ask<WaitingRoom>("GET", `/offices/${office}/waiting-room`))
        .body as WaitingRoom;
      assert.deepEqual([list.offices[0]!.queues, shown.queues], [queues, queues]);
      return queues.map(({ hours, opensAt }) => ({ hours: hours.length, opensAt }));
    };
    const never = { hours: 0, opensAt: null };
    assert.deepEqual(await queues(), [{ hours: 2, opensAt: null }, never], "ten o'clock");
    room.at(2.5 * 60);
    assert.deepEqual(await queues(), [{ hours: 2, opensAt: "2026-11-24T13:00:00+02:00" }, never], "lunch");
    room.at(6 * 60);
    assert.deepEqual(await queues(), [{ hours: 2, opensAt: "2026-11-26T09:00:00+02:00" }, never], "the day is over");
    room.at(24 * 60);
    assert.deepEqual(await queues(), [{ hours: 0, opensAt: "2026-11-26T09:00:00+02:00" }, never], "Wednesday");
  } finally {
    await room.parts.remove();
  }
});

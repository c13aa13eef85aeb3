import assert from "node:assert/strict";
import { it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { Turnstile } from "./turnstile.ts";

it("lets only so many work at once, in the order in which they came, also when some fail", async () => {
  const turnstile = new Turnstile(2, 100);
  const began: number[] = [];
  let inside = 0;
  let most = 0;
  const work = async (number: number) => {
    began.push(number);
    most = Math.max(most, ++inside);
    await pause(2);
    inside -= 1;
    if (number % 3 === 0) throw new Error("refused");
    return number;
  };
  const results = await Promise.allSettled(
    Array.from({ length: 9 }, (_, number) => turnstile.enter("a", () => work(number))),
  );
  assert.equal(most, 2);
  assert.deepEqual(began, [0, 1, 2, 3, 4, 5, 6, 7, 8]);
  assert.equal(results.filter((it) => it.status === "rejected").length, 3);
});

it("refuses when too many wait, and does not let one city wait for another", async () => {
  const turnstile = new Turnstile(1, 1);
  let finish: (() => void) | undefined;
  const first = turnstile.enter("a", () => new Promise<void>((resolve) => (finish = resolve)));
  const second = turnstile.enter("a", async () => "second");
  await assert.rejects(
    turnstile.enter("a", async () => "third"),
    { code: "database-unavailable" },
  );
  assert.equal(await turnstile.enter("b", async () => "elsewhere"), "elsewhere");
  finish!();
  assert.deepEqual(await Promise.all([first, second]), [undefined, "second"]);
});

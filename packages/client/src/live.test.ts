import assert from "node:assert/strict";
import { beforeEach, describe, it, type TestContext } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { live, type LiveState } from "./live.ts";

/** A stream as a browser has it; the test is the server. */
class Stream extends EventTarget {
  isClosed = false;
  close(): void {
    this.isClosed = true;
  }
  say(type: string): Promise<void> {
    this.dispatchEvent(new Event(type));
    return turn();
  }
}

describe("a page that is kept true", () => {
  let streams: Stream[];
  let states: LiveState[];
  let fetches: number;
  let answer: () => Promise<unknown>;
  beforeEach(() => {
    [streams, states, fetches] = [[], [], 0];
    answer = () => Promise.resolve();
  });

  function begin(context: TestContext): () => void {
    context.mock.timers.enable({ apis: ["setTimeout", "Date"] });
    const end = live({
      address: "/live",
      fetch: () => (fetches++, answer()),
      onState: (it) => states.push(it),
      open: () => {
        const stream = new Stream();
        streams.push(stream);
        return stream;
      },
    });
    context.after(end);
    return end;
  }

  const connected = () => states.map((it) => it.isConnected);

  it("fetches after connecting and after each change, not for a sign of life", async (context) => {
    begin(context);
    assert.equal(fetches, 0);
    await streams[0]!.say("open");
    await streams[0]!.say("alive");
    assert.equal(fetches, 1);
    await streams[0]!.say("change");
    assert.equal(fetches, 2);
    assert.deepEqual(connected(), [true, true]);
    assert.ok(states[0]!.asOf);
  });

  it("fetches once more, and only once, for all that changes during a fetch", async (context) => {
    begin(context);
    let finish = () => {};
    answer = () => new Promise<void>((resolve) => (finish = resolve));
    await streams[0]!.say("open");
    for (let changes = 0; changes < 5; changes++) await streams[0]!.say("change");
    assert.equal(fetches, 1);
    finish();
    await turn();
    assert.equal(fetches, 2);
    finish();
    await turn();
    assert.equal(fetches, 2);
  });

  it("says since when it is old, connects again with growing pauses, and fetches then", async (context) => {
    begin(context);
    await streams[0]!.say("open");
    const { asOf } = states[0]!;
    for (const pause of [1000, 2000, 4000, 8000, 15_000, 15_000]) {
      const before = streams.length;
      await streams.at(-1)!.say("error");
      assert.deepEqual(states.at(-1), { isConnected: false, asOf });
      context.mock.timers.tick(pause / 2 - 1);
      assert.equal(streams.length, before, `sooner than ${pause / 2} ms`);
      context.mock.timers.tick(pause / 2 + 1);
      assert.equal(streams.length, before + 1, `later than ${pause} ms`);
    }
    await streams.at(-1)!.say("open");
    assert.equal(states.at(-1)!.isConnected, true);
    assert.equal(fetches, 2);
    assert.ok(streams.slice(0, -1).every((it) => it.isClosed));
  });

  it("gives a stream up that says nothing any more", async (context) => {
    begin(context);
    await streams[0]!.say("open");
    context.mock.timers.tick(40_000);
    await streams[0]!.say("alive");
    context.mock.timers.tick(40_000);
    assert.deepEqual(connected(), [true]);
    context.mock.timers.tick(5000);
    assert.deepEqual(connected(), [true, false]);
    assert.ok(streams[0]!.isClosed);
  });

  it("fetches again after a minute in which nothing has changed, for what the time changes", async (context) => {
    begin(context);
    await streams[0]!.say("open");
    for (const [passed, expected] of [
      [40_000, 1],
      [20_000, 2],
      [20_000, 2],
    ] as const) {
      context.mock.timers.tick(passed);
      await streams[0]!.say("alive");
      assert.equal(fetches, expected);
    }
  });

  it("takes a fetch that fails for a lost connection", async (context) => {
    begin(context);
    answer = () => Promise.reject(new Error("The server is gone."));
    await streams[0]!.say("open");
    assert.deepEqual(states, [{ isConnected: false, asOf: null }]);
    context.mock.timers.tick(1000);
    answer = () => Promise.resolve();
    await streams[1]!.say("open");
    assert.deepEqual(connected(), [false, true]);
  });

  it("is left alone once it has ended", async (context) => {
    const end = begin(context);
    await streams[0]!.say("open");
    end();
    await streams[0]!.say("change");
    context.mock.timers.tick(100_000);
    assert.equal(fetches, 1);
    assert.equal(streams.length, 1);
    assert.deepEqual(connected(), [true]);
  });
});

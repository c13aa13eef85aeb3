import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ask } from "../ask.ts";
import { Refused } from "../refused.ts";
import { onceBy } from "./once.ts";

/** A server that does what comes with a new key, and loses answers or refuses when it is told to. */
function server() {
  const done: string[] = [];
  const trouble: string[] = [];
  const send = (async (_method: string, path: string, body?: object, _secret?: string, key?: string) => {
    const code = trouble.shift();
    if (code !== "report-changed" && !done.includes(key!)) done.push(key!);
    if (code) throw new Refused({ code });
    return { path, body };
  }) as typeof ask;
  return { done, trouble, askOnce: onceBy(send) };
}

const note = { text: "Calls again on Monday." };

describe("what may be done once only", () => {
  it("is the same again after an answer that was lost", async () => {
    const { done, trouble, askOnce } = server();
    trouble.push("no-answer", "database-unavailable");
    await assert.rejects(askOnce("messages", note));
    await assert.rejects(askOnce("messages", note));
    assert.deepEqual(await askOnce("messages", note), { path: "messages", body: note });
    assert.equal(done.length, 1);
  });

  it("is done again when it is asked for again after an answer", async () => {
    const { done, askOnce } = server();
    await askOnce("messages", note);
    await askOnce("messages", note);
    assert.equal(done.length, 2);
  });

  it("is another thing elsewhere, with other words, and after a refusal", async () => {
    const { done, trouble, askOnce } = server();
    trouble.push("no-answer");
    await assert.rejects(askOnce("messages", note));
    await askOnce("messages", { text: "Calls again." });
    await askOnce("links", note);
    assert.equal(new Set(done).size, 3);
    trouble.push("report-changed");
    await assert.rejects(askOnce("links", note));
    await askOnce("links", note);
    assert.equal(new Set(done).size, 4);
  });
});

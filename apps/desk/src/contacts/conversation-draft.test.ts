import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { Conversation } from "@okienko/contract";
import type { ask } from "../ask.ts";
import { Refused } from "../refused.ts";
import { ConversationDraft, type Facts } from "./conversation-draft.ts";

const begun = { reference: "C0NV-4SAT", revision: 1, summary: "", answer: "", kind: "information" } as Conversation;

/** The server of one conversation, which checks revisions as the real one does. */
class Desk {
  conversation = begun;
  sent: object[] = [];
  refusals: Refused[] = [];

  readonly ask = (async (method: string, _path: string, body?: object) => {
    await pause(1);
    const refusal = this.refusals.shift();
    if (refusal) throw refusal;
    if (method === "GET") return this.conversation;
    const { revision, ...facts } = body as Facts & { revision: number };
    this.sent.push(facts);
    if (revision !== this.conversation.revision) throw new Refused({ code: "conversation-changed" });
    return this.change(facts);
  }) as unknown as typeof ask;

  change(facts: object): Conversation {
    return (this.conversation = { ...this.conversation, ...facts, revision: this.conversation.revision + 1 });
  }
}

function opened() {
  const desk = new Desk();
  const refusals: (Refused | undefined)[] = [];
  const draft = new ConversationDraft(begun, desk.ask, (it) => refusals.push(it));
  return { desk, draft, refusals: () => refusals.filter((it) => it !== undefined).map(({ problem }) => problem.code) };
}

describe("a conversation that is saved while it is written", () => {
  it("is saved once the typing pauses, and what is typed meanwhile after that", async () => {
    const { desk, draft } = opened();
    draft.write({ summary: "Lost" }, 0);
    assert.equal(draft.isSaved, false);
    const first = draft.save();
    await pause(0);
    draft.write({ summary: "Lost ID card" }, null);
    await first;
    assert.equal(draft.now("summary"), "Lost ID card");
    assert.equal(await draft.save(), true);
    assert.deepEqual(desk.sent, [{ summary: "Lost" }, { summary: "Lost ID card" }]);
    assert.equal(desk.conversation.summary, "Lost ID card");
  });

  it("is saved again when the server is back, and nothing of it is lost until then", async (context) => {
    context.mock.timers.enable({ apis: ["setTimeout"] });
    const { desk, draft, refusals } = opened();
    desk.refusals.push(new Refused({ code: "no-answer" }));
    draft.write({ answer: "Come to Libelta" }, null);
    assert.equal(await draft.save(), false);
    assert.deepEqual([draft.isLost, draft.now("answer"), refusals()], [true, "Come to Libelta", []]);
    context.mock.timers.tick(4000);
    assert.equal(await draft.save(), true);
    assert.deepEqual([draft.isLost, desk.conversation.answer], [false, "Come to Libelta"]);
  });

  it("stands beside what somebody else has changed elsewhere", async () => {
    const { desk, draft, refusals } = opened();
    desk.change({ kind: "complaint" });
    draft.write({ summary: "Rude clerk" }, null);
    assert.equal(await draft.save(), true);
    assert.deepEqual([draft.shown.kind, draft.shown.summary, refusals()], ["complaint", "Rude clerk", []]);
  });

  it("overwrites nobody's words: both can be read until it is typed anew", async () => {
    const { desk, draft, refusals } = opened();
    desk.change({ summary: "Theirs" });
    draft.write({ summary: "Mine" }, null);
    assert.equal(await draft.save(), false);
    assert.deepEqual(
      [draft.now("summary"), draft.shown.summary, refusals()],
      ["Mine", "Theirs", ["conversation-changed"]],
    );
    draft.write({ summary: "Theirs and mine" }, null);
    assert.equal(await draft.save(), true);
    assert.equal(desk.conversation.summary, "Theirs and mine");
  });

  it("keeps what is refused where it was typed, and saves the rest", async () => {
    const { desk, draft, refusals } = opened();
    desk.refusals.push(new Refused({ code: "invalid-fields" }));
    draft.write({ answer: "too long" }, null);
    assert.equal(await draft.save(), false);
    draft.write({ summary: "short" }, null);
    assert.equal(await draft.save(), false);
    assert.deepEqual(
      [draft.now("answer"), desk.conversation.summary, refusals()],
      ["too long", "short", ["invalid-fields"]],
    );
    draft.write({ answer: "short" }, null);
    assert.equal(await draft.save(), true);
  });

  it("saves what is right when something else of the same moment is wrong", async () => {
    const { desk, draft } = opened();
    const errors = [{ pointer: "/person/email", code: "invalid-email", detail: "" }];
    desk.refusals.push(new Refused({ code: "invalid-fields", errors }));
    draft.write({ summary: "Lost ID card", person: { name: null, email: "zofia@", phone: null } }, null);
    assert.equal(await draft.save(), false);
    assert.deepEqual([desk.conversation.summary, draft.now("person")?.email], ["Lost ID card", "zofia@"]);
    draft.write({ person: { name: null, email: "zofia@example.org", phone: null } }, null);
    assert.equal(await draft.save(), true);
  });

  it("shows what is on its way, so that the next word is added to it", async () => {
    const { draft } = opened();
    draft.write({ person: { name: "Zofia", email: null, phone: null } }, null);
    const saving = draft.save();
    assert.equal(draft.now("person")?.name, "Zofia");
    await saving;
    assert.equal(draft.now("person")?.name, "Zofia");
  });

  it("is not saved twice by who only leaves a field", async () => {
    const { desk, draft } = opened();
    draft.write({ summary: "Lost" }, null);
    await draft.save();
    draft.write({ summary: "Lost" }, 0);
    assert.equal(draft.isSaved, true);
    assert.equal(desk.sent.length, 1);
  });

  it("can be emptied", async () => {
    const { desk, draft } = opened();
    draft.take(desk.change({ person: { name: "Zofia", email: null, phone: null } }));
    draft.write({ person: null }, null);
    assert.equal(draft.now("person"), null);
  });

  it("takes no older answer for the newer one", () => {
    const { draft } = opened();
    draft.take({ ...begun, revision: 3, summary: "new" });
    draft.take({ ...begun, revision: 2, summary: "old" });
    assert.equal(draft.shown.summary, "new");
  });
});

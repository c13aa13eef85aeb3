import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { DeskReport } from "@okienko/contract";
import { type Clerk, InboxDesk } from "../testing/inbox-desk.ts";

describe("reports of two departments", () => {
  let desk: InboxDesk;
  let clerk: Clerk;
  let manager: Clerk;
  before(async () => {
    desk = await InboxDesk.open();
    clerk = await desk.member(["clerk"]);
    manager = await desk.member(["manager"], ["residents"]);
  });
  after(() => desk.parts.remove());

  /** A report of each department at the same place. */
  async function both() {
    const [own, other] = [await desk.reporter.sent(), await desk.reporter.sent()];
    const { revision } = (await clerk.get(other)).body;
    const passing = { revision, department: "roads" };
    assert.equal((await clerk.browser.ask("POST", `/reports/${other.reference}/passing`, passing)).status, 204);
    return { own, other, revision: (await clerk.get(own)).body.revision };
  }

  it("stand beside each other only for who may see both", async () => {
    const { own, other } = await both();
    const near = async (it: Clerk) => (await it.get(own)).body.neighbours!.map(({ report }) => report.reference);
    assert.ok((await near(clerk)).includes(other.reference));
    assert.ok(!(await near(manager)).includes(other.reference));
  });

  it("are merged only by who may see both, and not in a preview either", async () => {
    const { own, other, revision } = await both();
    const ask = (action: string, body: object) =>
      manager.browser.ask("POST", `/reports/${own.reference}/${action}`, body);
    for (const into of [other.reference, "2222-2222"])
      for (const [action, body] of [
        ["merge", { revision, into }],
        ["preview", { action: "merge", into }],
      ] as const) {
        const { body: problem } = await ask(action, body);
        assert.deepEqual(
          problem.errors?.map(({ pointer, code }) => [pointer, code]),
          [["/into", "unknown-report"]],
          `${action} ${JSON.stringify(problem)}`,
        );
      }
  });

  it("keep their forwardings and photos apart", async () => {
    const { own, other } = await both();
    const forwarding = { name: "Depot", email: "depot@example.org", text: "Lamp 17" };
    const sent = (await clerk.act(other, "forwardings", forwarding)) as { body: DeskReport };
    const { id } = sent.body.forwardings[0]!;
    const path = `/reports/${own.reference}/forwardings/${id}`;
    assert.equal((await manager.browser.ask("DELETE", path)).body.code, "unknown-forwarding");
    assert.equal((await clerk.get(other)).body.forwardings![0]!.ended, false);
  });
});

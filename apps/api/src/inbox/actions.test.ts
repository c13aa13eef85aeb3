import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { DeskReport } from "@okienko/contract";
import { letterHtml } from "../messages/letter-html.ts";
import { letterText } from "../messages/letter-text.ts";
import { inside } from "../testing/report-city.ts";
import { type Clerk, InboxDesk } from "../testing/inbox-desk.ts";
import { testDatabases } from "../testing/test-databases.ts";

const closed = { state: "done", reason: "done", publicText: "Mended." };
const contact = { name: "Ola", email: "ola@example.org" };

for (const { name, open } of await testDatabases())
  describe(`what the office does with a report (${name})`, () => {
    let desk: InboxDesk;
    let clerk: Clerk;
    let manager: Clerk;
    before(async () => {
      desk = await InboxDesk.open(open);
      clerk = await desk.member(["clerk"]);
      manager = await desk.member(["manager"]);
    });
    after(() => desk.parts.remove());

    it("goes on with a public text and a private note, which only staff read", async () => {
      const sent = await desk.reporter.sent();
      const said = { state: "in-progress", publicText: "On it.", privateNote: "Ask the depot." };
      const { status, body } = await clerk.act(sent, "state", said);
      assert.equal(status, 200, JSON.stringify(body));
      const [event] = body.history.slice(-1);
      assert.deepEqual(
        [body.state, event?.text, event?.note, event?.actorName],
        ["in-progress", "On it.", "Ask the depot.", `Member ${clerk.id}`],
      );
      const seen = JSON.stringify([await desk.reporter.seen(sent.reference), await desk.reporter.own(sent)]);
      assert.match(seen, /On it\./);
      assert.doesNotMatch(seen, /depot|Member/);
    });

    it("is closed with a reason that fits the state, and a public text", async () => {
      const sent = await desk.reporter.sent();
      const refusedFor = async (change: object) => {
        const { status, body } = await clerk.act(sent, "state", change);
        return [status, body.errors?.map((it) => it.pointer)];
      };
      assert.deepEqual(await refusedFor({ ...closed, reason: undefined }), [422, ["/reason"]]);
      assert.deepEqual(await refusedFor({ ...closed, reason: "not-ours" }), [422, ["/reason"]]);
      assert.deepEqual(await refusedFor({ ...closed, publicText: " " }), [422, ["/publicText"]]);
      const { body } = await clerk.act(sent, "state", closed);
      assert.deepEqual([body.state, body.history.at(-1)?.reason], ["done", "done"]);
    });

    it("offers of a closed one only what can be done with it, and refuses the rest until it is open again", async () => {
      const sent = await desk.reporter.sent({ contact });
      const { actions } = (await manager.act(sent, "state", closed)).body;
      assert.deepEqual(actions, ["state", "notes", "release", "photos"]);
      const refused: [string, object][] = [
        ["assignment", { assignee: clerk.id }],
        ["priority", { priority: "urgent" }],
        ["passing", { department: "roads" }],
        ["parts", { parts: [{ category: "lamp", description: "Another." }] }],
        ["merge", { into: (await desk.reporter.sent()).reference }],
        ["question", { text: "Where?" }],
        ["forwardings", { name: "Depot", email: "depot@example.org", text: "A lamp." }],
      ];
      for (const [action, body] of refused) {
        const { status, body: problem } = await manager.act(sent, action, body);
        assert.deepEqual([action, status, problem.code], [action, 409, "report-changed"]);
      }
      assert.equal((await manager.get(sent)).body.history.length, 2);
      await manager.act(sent, "state", { state: "in-progress" });
      assert.equal((await manager.act(sent, "priority", { priority: "urgent" })).status, 200);
    });

    it("is refused where somebody else was faster", async () => {
      const { reference } = await desk.reporter.sent();
      const ask = (action: string, body: object) =>
        clerk.browser.ask("POST", `/reports/${reference}/${action}`, { revision: 0, ...body });
      assert.equal((await ask("priority", { priority: "urgent" })).status, 200);
      const late: [string, object][] = [
        ["state", { state: "in-progress" }],
        ["assignment", { assignee: null }],
        ["passing", { department: "roads" }],
        ["parts", { parts: [{ category: "lamp", description: "Another." }] }],
        ["merge", { into: reference }],
        ["question", { text: "Where?" }],
        ["notes", { privateNote: "So." }],
        ["release", {}],
        ["withholding", {}],
        ["priority", { priority: "normal" }],
        ["forwardings", { name: "Depot", email: "depot@example.org", text: "A lamp." }],
      ];
      for (const [action, body] of late)
        assert.deepEqual([action, (await ask(action, body)).body.code], [action, "report-changed"]);
      assert.equal((await clerk.get({ reference })).body.revision, 1);
    });

    it("is assigned to those who work on reports, or to nobody", async () => {
      const sent = await desk.reporter.sent();
      const auditor = await desk.member(["auditor"]);
      assert.equal((await clerk.act(sent, "assignment", { assignee: auditor.id })).status, 422);
      assert.equal((await clerk.act(sent, "assignment", { assignee: "nobody" })).status, 422);
      const { body } = await clerk.act(sent, "assignment", { assignee: clerk.id });
      assert.equal(body.assignee?.name, `Member ${clerk.id}`);
      const mine = await clerk.list("assignee=me");
      assert.deepEqual(
        mine.body.reports.map((it) => it.reference),
        [sent.reference],
      );
      assert.equal((await clerk.act(sent, "assignment", { assignee: null })).body.assignee, null);
    });

    it("keeps its answers and never gets a later promise when it is passed on", async () => {
      const answers = { SIZE: "S & M" };
      const sent = await desk.reporter.sent({ category: "pothole", answers });
      const before = (await clerk.get(sent)).body;
      await clerk.act(sent, "assignment", { assignee: clerk.id });
      const passing = { category: "lamp", department: "roads", publicText: "To those who light." };
      assert.equal((await clerk.act(sent, "passing", passing)).status, 204);
      const { body } = await clerk.get(sent);
      assert.deepEqual([body.category.id, body.department.id, body.assignee], ["lamp", "roads", null]);
      assert.deepEqual(body.answers, before.answers);
      assert.ok(body.answers.length > 0);
      assert.equal(body.promise?.givenBy, before.promise?.givenBy);
      assert.ok(Date.parse(body.promise!.by) < Date.parse(before.promise!.by));
      await clerk.act(sent, "passing", { category: "pothole" });
      assert.equal((await clerk.get(sent)).body.promise?.by, body.promise?.by);
    });

    it("shows the public no more once it was passed on than before", async () => {
      const tree = await desk.reporter.sent({ category: "tree", location: { ...inside, address: "Lipowa 1" } });
      const secret = await desk.reporter.sent({ category: "secret" });
      const before = await desk.reporter.seen(tree.reference);
      await clerk.act(tree, "release");
      for (const it of [tree, secret]) assert.equal((await clerk.act(it, "passing", { category: "lamp" })).status, 204);
      const after = await desk.reporter.seen(tree.reference);
      assert.deepEqual([after.location, after.address], [before.location, null]);
      assert.equal(
        ((await desk.reporter.seen(secret.reference)) as unknown as { code: string }).code,
        "unknown-report",
      );
      const lamp = await desk.reporter.sent();
      await clerk.act(lamp, "release");
      await clerk.act(lamp, "passing", { category: "secret" });
      assert.equal(((await desk.reporter.seen(lamp.reference)) as unknown as { code: string }).code, "unknown-report");
    });

    it("is split into reports of their own, of which the reporter is told once", async () => {
      const sent = await desk.reporter.sent({ contact });
      await desk.reporter.mails();
      const parts = [
        { category: "pothole", description: "A hole." },
        { category: "tree", department: "roads", description: "A tree." },
      ];
      const { body } = await clerk.act(sent, "parts", { parts });
      assert.equal(body.parts.length, 2);
      const mails = await desk.reporter.mails();
      assert.deepEqual(
        mails.map((it) => [it.kind, it.to]),
        [["report-split", contact.email]],
      );
      const told = mails[0]!.body["parts"] as { reference: string; secret: string }[];
      assert.deepEqual(told.map((it) => it.reference).sort(), body.parts);
      const children = await Promise.all(told.map((it) => desk.reporter.own(it)));
      assert.deepEqual(
        children.map((it) => [it.description, it.contact?.email]),
        [
          ["A hole.", contact.email],
          ["A tree.", contact.email],
        ],
      );
      const child = (await clerk.get(told[1]!)).body;
      assert.deepEqual([child.parent, child.department.id], [sent.reference, "roads"]);
      assert.ok(Date.parse(child.promise!.by) <= Date.parse(body.promise!.by));
    });

    it("is merged, asked about and noted by the use cases that other systems have", async () => {
      const [one, other] = [await desk.reporter.sent({ contact }), await desk.reporter.sent()];
      assert.deepEqual((await clerk.act(one, "merge", { into: "2222-2222" })).body.errors?.[0]?.pointer, "/into");
      const { body } = await clerk.act(one, "question", { text: "Where exactly?" });
      assert.deepEqual([body.state, body.stoppedSince === null], ["waiting", false]);
      assert.equal((await clerk.act(one, "notes", {})).status, 422);
      assert.equal((await clerk.act(one, "merge", { into: other.reference })).body.duplicateOf, other.reference);
      assert.deepEqual((await clerk.get(other)).body.merged, [one.reference]);
    });

    it("is released, and withheld again so that no confirmation shows it", async () => {
      const sent = await desk.reporter.sent({ description: "Zaułek Wiatrów" });
      const shown = async () => (await desk.reporter.seen(sent.reference)).description;
      assert.equal(await shown(), null);
      await clerk.act(sent, "release");
      assert.equal(await shown(), "Zaułek Wiatrów");
      const { body } = await clerk.act(sent, "withholding", { privateNote: "Names a person." });
      assert.equal(body.held, true);
      assert.equal(await shown(), null);
      const found = await desk.reporter.resident.ask<{ reports: object[] }>("GET", "/reports?q=Wiatr%C3%B3w");
      assert.deepEqual(found.body.reports, []);
      assert.equal((await clerk.act(sent, "withholding")).body.code, "report-changed");
      const inInbox = await clerk.list("q=zau%C5%82ek");
      assert.deepEqual(
        inInbox.body.reports.map((it) => it.reference),
        [sent.reference],
      );
    });

    it("stands first once its reporter calls it not done, and is closed by a manager alone", async () => {
      const sent = await desk.reporter.sent({ contact });
      await clerk.act(sent, "state", closed);
      const feedback = { solved: false, comment: "Still dark." };
      await desk.reporter.resident.ask("POST", `/reports/${sent.reference}/feedback`, feedback, {
        secret: sent.secret,
      });
      assert.equal((await clerk.list("priority=normal")).body.reports[0]?.reference, sent.reference);
      assert.equal((await manager.list("disputed=true")).body.reports[0]?.dispute, "open");
      assert.equal((await clerk.act(sent, "state", closed)).body.code, "needs-manager");
      const other = await desk.reporter.sent();
      assert.equal((await clerk.act(sent, "merge", { into: other.reference })).body.code, "needs-manager");
      assert.deepEqual((await clerk.get(sent)).body.nextStates, ["new", "waiting"]);
      assert.equal((await clerk.act(sent, "review", { decision: "accepted" })).status, 403);
      assert.equal((await manager.act(sent, "review", { decision: "accepted" })).body.dispute, "accepted");
      assert.equal((await manager.act(sent, "review", { decision: "accepted" })).body.code, "report-changed");
      assert.equal((await clerk.act(sent, "state", closed)).body.code, "needs-manager");
      assert.equal((await manager.act(sent, "state", closed)).body.state, "done");
    });

    it("is closed again where a manager upholds the closing, with a reason", async () => {
      const sent = await desk.reporter.sent({ contact });
      await clerk.act(sent, "state", closed);
      await desk.reporter.resident.ask(
        "POST",
        `/reports/${sent.reference}/feedback`,
        { solved: false },
        { secret: sent.secret },
      );
      const upheld = { decision: "upheld", publicText: "It was mended on Monday." };
      assert.equal((await manager.act(sent, "review", upheld)).status, 422);
      const { body } = await manager.act(sent, "review", { ...upheld, reason: "not-found" });
      assert.deepEqual([body.state, body.dispute], ["rejected", "upheld"]);
    });

    it("previews the mail as it is sent then, without sending it and without the reporter's link", async () => {
      const sent = await desk.reporter.sent({ contact, language: "de" });
      await desk.reporter.mails();
      const ask = { action: "state", state: "done", reason: "already-done", text: "Repariert.\r\nBcc: <b>alle</b>" };
      const preview = await clerk.browser.ask<{ to: string; subject: string; text: string; html: string }>(
        "POST",
        `/reports/${sent.reference}/preview`,
        ask,
      );
      assert.equal(preview.body.to, contact.email);
      assert.match(preview.body.text, /Grund: die Sache war schon vorher erledigt\.[^]*Repariert\./);
      assert.doesNotMatch(preview.body.html, /<b>alle/);
      assert.doesNotMatch(JSON.stringify(preview.body), new RegExp(sent.secret));
      assert.deepEqual(await desk.reporter.mails(), []);
      assert.equal((await clerk.get(sent)).body.revision, 0);
      await clerk.act(sent, "state", { ...closed, reason: ask.reason, publicText: ask.text });
      const [mail] = await desk.reporter.mails();
      const head = { catalog: await desk.parts.catalogs.forCity("lipowo"), publicUrl: desk.parts.settings.publicUrl };
      const queued = { id: "1", kind: mail!.kind, createdAt: 0, body: mail!.body };
      const { letter } = desk.parts.letters[mail!.kind]!(head, queued);
      assert.equal(letter.subject, preview.body.subject);
      const opened = new RegExp(`${sent.secret}|${String(mail!.body["endSecret"])}`, "g");
      assert.equal(letterText(letter).replace(opened, "•".repeat(8)), preview.body.text);
    });

    it("offers the templates that fit, filled in", async () => {
      const sent = await desk.reporter.sent();
      const { templates } = (await clerk.get(sent)).body;
      assert.deepEqual(
        templates.map((it) => it.id),
        ["on-it"],
      );
      assert.match(templates[0]!.text, new RegExp(`^Number ${sent.reference}, by \\S`));
    });

    it("shows staff who need it who reported, and nobody else", async () => {
      const sent = await desk.reporter.sent({ contact });
      const seenBy = async (it: Clerk): Promise<Pick<DeskReport, "reporter" | "reporterHidden">> =>
        (await it.get(sent)).body;
      for (const it of [clerk, manager, await desk.member(["consultant"]), await desk.member(["administrator"])])
        assert.equal((await seenBy(it)).reporter?.email, contact.email);
      const others = [await desk.member(["auditor"]), await desk.member(["auditor", "manager"], ["roads"])];
      for (const it of others) {
        const { reporter, reporterHidden } = await seenBy(it);
        assert.deepEqual([reporter, reporterHidden], [null, true]);
      }
    });

    it("is not there for a manager of another department", async () => {
      const other = await desk.member(["manager"], ["roads"]);
      const sent = await desk.reporter.sent();
      assert.equal((await other.get(sent)).body.code, "unknown-report");
      assert.ok((await other.list()).body.reports.every((it) => it.department.id === "roads"));
      const ask = (action: string, body: object) =>
        other.browser.ask("POST", `/reports/${sent.reference}/${action}`, { revision: 0, ...body });
      for (const [action, body] of [
        ["state", { state: "in-progress" }],
        ["passing", { department: "roads" }],
        ["review", { decision: "accepted" }],
        ["preview", { action: "question", text: "?" }],
        ["forwardings", { name: "A", email: "a@example.org", text: "B" }],
      ] as const)
        assert.equal((await ask(action, body)).body.code, "unknown-report", action);
    });

    it("shows hostile words as words", async () => {
      const description = "<script>alert(1)</script> \u0007=cmd|' /C calc'!A0";
      const sent = await desk.reporter.sent({ description });
      const { body, headers } = await clerk.get(sent);
      assert.match(headers.get("content-type")!, /json/);
      assert.equal(body.description, "<script>alert(1)</script> =cmd|' /C calc'!A0");
      const forwarding = { name: "A<b>", email: "a@example.org", text: description, message: "</p><script>x" };
      await desk.reporter.mails();
      assert.equal((await clerk.act(sent, "forwardings", forwarding)).status, 200);
      assert.equal((await clerk.act(sent, "forwardings", { ...forwarding, name: "A\r\nBcc: b@c.de" })).status, 422);
      const [mail] = await desk.reporter.mails();
      const head = { catalog: await desk.parts.catalogs.forCity("lipowo"), publicUrl: desk.parts.settings.publicUrl };
      const queued = { id: "1", kind: mail!.kind, createdAt: 0, body: mail!.body };
      assert.doesNotMatch(letterHtml(desk.parts.letters[mail!.kind]!(head, queued).letter), /<script|<b>/);
    });
  });

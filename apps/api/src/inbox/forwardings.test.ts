import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { DeskReport, ForwardedReport } from "@okienko/contract";
import { drawPhoto } from "../testing/drawn-photos.ts";
import { type Clerk, InboxDesk } from "../testing/inbox-desk.ts";
import { sendPhoto } from "../testing/photo-sender.ts";
import { testDatabases } from "../testing/test-databases.ts";

const contact = { name: "Ola Nowak", email: "ola@example.org", phone: "600 100 200" };

for (const { name, open } of await testDatabases())
  describe(`a report that is forwarded to an outside body (${name})`, () => {
    let desk: InboxDesk;
    let clerk: Clerk;
    before(async () => {
      desk = await InboxDesk.open(open);
      clerk = await desk.member(["clerk"]);
    });
    after(() => desk.parts.remove());

    async function photo(): Promise<string> {
      return (await sendPhoto(desk.app, await drawPhoto().jpeg().toBuffer())).body.id;
    }

    async function forwarded(more: object = {}) {
      const sent = await desk.reporter.sent({
        contact,
        photos: [await photo()],
        description: "By my house, call Ola.",
      });
      await desk.reporter.mails();
      const photos = (await clerk.get(sent)).body.photos.map((it) => it.id);
      const forwarding = { name: "Depot", email: "depot@example.org", text: "A lamp is out.", photos, ...more };
      const { status, body } = await clerk.act(sent, "forwardings", forwarding);
      assert.equal(status, 200, JSON.stringify(body));
      const [mail] = await desk.reporter.mails();
      const { id, secret } = mail!.body as { id: string; secret: string };
      return { sent, id, secret, mail: mail!, report: body };
    }

    const ask = <T = ForwardedReport>(method: string, path: string, secret?: string, body?: object) =>
      desk.reporter.resident.ask<T & { code?: string }>(method, `/forwardings/${path}`, body, secret ? { secret } : {});

    it("goes by a mail with a link, and tells nothing of who reported", async () => {
      const { id, secret, mail, report } = await forwarded();
      assert.equal(mail.to, "depot@example.org");
      assert.equal(report.forwardings[0]?.name, "Depot");
      const { status, body } = await ask("GET", id, secret);
      assert.deepEqual([status, body.text, body.photos.length], [200, "A lamp is out.", 1]);
      assert.doesNotMatch(JSON.stringify(body), /Ola|600 100|example\.org/);
      const stored = await desk.parts.database.read.selectFrom("forwarding").selectAll().execute();
      assert.doesNotMatch(JSON.stringify(stored), new RegExp(secret));
    });

    it("opens by its secret alone", async () => {
      const { id, secret } = await forwarded();
      const other = await forwarded();
      assert.equal((await ask("GET", id)).status, 401);
      for (const [wrongId, wrong] of [
        [id, other.secret],
        ["nobody", secret],
        [id, "x"],
      ] as const)
        assert.equal((await ask("GET", wrongId, wrong)).body.code, "unknown-forwarding");
    });

    it("changes nothing by being looked at", async () => {
      const { id, secret, sent } = await forwarded();
      const before = (await clerk.get(sent)).body;
      await ask("GET", id, secret);
      assert.deepEqual((await clerk.get(sent)).body, before);
    });

    it("is answered into the history, where staff alone read it, and raises the inbox", async () => {
      const { id, secret, sent } = await forwarded();
      await clerk.act(sent, "release");
      const answer = { outcome: "done", text: "Lamp 17 was changed.", photos: [await photo()] };
      const { status, body } = await ask("POST", `${id}/answers`, secret, answer);
      assert.deepEqual([status, body.answers[0]?.text], [200, "Lamp 17 was changed."]);
      const report: DeskReport = (await clerk.get(sent)).body;
      const entry = report.history.at(-1)!;
      assert.deepEqual(
        [entry.type, entry.outcome, entry.actorName, entry.forwarding, entry.photos.length],
        ["forward-answered", "done", "Depot", id, 1],
      );
      assert.deepEqual([report.news, report.state], [true, "new"]);
      assert.equal((await clerk.list("news=true")).body.reports[0]?.reference, sent.reference);
      await clerk.act(sent, "release");
      const told = JSON.stringify([await desk.reporter.seen(sent.reference), await desk.reporter.own(sent)]);
      assert.doesNotMatch(told, /Lamp 17|forwarding|Depot/);
      assert.equal((await desk.reporter.own(sent)).events.flatMap((it) => it.photos).length, 0);
    });

    it("is closed to who holds the link once it is withdrawn or its time is over", async () => {
      const { id, secret, sent } = await forwarded();
      const { body } = await clerk.browser.ask<DeskReport>("DELETE", `/reports/${sent.reference}/forwardings/${id}`);
      assert.equal(body.forwardings[0]?.ended, true);
      assert.equal((await ask("GET", id, secret)).body.code, "forwarding-ended");
      const answer = { outcome: "note", text: "Late." };
      assert.equal((await ask("POST", `${id}/answers`, secret, answer)).body.code, "forwarding-ended");
      const again = await clerk.browser.ask("DELETE", `/reports/${sent.reference}/forwardings/${id}`);
      assert.equal(again.status, 200);
      const later = await forwarded({ days: 1 });
      const { writer } = desk.parts.database;
      await writer.updateTable("forwarding").set({ expires_at: 1 }).where("id", "=", later.id).execute();
      assert.equal((await ask("GET", later.id, later.secret)).status, 410);
    });

    it("takes only so many answers, and no photos of other reports", async () => {
      const { id, secret } = await forwarded();
      const { writer } = desk.parts.database;
      await writer.updateTable("forwarding").set({ answers: 20 }).where("id", "=", id).execute();
      const answer = { outcome: "note", text: "More." };
      assert.equal((await ask("POST", `${id}/answers`, secret, answer)).body.code, "report-full");
      const other = await desk.reporter.sent({ photos: [await photo()] });
      const photos = (await clerk.get(other)).body.photos.map((it) => it.id);
      const mine = await desk.reporter.sent();
      const forwarding = { name: "Depot", email: "depot@example.org", text: "A lamp.", photos };
      assert.equal((await clerk.act(mine, "forwardings", forwarding)).body.code, "unknown-photo");
    });
  });

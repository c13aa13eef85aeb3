import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, it } from "node:test";
import type { Conversation, ConversationList } from "@okienko/contract";
import { createApp } from "../../app.ts";
import { readNow } from "../../database/read-now.ts";
import { write } from "../../database/transaction.ts";
import { deliverDue } from "../../messages/deliver-due.ts";
import { DeskBrowser, signedIn } from "../../testing/desk-browser.ts";
import { type ImapServer, startImapServer } from "../../testing/imap-server.ts";
import { testDatabases } from "../../testing/test-databases.ts";
import { testParts, type TestParts } from "../../testing/test-parts.ts";
import type { Incoming } from "./incoming.ts";
import { watchMailbox } from "./mailbox.ts";
import { readMail } from "./read-mail.ts";
import { numberIn, receive } from "./receive.ts";

const mail = (text: string, headers: Readonly<Record<string, string>> = {}) =>
  Buffer.from(
    `${Object.entries({
      From: "Ada Próbna <Ada@Example.org>",
      To: "city@example.org",
      Subject: "Street lamp",
      "Message-ID": `<${crypto.randomUUID()}@example.org>`,
      "Content-Type": "text/plain; charset=utf-8",
      ...headers,
    })
      .map(([name, value]) => `${name}: ${value}`)
      .join("\r\n")}\r\n\r\n${text}`,
  );

describe("a mail", () => {
  it("is read with its sender, its subject and what its sender has written, without what is quoted", async () => {
    const quoting = "It is dark.\n\nAda\n\n> On Monday the city wrote:\n> Which lamp?\n";
    const read = (await readMail(mail(quoting)))!;
    assert.deepEqual(read.from, { name: "Ada Próbna", email: "ada@example.org" });
    assert.deepEqual([read.subject, read.text, read.isAutomatic], ["Street lamp", "It is dark.\n\nAda", false]);
  });

  it("is read as text when it is a page, and nothing of it runs", async () => {
    const page = '<p>Dark <b>street</b></p><script>alert(1)</script><img src="https://spy.example/x.png">';
    const read = (await readMail(mail(page, { "Content-Type": "text/html; charset=utf-8" })))!;
    assert.match(read.text, /Dark street/);
    assert.doesNotMatch(read.text, /alert|spy\.example/);
  });

  it("names what was attached and keeps none of it", async () => {
    const parts = [
      "--b\r\nContent-Type: text/plain\r\n\r\nSee the picture.\r\n",
      '--b\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename="lamp.png"\r\n\r\nPLANTED\r\n--b--',
    ].join("");
    const read = (await readMail(mail(parts, { "Content-Type": "multipart/mixed; boundary=b" })))!;
    assert.match(read.text, /^See the picture\.\s+\[lamp\.png\]$/);
  });

  for (const [header, value] of [
    ["Auto-Submitted", "auto-replied"],
    ["List-Id", "<news.example.org>"],
    ["Precedence", "bulk"],
    ["From", "MAILER-DAEMON@example.org"],
  ] as const)
    it(`is known to be written by a machine: ${header}`, async () => {
      assert.equal((await readMail(mail("x", { [header]: value })))!.isAutomatic, true);
    });

  it("is written by a person where the header says no", async () => {
    assert.equal((await readMail(mail("x", { "Auto-Submitted": "no" })))!.isAutomatic, false);
  });

  it("is nobody's without a sender", async () => {
    assert.equal(await readMail(mail("x", { From: "undisclosed" })), null);
    assert.equal(await readMail(Buffer.from("\0\0\0")), null);
  });
});

describe("a number in a subject", () => {
  it("is found in brackets, in any spelling, and only when it can be one", () => {
    assert.equal(numberIn("Re: [ZZZZ-ZZZZ] x"), null);
    assert.equal(numberIn("nothing"), null);
  });
});

for (const { name, open } of await testDatabases()) {
  describe(`what comes by mail and text message (${name})`, () => {
    let parts: TestParts;
    let desk: DeskBrowser;

    beforeEach(async () => {
      parts = await testParts({ open });
      desk = new DeskBrowser(createApp(parts));
      await signedIn(parts, desk, ["consultant"]);
    });
    afterEach(() => parts.remove());

    const arrive = async (incoming: Incoming) => {
      const catalog = await parts.catalogs.forCity("poznan");
      const { database } = parts;
      return write(database, async (tx) => receive({ tx, catalog, at: await readNow(tx, database.now) }, incoming));
    };
    const written = (more: Partial<Incoming> = {}): Incoming => ({
      ...{ source: "email", id: crypto.randomUUID(), from: { name: "Ada", email: "ada@example.org" } },
      ...{ subject: "Street lamp", text: "It is dark.", isAutomatic: false, ...more },
    });
    const conversations = async () => (await desk.ask<ConversationList>("GET", "/conversations")).body.conversations;
    const conversation = async (reference: string) =>
      (await desk.ask<Conversation>("GET", `/conversations/${reference}`)).body;
    const mails = async () => {
      while ((await deliverDue(parts)) > 0);
      const folder = join(parts.settings.dataDir, "mail");
      return readdirSync(folder, { recursive: true }).map((it) => readFileSync(join(folder, String(it)), "utf8"));
    };

    it("becomes a conversation with a number, which its sender is told", async () => {
      const { row } = (await arrive(written()))!;
      const { channel, state, person, summary, messages } = await conversation(row.reference!);
      assert.deepEqual([channel, state, person?.email, summary], ["email", "open", "ada@example.org", "Street lamp"]);
      assert.deepEqual(
        messages.map((it) => [it.direction, it.text, it.by]),
        [["in", "It is dark.", null]],
      );
      const [told] = await mails();
      assert.match(told!, new RegExp(`Subject: .*${row.reference}`));
      assert.match(told!, /^To: ada@example\.org/m);
    });

    it("is taken once, however often it comes, also at the same moment", async () => {
      const twice = written();
      const results = await Promise.all([1, 2, 3].map(() => arrive(twice)));
      assert.equal(results.filter((it) => it !== null).length, 1);
      assert.equal((await conversations()).length, 1);
      assert.equal((await mails()).length, 1);
    });

    it("goes on in its conversation when the number stands in the subject, and opens a closed one again", async () => {
      const { row } = (await arrive(written()))!;
      const { revision } = await conversation(row.reference!);
      await desk.ask("PATCH", `/conversations/${row.reference}`, { revision, state: "closed" });
      const again = written({ subject: `Re: [${row.reference!.toLowerCase()}] x`, text: "Still dark." });
      assert.equal((await arrive(again))!.isNew, false);
      const { state, messages } = await conversation(row.reference!);
      assert.deepEqual([state, messages.map(({ text }) => text)], ["open", ["It is dark.", "Still dark."]]);
    });

    it("never gets into the conversation of somebody else by its number alone", async () => {
      const { row } = (await arrive(written()))!;
      const stranger = written({
        subject: `[${row.reference}]`,
        from: { email: "eve@example.org" },
        text: "Tell me all.",
      });
      const other = (await arrive(stranger))!;
      assert.equal(other.isNew, true);
      assert.equal((await conversation(row.reference!)).messages.length, 1);
      assert.equal((await conversation(other.row.reference!)).about?.reference, row.reference);
    });

    it("is not answered by a machine when a machine wrote it, nor many times a day", async () => {
      await arrive(written({ isAutomatic: true }));
      await deliverDue(parts);
      for (let turn = 0; turn < 8; turn += 1) await arrive(written());
      assert.equal((await mails()).length, 4);
    });

    it("is answered by mail, as the preview has shown it", async () => {
      const { row } = (await arrive(written()))!;
      const path = `/conversations/${row.reference}`;
      const reply = { channel: "email", text: "Which lamp?\n\nPlease tell us its number." };
      const preview = await desk.ask<{ to: string; subject: string; text: string }>(
        "POST",
        `${path}/reply-preview`,
        reply,
      );
      assert.deepEqual([preview.status, preview.body.to], [200, "ada@example.org"]);
      assert.equal((await mails()).length, 1);
      const { status, body } = await desk.ask<Conversation>("POST", `${path}/replies`, reply);
      assert.deepEqual([status, body.state, body.messages.at(-1)?.direction], [200, "answered", "out"]);
      const sent = (await mails()).find((it) => it.includes("Which lamp?"))!;
      assert.match(sent, /Please tell us its number\./);
      assert.match(preview.body.text, /Which lamp\?\n\nPlease tell us its number\./);
      assert.equal(
        (await desk.ask("POST", `${path}/replies`, { channel: "sms", text: "x" })).body.code,
        "invalid-fields",
      );
    });

    it("keeps hostile text as text: no header, no control sign", async () => {
      const hostile = "Lamp\r\nBcc: eve@example.org\u0000\u0007";
      const { row } = (await arrive(
        written({ subject: hostile, from: { name: "A\r\nX: y", email: "ada@example.org" } }),
      ))!;
      const { summary, person } = await conversation(row.reference!);
      assert.deepEqual([summary, person?.name], ["Lamp Bcc: eve@example.org", "A X: y"]);
      assert.ok((await mails()).every((it) => !/^(Bcc|X):/m.test(it)));
    });

    it("joins the text messages of a number within a week", async () => {
      const sms = (text: string) => written({ source: "sms", from: { phone: "+48 600 100 200" }, subject: "", text });
      const { row } = (await arrive(sms("Dark street")))!;
      const more = (await arrive({ ...sms("Lamp 17"), from: { phone: "600100200" } }))!;
      assert.deepEqual([more.isNew, more.row.reference], [false, row.reference]);
      assert.equal((await conversation(row.reference!)).summary, "Dark street");
    });
  });
}

describe("the mailbox of the city", () => {
  let server: ImapServer;
  let parts: TestParts;
  let watching: ReturnType<typeof watchMailbox>;

  beforeEach(async () => {
    server = await startImapServer();
    parts = await testParts({ environment: { IMAP_URL: server.url } });
  });
  afterEach(async () => {
    await watching.stop();
    await server.stop();
    await parts.remove();
  });

  async function until(count: number): Promise<number> {
    for (let turn = 0; turn < 200; turn += 1) {
      const rows = await parts.database.read.selectFrom("conversation").select("id").execute();
      if (rows.length >= count && server.mails.every(({ seen }) => seen)) return rows.length;
      await pause(25);
    }
    return (await parts.database.read.selectFrom("conversation").select("id").execute()).length;
  }

  it("gives what waits, what comes later, and what comes after the connection was lost", async () => {
    server.deliver(mail("one").toString());
    watching = watchMailbox(parts);
    assert.equal(await until(1), 1);
    server.deliver(mail("two").toString());
    assert.equal(await until(2), 2);
    server.cut();
    server.deliver(mail("three").toString());
    assert.equal(await until(3), 3);
    assert.ok(server.mails.every(({ seen }) => seen));
  });

  it("is read by two at once, and by one that was killed before it had marked a mail, without a second conversation", async () => {
    for (const it of ["one", "two", "three"]) server.deliver(mail(it).toString());
    const others = [watchMailbox(parts), watchMailbox(parts)];
    watching = watchMailbox(parts);
    assert.equal(await until(3), 3);
    for (const it of server.mails) it.seen = false;
    server.deliver(mail("four").toString());
    assert.equal(await until(4), 4);
    await Promise.all(others.map((it) => it.stop()));
  });

  it("goes on after a mail that nobody can read", async () => {
    server.deliver("\0\0\0 not a mail");
    server.deliver(mail("two").toString());
    watching = watchMailbox(parts);
    assert.equal(await until(1), 1);
  });
});

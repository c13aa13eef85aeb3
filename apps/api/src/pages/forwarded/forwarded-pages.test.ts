import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { DeskReport } from "@okienko/contract";
import { drawPhoto } from "../../testing/drawn-photos.ts";
import { type Clerk, InboxDesk } from "../../testing/inbox-desk.ts";
import { PlainBrowser } from "../../testing/plain-browser.ts";

const contact = { email: "ola@example.org" };
const hostile = `<script>alert(1)</script> "quoted" \u202Eevil`;

describe("a forwarded report without scripts", () => {
  let desk: InboxDesk;
  let clerk: Clerk;
  before(async () => {
    desk = await InboxDesk.open();
    clerk = await desk.member(["clerk"]);
  });
  after(() => desk.parts.remove());

  async function forwarded(text = "A lamp is out.") {
    const sent = await desk.reporter.sent({ contact });
    await desk.reporter.mails();
    const { body } = await clerk.act(sent, "forwardings", { name: "Depot", email: "depot@example.org", text });
    const { secret } = (await desk.reporter.mails())[0]!.body as { secret: string };
    return { sent, secret, id: body.forwardings[0]!.id };
  }

  const visitor = (language?: string) => new PlainBrowser(desk.app, language);
  const report = async (sent: Parameters<Clerk["get"]>[0]): Promise<DeskReport> => (await clerk.get(sent)).body;

  it("asks for its code, and tells nothing before", async () => {
    const { id } = await forwarded();
    const page = await visitor().open(`/forwarded/${id}`);
    assert.equal(page.status, 200);
    assert.doesNotMatch(page.words, /lamp|Depot/);
    await page.press("Show the report", { secret: "wrong" });
    assert.equal(page.status, 404);
    assert.match(page.words, /This code does not open the report/);
    assert.equal((await visitor().open("/forwarded/nobody")).html.includes("Show the report"), true);
  });

  it("opens by the code as somebody types it, in their language, with hostile words as words", async () => {
    const { id, secret } = await forwarded(hostile);
    const page = await visitor("de").open(`/forwarded/${id}`);
    await page.press("Meldung zeigen", { secret: secret.toUpperCase().replace(/(.{4})/g, "$1 ") });
    assert.equal(page.status, 200);
    assert.match(page.words, /Lindau gibt diese Meldung an \u2068Depot\u2069 weiter/);
    assert.doesNotMatch(page.html, /<script>alert|ola@example/);
    assert.equal(page.headers.get("cache-control"), "no-store");
  });

  it("is answered once, however often the form is sent, and keeps what was typed when something is missing", async () => {
    const { id, secret, sent } = await forwarded();
    const page = await (await visitor().open(`/forwarded/${id}`)).press("Show the report", { secret });
    await page.press("Send the answer", { text: "The fuse was changed." });
    assert.equal(page.status, 422);
    assert.match(page.html, /The fuse was changed\./);
    const photo = await drawPhoto().jpeg().toBuffer();
    await page.press("Send the answer", { text: "The fuse was changed.", outcome: "done" }, { photos: photo });
    assert.match(page.words, /Your answer has reached the city.*nothing more to do.*It is done/s);
    await page.reload();
    const answers = (await report(sent)).history.filter(({ type }) => type === "forward-answered");
    assert.deepEqual(
      answers.map(({ outcome, note, photos }) => [outcome, note, photos.length]),
      [["done", "The fuse was changed.", 1]],
    );
  });

  it("leads to its place on a map, and tells first what it is about", async () => {
    const { id, secret } = await forwarded("The lamp at the bend.");
    const page = await (await visitor().open(`/forwarded/${id}`)).press("Show the report", { secret });
    assert.match(page.html, /href="https:\/\/www\.openstreetmap\.org\/\?mlat=52\.25000&(amp;)?mlon=16\.50000/);
    assert.match(page.words, /What it is about The lamp at the bend\. Place .* State at the city received/);
  });

  it("takes no answer once the city has closed it, says so, and gives back what was typed", async () => {
    const { id, secret, sent } = await forwarded();
    const page = await (await visitor().open(`/forwarded/${id}`)).press("Show the report", { secret });
    await clerk.act(sent, "state", { state: "done", reason: "done", publicText: "Mended." });
    await page.press("Send the answer", { text: "The fuse was changed.", outcome: "done" });
    assert.match(page.words, /closed this report in the meantime.*not sent.*The fuse was changed\./);
    await (await page.open(`/forwarded/${id}`)).press("Show the report", { secret });
    assert.match(page.words, /The city has closed this report: no answer is needed any more/);
    assert.doesNotMatch(page.html, /Send the answer/);
    assert.ok((await report(sent)).history.every(({ type }) => type !== "forward-answered"));
  });

  it("changes nothing by being looked at, and says so when its link has ended", async () => {
    const { id, secret, sent } = await forwarded();
    const before = await report(sent);
    await (await visitor().open(`/forwarded/${id}`)).press("Show the report", { secret });
    await visitor().open(`/forwarded/${id}/answers`);
    assert.deepEqual(await report(sent), before);
    await clerk.browser.ask("DELETE", `/reports/${sent.reference}/forwardings/${id}`);
    const page = await (await visitor().open(`/forwarded/${id}`)).press("Show the report", { secret });
    assert.equal(page.status, 410);
    assert.match(page.words, /This link has ended/);
  });
});

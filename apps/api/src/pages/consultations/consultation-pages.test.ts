import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { addDays } from "@okienko/scheduling";
import { ConsultationDesk } from "../../testing/consultation-desk.ts";
import { PlainBrowser } from "../../testing/plain-browser.ts";
import { Reporter } from "../../testing/reporter.ts";
import { cities } from "../../testing/test-parts.ts";

const city = structuredClone(cities.poznan) as { reporting: { release: string } };
city.reporting.release = "at-once";

describe("consultations without scripts", () => {
  let desk: ConsultationDesk;
  let browser: PlainBrowser;
  beforeEach(async () => {
    desk = await ConsultationDesk.open(undefined, city);
    browser = new PlainBrowser(desk.app);
  });
  afterEach(() => desk.parts.remove());

  it("are found from the first page, answered by a form, and count when the page of the mail is agreed to", async () => {
    const { id } = await desk.published({ resultsShown: "open" });
    await browser.open("/");
    await browser.follow("Consultations");
    await browser.follow("What about the square?");
    await browser.press("Send the answer", { options: ["1", "2", "3"], email: "nobody" });
    assert.equal(browser.status, 422);
    assert.match(browser.words, /Choose at most 2 answers/);
    const kept = browser.buttons.find((it) => it.words === "Send the answer")!.fields.map(([, value]) => value);
    assert.deepEqual(kept.filter(Boolean).sort(), ["1", "2", "3", "nobody"]);
    await browser.press("Send the answer", { options: ["1", "3"], comment: "Shade.", email: "anna@example.org" });
    assert.match(browser.words, /We have written to anna@example\.org\./);
    const [mail] = await desk.mails();
    const address = `/consultations/${id}/confirm/${mail!.id}`;
    await browser.open(address);
    assert.match(browser.html, /data-filled-by-link/);
    assert.equal((await desk.see(id)).body.results?.participants, 0);
    await browser.press("Yes, count it", { code: "wrong" });
    assert.equal(browser.status, 404);
    await browser.press("Yes, count it", { code: mail!.code.toUpperCase() });
    assert.match(browser.words, /Your answer counts Thank you\. We have deleted your address\./);
    await desk.answer(id);
    const [second] = await desk.mails();
    await browser.open(`/consultations/${id}/confirm/${second!.id}`);
    await browser.press("Yes, count it", { code: second!.code });
    assert.equal(browser.status, 409);
    assert.match(browser.words, /This address has answered already/);
  });

  it("show results as a table and what the city does, once they are closed", async () => {
    const asked = await desk.published();
    await desk.counted(asked.id);
    await desk.answer(asked.id, { email: "late@example.org" });
    const [late] = await desk.mails();
    const closed = await desk.step(asked, "closing", { closesOn: null });
    await desk.step(closed, "conclusion", { text: { pl: "Sadzimy.", en: "We plant <trees>." } });
    await browser.open(`/consultations/${asked.id}`);
    assert.match(browser.words, /We plant <trees>\./);
    assert.match(browser.words, /1 person has answered\..*1\. Trees 1 100%/);
    await browser.open(`/consultations/${asked.id}/confirm/${late!.id}`);
    await browser.press("Yes, count it", { code: late!.code });
    assert.equal(browser.status, 410);
    assert.match(browser.words, /This consultation is over/);
    await browser.open("/consultations/nothing");
    assert.equal(browser.status, 404);
  });

  it("say when they open, and why they were withdrawn", async () => {
    const coming = await desk.published({ opensOn: addDays(desk.today, 1) });
    await browser.open(`/consultations/${coming.id}`);
    assert.match(browser.words, /opens on/);
    assert.doesNotMatch(browser.words, /only in/);
    assert.match(browser.html, /<li lang="pl">Fontanna/);
    assert.doesNotMatch(browser.html, /name="email"/);
    await desk.step(coming, "withdrawal", { text: { pl: "Błąd <b>daty</b>." } });
    await browser.open(`/consultations/${coming.id}`);
    assert.match(browser.words, /Błąd <b>daty<\/b>\./);
    assert.match(browser.words, /This is there only in Polish\./);
    assert.match(browser.html, /<h2 lang="pl">/);
  });

  it("have the ideas of residents beside them, which are searched, sorted and supported", async () => {
    const reporter = new Reporter(desk.app, desk.parts, "poznan");
    const idea = { category: "idea-other", location: null };
    const bench = await reporter.sent({ ...idea, description: "A bench <b>here</b>." });
    await reporter.sent({ ...idea, description: "A fountain." });
    await desk.mails();
    await browser.open("/consultations");
    await browser.follow("Ideas");
    await browser.press("Show", { q: "bench" });
    assert.match(browser.words, /A bench <b>here<\/b>\./);
    assert.doesNotMatch(browser.words, /fountain/);
    const field = `email-${bench.reference}`;
    await browser.press("Support this idea", { [field]: "nobody" });
    assert.equal(browser.status, 422);
    await browser.press("Support this idea", { [field]: "anna@example.org" });
    assert.match(browser.words, /We have written to anna@example\.org\./);
    const [mail] = await desk.mails();
    await browser.open(`${mail!.place}/confirm/${mail!.id}`);
    await browser.press("Yes, I support it", { code: mail!.code });
    assert.match(browser.words, /Your support counts/);
    await browser.follow("See the idea");
    assert.match(browser.words, /Supporters 1/);
    await browser.open("/ideas?sort=support");
    assert.match(browser.words, /A bench.*1 supporter.*A fountain.*0 supporters/);
    await browser.follow("Propose an idea");
    assert.doesNotMatch(browser.words, /Intervention/);
  });
});

import { expect, waitUntil } from "@open-wc/testing";
import { problem } from "../../test/answers.ts";
import { FakeApi } from "../../test/fake-api.ts";
import { offline, online } from "../../test/fixture.ts";
import { atCheck, atPlace, openReport, type ReportPage } from "../../test/report-page.ts";
import "./okienko-report.ts";

/** Sends a report that is refused. */
async function refused(status: number, code: string, more: object = {}): Promise<ReportPage> {
  const page = await atCheck();
  page.api.answerNext("POST /reports", () => problem(status, code, more));
  await page.press("Send the report");
  return page;
}

const fields = (...pointers: [string, string][]) => ({
  errors: pointers.map(([pointer, code]) => ({ pointer, code, detail: "" })),
});

describe("a report that the server refuses", () => {
  for (const [pointer, code, heading, label, words] of [
    ["/description", "too-long", "Street light", "What is the matter?", "This cannot be accepted"],
    ["/location", "missing", "Where is it?", "Address or name of the place", "Say where it is"],
    ["/answers/lamps", "not-a-number", "A few questions", "How many lamps are dark? (optional)", "This cannot be"],
    [
      "/contact/email",
      "invalid",
      "How can we reach you?",
      "E-mail address (optional)",
      "Enter an e-mail address such as",
    ],
    ["/contact/phone", "invalid", "How can we reach you?", "Phone number (optional)", "Enter a phone number"],
  ] as const)
    it(`shows ${pointer} beside its field, and is sent once it is corrected`, async () => {
      const page = await refused(422, "invalid-fields", fields([pointer, code]));
      await page.at(heading);
      await page.reads(words);
      expect(page.field(label)).to.have.attribute("aria-invalid", "true");
      await waitUntil(() => page.focused?.id === "errors", "the focus goes to the summary");
      page.type(label, label.startsWith("E-mail") ? "a@b.example" : label.startsWith("How") ? "3" : "600 100 200");
      await page.press("Continue");
      await page.at("Check and send");
      await page.press("Send the report");
      await waitUntil(() => page.heading.startsWith("Sent."));
      const keys = page.api.calls.filter(({ request }) => request === "POST /reports");
      expect(new Set(keys.map(({ headers }) => headers.get("idempotency-key"))).size, "another key").to.equal(2);
    });

  it("leads to the first step that has something wrong", async () => {
    const page = await refused(422, "invalid-fields", fields(["/contact/email", "invalid"], ["/location", "missing"]));
    await page.at("Where is it?");
  });

  it("ends with the notice of the answer that stops it", async () => {
    const page = await refused(422, "form-stopped", { detail: "Call 991 at once." });
    await page.at("A few questions");
    await page.reads("Call 991 at once.");
  });

  it("says in the words of the city that the place is outside", async () => {
    const page = await refused(422, "outside-city", { detail: "Ask the neighbours." });
    await page.at("Where is it?");
    await page.reads("Ask the neighbours.");
    expect(page.field("Address or name of the place")).to.have.attribute("aria-invalid", "true");
  });

  it("offers other categories for one that is gone, and keeps what was typed", async () => {
    const page = await openReport();
    await page.reads("Streets");
    for (const it of page.root.querySelectorAll("details")) it.open = true;
    await page.press(/^Hole in the road/);
    await page.at("Hole in the road");
    page.type("What is the matter?", "It is deep.");
    await page.press("Continue");
    await page.at("Where is it?");
    page.type("Address or name of the place", "Rynek");
    await page.press("Continue");
    await page.at("Photos");
    await page.press(/^Continue/);
    await page.at("How can we reach you?");
    await page.press("Continue");
    await page.at("Check and send");
    page.api.answerNext("POST /reports", () => problem(404, "unknown-category"));
    await page.press("Send the report");
    await page.at("What would you like to report?");
    await page.reads("This subject is no longer offered");
    for (const it of page.root.querySelectorAll("details")) it.open = true;
    await page.press(/^Street light/);
    await page.at("Street light");
    expect(page.field("What is the matter?").value).to.equal("It is deep.");
  });

  it("says when the server is in trouble, and is tried again with the same key", async () => {
    const page = await refused(503, "database-unavailable");
    await page.reads("Something went wrong on our side");
    await page.press("Try again");
    await page.at("Sent. Please confirm your e-mail address");
    const keys = page.api.calls.filter(({ request }) => request === "POST /reports");
    expect(new Set(keys.map(({ headers }) => headers.get("idempotency-key"))).size).to.equal(1);
  });
});

describe("a report on a slow or broken network", () => {
  it("does not wait long for what is only a hint", async function () {
    this.timeout(12_000);
    const page = await atPlace();
    page.api.answerNext("GET /reports", () => new Promise(() => {}));
    page.type("Address or name of the place", "52.4064, 16.9252");
    await page.press("Continue");
    await waitUntil(() => page.heading === "Photos", "it goes on", { timeout: 7000 });
  });

  it("keeps what was typed when its category does not come in another language", async () => {
    const page = await openReport({ category: "lamp" });
    page.type("What is the matter?", "Dark.");
    page.api.answerNext("GET /categories/lamp", () => problem(503, "database-unavailable"));
    page.element.lang = "de";
    await page.reads("Something went wrong on our side");
    await page.press("Try again");
    await page.reads("Was ist los?");
    expect(page.field("Was ist los?").value).to.equal("Dark.");
  });

  it("begins without a network beside its children, and works when it is back", async () => {
    const api = new FakeApi();
    const page = await openReport({}, api);
    offline();
    page.type("What is it about?", "lamp");
    await page.reads("There is no connection");
    online(api);
    dispatchEvent(new Event("online"));
    await page.reads("2 answers found");
  });
});

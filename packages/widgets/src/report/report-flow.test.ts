import { expect, waitUntil } from "@open-wc/testing";
import { atCheck, atContact, atPhotos, atPlace, atQuestions, atSent, openReport } from "../../test/report-page.ts";
import { neighbour } from "../../test/fake-reporting.ts";
import { FakeApi } from "../../test/fake-api.ts";
import type { ReportSentEvent } from "./okienko-report.ts";
import "./okienko-report.ts";

describe("a report", () => {
  it("says whom to call in an emergency before anything else", async () => {
    const page = await openReport();
    const first = page.root.querySelector("[part=step]")!.firstElementChild!;
    expect(first).to.have.attribute("part", "emergency");
    expect(first.querySelector("a")).to.have.attribute("href", "tel:112");
  });

  it("finds articles before categories, and nothing of another kind than the page asks for", async () => {
    const page = await openReport();
    page.type("What is it about?", "lamp");
    await page.reads("2 answers found");
    expect(page.words).to.match(/This may help at once\s+Lamps at night[^]*Report it\s+Street light/);
    expect(page.control("Lamps at night")).to.have.attribute("href", "https://city.example/articles/lamps");
    page.element.kind = "idea";
    await waitUntil(() => page.words.includes("1 answer found"));
  });

  it("offers the categories of one kind by their groups", async () => {
    const page = await openReport({ kind: "idea" });
    await page.reads("Ideas");
    expect(page.words).to.not.contain("Streets");
    await page.press(/^A new bench/);
    await page.at("A new bench");
  });

  it("begins with the description where the page says the category, with what one has to know of it", async () => {
    const page = await openReport({ category: "lamp" });
    await page.at("Street light");
    expect(page.words).to.contain("Bare wires: keep away").and.to.contain("Lamps in parks");
    expect(page.root.querySelector("[part=emergency]"), "first step").to.not.equal(null);
    expect(page.words).to.contain("Step 1 of 6");
  });

  it("shows the first step with a notice where the page says a category or a kind that is unknown", async () => {
    const page = await openReport({ category: "dragon" });
    await page.at("What would you like to report?");
    await page.reads("This page pointed to something we do not have");
    const other = await openReport({ kind: "nonsense" });
    await other.reads("This page pointed to something we do not have");
    expect(other.words).to.contain("Streets");
  });

  it("asks a category only for what it needs", async () => {
    const page = await openReport({ category: "clerk" });
    page.type("What is the matter?", "Nobody answers.");
    await page.press("Continue");
    await page.at("How can we reach you?");
    await page.press("Continue");
    await page.reads("Enter your name");
    await page.reads("Enter an e-mail address");
  });

  it("is sent with all that was told, and says its number, its date and its link", async () => {
    const page = await atCheck();
    const events: ReportSentEvent[] = [];
    page.element.addEventListener("okienko-report-sent", (event) => events.push(event));
    expect(page.words)
      .to.contain("within 5 working days")
      .and.to.contain("within 3 days")
      .and.to.contain("within 7 days");
    await page.press("Send the report");
    await page.at("Sent. Please confirm your e-mail address");
    expect(page.api.calls.at(-1)!.body).to.deep.equal({
      category: "lamp",
      description: "The lamp is dark.",
      location: { lat: 52.4064, lng: 16.9252 },
      answers: { danger: "no" },
      photos: [],
      contact: { name: null, email: "zofia@example.org", phone: null },
      anonymous: false,
      language: "en",
    });
    expect(page.words).to.contain("7K3F-9QM1").and.to.contain("Monday, 30 November 2026");
    expect(page.control("Your report: follow, answer, add")).to.have.attribute(
      "href",
      "https://city.example/report/7K3F-9QM1#secret-1",
    );
    expect(events.map(({ reference }) => reference)).to.deep.equal(["7K3F-9QM1"]);
    expect(JSON.stringify(events[0])).to.not.contain("secret");
    expect([...page.element.attributes].map((it) => it.value).join()).to.not.contain("secret");
  });

  it("may be anonymous, and then says that the link is the only way", async () => {
    const page = await atContact();
    expect(page.words).to.contain("Without an e-mail address we cannot tell you what happens");
    await page.press("Continue");
    await page.at("Check and send");
    await page.press("Send the report");
    await page.at("Your report has been sent");
    expect(page.api.calls.at(-1)!.body).to.include({ contact: null, anonymous: true });
    expect(page.words).to.contain("by the link below");
  });

  it("is sent once, however often one presses", async () => {
    const page = await atCheck();
    const button = page.control("Send the report")!;
    button.click();
    button.click();
    await page.at("Sent. Please confirm your e-mail address");
    expect(page.api.reporting.reports).to.have.length(1);
  });

  it("comes back to the check from a change, with all that was typed", async () => {
    const page = await atCheck();
    await page.press("Change: Place");
    await page.at("Where is it?");
    expect(page.field("Address or name of the place").value).to.equal("52.4064, 16.9252");
    page.type("Address or name of the place", "By the old oak");
    await page.press("Continue");
    await page.at("Check and send");
    await page.press("Change: What is the matter?");
    await page.at("Street light");
    await page.press("Continue");
    await page.at("Check and send");
    await page.press("Send the report");
    await page.at("Sent. Please confirm your e-mail address");
    expect(page.api.calls.at(-1)!.body.location).to.deep.equal({ address: "By the old oak" });
  });

  it("begins anew when it has been sent", async () => {
    const page = await atSent();
    await page.press("Report something else");
    await page.at("Street light");
    expect(page.field("What is the matter?").value).to.equal("");
    page.type("What is the matter?", "Another lamp.");
    await page.press("Continue");
    await page.at("Where is it?");
    expect(page.field("Address or name of the place").value).to.equal("");
  });

  it("goes back without losing anything", async () => {
    const page = await atQuestions();
    await page.tick("No");
    await page.press("Back");
    await page.at("Photos");
    await page.press("Back");
    await page.at("Where is it?");
    await page.press("Continue");
    await page.at("Photos");
    await page.press(/^Continue/);
    await page.at("A few questions");
    expect(page.field("No").checked).to.equal(true);
  });

  it("speaks of reports that are already there, near the place and of the same kind, only when there are some", async () => {
    const api = new FakeApi();
    api.reporting.neighbours = [neighbour];
    const page = await atPhotos({}, api);
    await page.press(/^Continue/);
    await page.at("Already reported near here");
    const asked = api.calls.find(({ request }) => request === "GET /reports")!.query;
    expect(Object.fromEntries(asked)).to.deep.equal({
      near: "52.4064,16.9252",
      radius: "50",
      category: "lamp",
      state: "open",
    });
    expect(page.words)
      .to.contain("about 21 metres away")
      .and.to.contain("In progress")
      .and.to.contain("2 other people");
    await page.press("No, mine is another one");
    await page.at("A few questions");
  });

  it("is left to the report of somebody else by “me too”", async () => {
    const api = new FakeApi();
    api.reporting.neighbours = [neighbour];
    const page = await atPhotos({}, api);
    await page.press(/^Continue/);
    await page.press("Me too: ABCD-123E");
    await waitUntil(() => page.focused?.id === "email", "the focus goes to the field");
    await page.press("Send me its news");
    await page.reads("Enter an e-mail address such as");
    page.type("E-mail address", "zofia@example.org");
    await page.press("Send me its news");
    await page.at("Thank you, you are almost done");
    const call = api.calls.at(-1)!;
    expect(call.request).to.equal("POST /reports/ABCD-123E/followers");
    expect(call.body).to.deep.equal({ email: "zofia@example.org", language: "en" });
    expect(call.headers.get("idempotency-key")).to.not.equal(null);
    expect(api.reporting.reports).to.have.length(0);
  });

  it("begins with the place that the page says", async () => {
    const page = await atPlace({ location: "52.41,16.93" });
    expect(page.words).to.contain("52.41000, 16.93000");
    await page.press("Continue");
    await page.at("Photos");
  });
});

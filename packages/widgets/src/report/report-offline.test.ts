import { expect, waitUntil } from "@open-wc/testing";
import { problem } from "../../test/answers.ts";
import { FakeApi } from "../../test/fake-api.ts";
import { offline, online } from "../../test/fixture.ts";
import { atCheck, atPhotos, openReport, photo, type ReportPage } from "../../test/report-page.ts";
import type { ReportSentEvent } from "./okienko-report.ts";
import { removeReport, waitingReports } from "./waiting-reports.ts";
import { base } from "../../test/fixture.ts";
import "./okienko-report.ts";

const sentTitle = "Sent. Please confirm your e-mail address";
const keptTitle = "Not sent yet: there is no connection";

/** A report with a photo that could not be sent, kept on this device. */
async function kept(api = new FakeApi()): Promise<ReportPage> {
  const page = await atCheck({}, api);
  offline();
  await page.press("Send the report");
  await page.at(keptTitle);
  return page;
}

/** A report with a photo that never saw a network after it was chosen. */
async function keptWithPhoto(api: FakeApi): Promise<ReportPage> {
  const page = await atPhotos({}, api);
  offline();
  await page.choosePhoto(await photo());
  await page.reads("It will be sent with your words");
  await page.press("Continue");
  await page.at("A few questions");
  await page.tick("No");
  await page.press("Continue");
  await page.at("How can we reach you?");
  await page.press("Continue");
  await page.at("Check and send");
  await page.press("Send the report");
  await page.at(keptTitle);
  return page;
}

/** The network comes back. */
function back(api: FakeApi): void {
  online(api);
  dispatchEvent(new Event("online"));
}

/** The answer to the next report is lost on its way; the city has it. */
function losesAnswer(api: FakeApi): void {
  api.answerNext("POST /reports", (call) => {
    api.reporting.answer(call, ["reports"]);
    throw new TypeError("Failed to fetch");
  });
}

describe("a report without a network", () => {
  afterEach(async () => {
    for (const { id } of await waitingReports(base)) await removeReport(id);
  });

  it("is kept on this device, and says so plainly", async () => {
    const page = await kept();
    expect(page.words)
      .to.contain("Your report is kept in this browser")
      .and.to.contain("Until then the city knows nothing");
    const [waiting] = await waitingReports(base);
    expect(waiting!.request.description).to.equal("The lamp is dark.");
  });

  it("is sent once when the network is back, with its photo, and then forgotten", async () => {
    const api = new FakeApi();
    const page = await keptWithPhoto(api);
    const numbers: string[] = [];
    page.element.addEventListener("okienko-report-sent", ({ reference }: ReportSentEvent) => numbers.push(reference));
    back(api);
    await page.at("Your report has been sent");
    expect(page.words).to.contain("7K3F-9QM1");
    expect(api.reporting.reports).to.have.length(1);
    expect(api.calls.findLast(({ request }) => request === "POST /reports")!.body.photos).to.deep.equal(["photo-1"]);
    expect(numbers).to.deep.equal(["7K3F-9QM1"]);
    expect(await waitingReports(base)).to.deep.equal([]);
  });

  it("is sent at the next visit of a page with the widget, and its number is told", async () => {
    const first = await kept();
    first.element.remove();
    const page = await openReport();
    await page.reads("A report that waited has been sent. Its number: 7K3F-9QM1.");
    expect(page.api.reporting.reports).to.have.length(1);
    expect(await waitingReports(base)).to.deep.equal([]);
  });

  it("is one report with the same key when the answer was lost", async () => {
    const page = await atCheck();
    losesAnswer(page.api);
    await page.press("Send the report");
    await page.at(keptTitle);
    back(page.api);
    await page.at(sentTitle);
    expect(page.api.reporting.reports).to.have.length(1);
  });

  it("would be two at a server that does not know keys", async () => {
    const page = await atCheck();
    page.api.reporting.knowsKeys = false;
    losesAnswer(page.api);
    await page.press("Send the report");
    await page.at(keptTitle);
    back(page.api);
    await page.at(sentTitle);
    expect(page.api.reporting.reports).to.have.length(2);
  });

  it("is one report when two windows send what waits", async () => {
    const api = new FakeApi();
    const page = await kept(api);
    const other = await openReport({}, api);
    back(api);
    await waitUntil(() => page.heading === sentTitle || other.words.includes("7K3F-9QM1"), "one of them tells it");
    await waitUntil(async () => !(await waitingReports(base)).length);
    expect(api.reporting.reports).to.have.length(1);
  });

  it("waits on while the server is in trouble", async () => {
    const api = new FakeApi();
    const page = await kept(api);
    api.answerNext("POST /reports", () => problem(503, "database-unavailable"));
    back(api);
    await page.reads("It could not be sent just now.");
    await page.press("Try to send it now");
    await page.at(sentTitle);
  });

  it("is shown with all that was typed when it is refused late, and sent when it is corrected", async () => {
    const api = new FakeApi();
    const first = await keptWithPhoto(api);
    first.element.remove();
    const errors = [{ pointer: "/description", code: "too-long", detail: "" }];
    api.answerNext("POST /reports", () => problem(422, "invalid-fields", { errors }));
    const page = await openReport({}, api);
    await page.reads("could not be accepted as it is: Street light");
    await page.press("Look through it");
    await page.at("Street light");
    await page.reads("This cannot be accepted");
    expect(page.field("What is the matter?").value).to.equal("The lamp is dark.");
    page.type("What is the matter?", "Dark lamp.");
    await page.press("Continue");
    await page.at("Check and send");
    expect(page.words).to.contain("52.40640, 16.92520");
    await page.press("Send the report");
    await page.at("Your report has been sent");
    const { body } = api.calls.findLast(({ request }) => request === "POST /reports")!;
    expect(body).to.deep.include({ description: "Dark lamp.", answers: { danger: "no" } });
    expect(body.photos).to.have.length(1);
    expect(await waitingReports(base)).to.deep.equal([]);
  });

  it("sends its photos again when the server has forgotten them", async () => {
    const api = new FakeApi();
    const page = await atPhotos({}, api);
    await page.choosePhoto(await photo());
    await page.reads("Added");
    api.reporting.photos.clear();
    await page.press("Continue");
    await page.at("A few questions");
    await page.tick("No");
    await page.press("Continue");
    await page.at("How can we reach you?");
    await page.press("Continue");
    await page.press("Send the report");
    await page.at("Your report has been sent");
    expect(api.count("POST /photos")).to.equal(2);
  });

  it("can be thrown away, after a question", async () => {
    const page = await kept();
    await page.press("Throw it away");
    await waitUntil(() => page.focused?.id === "discard", "the focus goes to the question");
    await page.press("No, keep it");
    expect(await waitingReports(base)).to.have.length(1);
    await page.press("Throw it away");
    await page.press("Yes, throw it away");
    await page.at("Street light");
    expect(await waitingReports(base)).to.deep.equal([]);
  });

  it("stays in the page where the browser stores nothing", async () => {
    const page = await atCheck();
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = () => {
      throw new DOMException("no storage", "SecurityError");
    };
    offline();
    await page.press("Send the report");
    await page.reads("Everything you entered is still here");
    back(page.api);
    await page.at(sentTitle);
    IDBFactory.prototype.open = open;
    expect(page.api.reporting.reports).to.have.length(1);
  });
});

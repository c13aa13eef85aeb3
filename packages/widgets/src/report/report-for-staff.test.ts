import { expect, waitUntil } from "@open-wc/testing";
import { everyState } from "../../test/every-state.ts";
import { offline, online } from "../../test/fixture.ts";
import { openReport, type ReportPage } from "../../test/report-page.ts";
import { call, type StaffAttributes } from "../../test/staff-attributes.ts";
import { waitingReports } from "./waiting-reports.ts";
import "./okienko-report.ts";
// fetched when it is needed otherwise: dozens of small files here, one in a build
import "../shared/staff-part.ts";

/** The whole way of a complaint, which asks residents for a name and an e-mail address. */
async function atWho(staff: StaffAttributes = call): Promise<ReportPage> {
  const page = await openReport({ category: "clerk", staff });
  page.type("What is the matter?", "Nobody answers the phone.");
  await page.press("Continue");
  await page.at("Who reports it?");
  return page;
}

async function atSummary(staff?: StaffAttributes): Promise<ReportPage> {
  const page = await atWho(staff);
  await page.press("Continue");
  await page.at("Read it out and send");
  return page;
}

async function atNumber(): Promise<ReportPage> {
  const page = await atSummary();
  await page.press("Send the report");
  await page.at("Sent: read the number out");
  return page;
}

describe("a report by staff", () => {
  it("is sent as of the caller, with the way that the caller came", async () => {
    const page = await atNumber();
    const { body } = page.api.calls.find(({ request }) => request === "POST /desk/reports")!;
    expect(body).to.include({ channel: "phone", conversation: "C0NV-4SAT", language: "uk", anonymous: false });
    expect(body.contact).to.deep.equal({ name: "Zofia Nowak", email: null, phone: null });
    expect(page.api.count("POST /reports")).to.equal(0);
  });

  it("lets the caller stay unknown whatever the category asks of residents", async () => {
    const page = await atSummary({ ...call, caller: null });
    await page.press("Send the report");
    await page.at("Sent: read the number out");
    expect(page.api.calls.at(-1)!.body).to.include({ anonymous: true, contact: null });
  });

  it("asks no caller for photos, nor where staff are; for a letter it takes photos", async () => {
    const page = await openReport({ category: "hole", staff: call });
    page.type("What is the matter?", "A deep hole");
    await page.press("Continue");
    await page.at("Where is it?");
    expect(page.control("I am there now")).to.equal(undefined);
    page.type("Address or name of the place", "52.4064, 16.9252");
    await page.press("Continue");
    await page.at("Who reports it?");
    page.element.channel = "letter";
    await page.press("Back");
    await page.at("Photos of the caller");
  });

  it("keeps nothing of a caller on the device, and sends it once the network is back", async () => {
    const page = await atSummary();
    offline();
    await page.press("Send the report");
    await page.reads("There is no connection");
    expect(await waitingReports("https://city.example")).to.deep.equal([]);
    online(page.api);
    window.dispatchEvent(new Event("online"));
    await page.at("Sent: read the number out");
    expect(page.api.reporting.reports.length).to.equal(1);
  });

  it("gives staff no link of the reporter", async () => {
    const page = await atNumber();
    await waitUntil(() => page.words.includes("7K3F-9QM1"));
    expect([...page.root.querySelectorAll("a")].map(({ href }) => href)).to.deep.equal([]);
  });
});

const states = { "who reports, asked by staff": () => atWho(), "the number of a report for the caller": atNumber };
for (const [name, open] of Object.entries(states)) everyState(name, async () => (await open()).element);

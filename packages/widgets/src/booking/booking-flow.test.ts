import { expect, oneEvent, waitUntil } from "@open-wc/testing";
import { atCheck, atContact, atDone, atTimes, openBooking } from "../../test/booking-page.ts";
import type { TimeHeldEvent, VisitBookedEvent } from "./okienko-booking.ts";
import "./okienko-booking.ts";

describe("<okienko-booking>", () => {
  it("finds a procedure through its department", async () => {
    const page = await openBooking();
    await page.press("Civil affairs");
    await page.press("Driving licence");
    await page.at("Driving licence");
    expect(page.text).to.contain("Identity card or passport").and.to.contain("PLN 17.00");
  });

  it("names the groups of a department by headings, and nothing else by the same words", async () => {
    const page = await openBooking();
    const groups = [...page.root.querySelectorAll("details [role=heading]")];
    expect(groups.map((it) => [it.textContent, it.ariaLevel])).to.deep.equal([
      ["Documents", "3"],
      ["Vehicles", "3"],
      ["Voters", "3"],
    ]);
    expect(page.root.querySelector("ul[aria-label]")).to.equal(null);
  });

  it("says when a search finds nothing and still offers the departments", async () => {
    const page = await openBooking();
    page.type("Search for a procedure", "dragon");
    await page.says("Nothing found");
    expect(page.all("Civil affairs")).to.have.length(1);
  });

  it("says of a procedure without visits what to do instead", async () => {
    const page = await openBooking({ procedure: "voting" });
    await page.says("You can do this on the Internet.");
    expect(page.all("Do it online")[0]).to.have.attribute("href", "https://example.org/voters");
    expect(page.all("Continue")).to.have.length(0);
  });

  it("asks for times of as many matters as are wanted", async () => {
    const page = await openBooking({ procedure: "car" });
    const select = page.root.querySelector("select")!;
    expect([...select.options].map(({ text }) => text)).to.deep.equal([
      "1 matter, 15 min",
      "2 matters, 30 min",
      "3 matters, 45 min",
    ]);
    select.value = "3";
    select.dispatchEvent(new Event("change"));
    await page.press("Continue");
    await page.at("When and where?");
    expect(page.api.calls.findLast(({ request }) => request === "GET /availability")!.query.get("quantity")).to.equal(
      "3",
    );
  });

  it("keeps what was typed when one goes back, and the held time", async () => {
    const page = await atContact();
    page.type("Full name", "Zofia");
    await page.press("Back");
    await page.at("When and where?");
    await page.press("Keep this time");
    await page.at("Who is coming?");
    expect(page.root.querySelector<HTMLInputElement>("#name")!.value).to.equal("Zofia");
    expect(page.api.count("POST /holds")).to.equal(1);
  });

  it("returns to the summary after another time was chosen there, and gives the first one back", async () => {
    const page = await atCheck();
    const [first] = page.api.holds.keys();
    await page.press("Change: Day and time");
    await page.at("When and where?");
    await page.press(/8:15 Gronowa$/);
    await page.at("Check and book");
    expect(page.text).to.contain("8:15");
    await waitUntil(() => page.api.count(`DELETE /holds/${first}`) === 1);
  });

  it("tells the page of a held time and of a booked visit, without a name", async () => {
    const times = await atTimes();
    setTimeout(() => void times.press(/8:00 Gronowa$/));
    const held: TimeHeldEvent = await oneEvent(document.body, "okienko-time-held");
    expect({ ...held }).to.include({ procedure: "car", office: "gronowa" });
    expect(Object.keys(held)).to.not.include("id").and.not.include("secret");

    const page = await atCheck();
    setTimeout(() => void page.press("Book the visit"));
    const booked: VisitBookedEvent = await oneEvent(document.body, "okienko-visit-booked");
    expect(booked.reference).to.equal("7K3F-9QMX");
    expect(JSON.stringify(booked)).to.not.contain("Zofia");
  });

  it("shows the number, the code, the calendars and the way to change the visit", async () => {
    const page = await atDone();
    expect(page.text).to.contain("7K3F-9QMX").and.to.contain("K7M2").and.to.contain("zofia@example.org");
    expect(page.root.querySelector("img")).to.have.attribute("alt", "QR code of check-in code K7M2");
    for (const name of [
      "Download a calendar file (.ics)",
      "Add to Google Calendar",
      "Add to Outlook",
      "Subscribe to the visit in a calendar",
      "Print",
      "Move or cancel the visit",
    ])
      expect(page.all(name), name).to.have.length(1);
    expect(page.text).to.contain("Photo, 35 × 45 mm");
  });

  it("says of a visit to be confirmed that it is not booked yet", async () => {
    const { FakeApi } = await import("../../test/fake-api.ts");
    const api = Object.assign(new FakeApi(), {
      visit: { state: "unconfirmed", confirmBy: "2026-11-23T10:00:00+01:00" },
    });
    const page = await atDone({}, api);
    expect(page.heading).to.contain("please confirm");
    expect(page.text).to.match(/Not booked yet.*10:00/);
  });
});

import { expect, fixture, html, waitUntil } from "@open-wc/testing";
import { atTimes, openBooking } from "../../test/booking-page.ts";
import { FakeApi, instant } from "../../test/fake-api.ts";
import { base, offline, online } from "../../test/fixture.ts";
import type { OkienkoBooking } from "./okienko-booking.ts";
import "./okienko-booking.ts";

const unknown = "This page pointed to something we do not have";

describe("the attributes of <okienko-booking>", () => {
  it("skip the first step when they say what for", async () => {
    const page = await openBooking({ procedure: "car" });
    expect(page.heading).to.equal("Registration of a car");
    expect(page.text).to.contain("Step 1 of 4");
    expect(page.all("Back")).to.have.length(0);
  });

  it("narrow the choice to a department, a group and an office", async () => {
    expect((await openBooking({ department: "civil" })).all("Other matters")).to.have.length(0);
    const page = await openBooking({ department: "civil", group: "vehicles" });
    expect(page.all("Identity card")).to.have.length(0);
    expect(page.all("Driving licence")).to.have.length(1);
    expect((await openBooking({ office: "libelta", group: "vehicles" })).all("Driving licence")).to.have.length(0);
  });

  for (const attributes of [{ procedure: "unicorn" }, { department: "x" }, { group: "x" }, { office: "x" }])
    it(`show everything, with a notice, for ${JSON.stringify(attributes)}`, async () => {
      const page = await openBooking(attributes);
      expect(page.heading).to.equal("What do you need?");
      expect(page.text).to.contain(unknown);
      await page.press("Civil affairs");
      expect(page.all("Identity card").length).to.be.above(0);
    });

  it("tell the developer of the page that the city does not know a procedure", async () => {
    const warnings: unknown[] = [];
    const { warn } = console;
    Object.assign(console, { warn: (words: unknown) => warnings.push(words) });
    await openBooking({ procedure: "unicorn" });
    Object.assign(console, { warn });
    expect(warnings).to.deep.equal(['<okienko-booking procedure="unicorn">: the city has no such procedure.']);
  });

  it("say so when the office does not serve the procedure, and offer the others", async () => {
    const page = await openBooking({ procedure: "car", office: "x" });
    expect(page.text).to.contain(unknown);
    await page.press("Continue");
    await page.at("When and where?");
    expect(page.root.querySelector("select")!.value).to.equal("");
  });

  for (const [quantity, selected] of Object.entries({ "2": "2", x: "1", "0": "1", "-3": "1", "99": "3", "1.5": "1" }))
    it(`take a quantity of "${quantity}" for ${selected}`, async () => {
      const page = await openBooking({ procedure: "car", quantity });
      expect(page.root.querySelector("select")!.value).to.equal(selected);
    });

  it("may change while the widget is used", async () => {
    const page = await openBooking({ procedure: "car" });
    page.element.setAttribute("procedure", "id-card");
    await page.at("Identity card");
    page.element.removeAttribute("procedure");
    await page.at("What do you need?");
  });

  it("choose the office first", async () => {
    const page = await atTimes({ office: "libelta" });
    expect(page.root.querySelector("select")!.value).to.equal("libelta");
    expect(page.all(/ Gronowa$/)).to.have.length(0);
  });

  it("set the level of the headings", async () => {
    const page = await openBooking({ procedure: "car" });
    const levels = () => [...page.root.querySelectorAll("[role=heading]")].map((it) => it.getAttribute("aria-level"));
    expect(levels()).to.deep.equal(["2", "3", "3", "3"]);
    expect(page.root.querySelector("[role=group]"), "what a heading says is said once").to.equal(null);
    page.element.setAttribute("heading-level", "4");
    await page.element.updateComplete;
    expect(levels()[0]).to.equal("4");
    page.element.setAttribute("heading-level", "1");
    await page.element.updateComplete;
    expect(levels()[0]).to.equal("2");
  });

  it("offer what the city calls now first, to people at the door", async () => {
    const api = new FakeApi();
    api.days = [api.today];
    // shortly before midnight nothing is free today any more
    api.times = [0, 20, 40, 200].map((minutes) => instant(Date.now() + minutes * 60_000).slice(11, 16));
    const page = await atTimes({ now: true, office: "gronowa" }, api);
    const groups = [...page.root.querySelectorAll(".sub")];
    const titles = groups.map((it) => it.textContent!.trim());
    const isLate = instant(Date.now()).slice(11) > "20:30";
    if (!isLate) {
      expect(titles.slice(0, 2)).to.deep.equal(["Free now", "Earliest times"]);
      // the city of the tests says 30 minutes
      expect(groups[0]!.nextElementSibling!.querySelectorAll("button")).to.have.length(1);
    }
    expect(titles).to.include("Choose a day");
  });

  it("offer other offices when nothing is free now at this one", async () => {
    const page = await atTimes({ now: true, office: "gronowa" });
    expect(page.text).to.contain("Nothing is free right now");
    expect(page.text).to.contain("Free at other offices");
    expect(page.all(/8:00 Libelta$/)).to.have.length(1);
  });
});

describe("the children of <okienko-booking>", () => {
  const open = () =>
    fixture<OkienkoBooking>(
      html`<okienko-booking api=${base} lang="en" procedure="car"><a href="/book">Book</a></okienko-booking>`,
    );
  const isFallback = (element: OkienkoBooking) => element.querySelector("a")!.checkVisibility();

  it("stay until the procedure that the page names has come", async () => {
    online(new FakeApi());
    const element = await open();
    expect(isFallback(element)).to.equal(true);
    await waitUntil(() => !isFallback(element), "the widget works");
  });

  it("stay with the reason when nothing can be fetched, and go when the network is back", async () => {
    offline();
    const element = await open();
    await waitUntil(() => element.shadowRoot!.textContent!.includes("There is no connection"), "the reason");
    expect(isFallback(element)).to.equal(true);
    online(new FakeApi());
    dispatchEvent(new Event("online"));
    await waitUntil(() => !isFallback(element), "the widget works");
  });

  it("stay with a button when only the data cannot be fetched", async () => {
    const api = new FakeApi();
    online(api);
    api.answerNext("GET /departments", () => Promise.reject(new TypeError("Failed to fetch")));
    const element = await open();
    await waitUntil(() => element.shadowRoot!.querySelector("button"), "a button");
    expect(isFallback(element)).to.equal(true);
    element.shadowRoot!.querySelector("button")!.click();
    await waitUntil(() => !isFallback(element), "the widget works");
  });
});

import { expect, waitUntil } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import "../booking/okienko-booking.ts";
import { atTimes, type BookingPage } from "../../test/booking-page.ts";
import { FakeApi } from "../../test/fake-api.ts";
import { base } from "../../test/fixture.ts";

const day = (page: BookingPage, name: RegExp) => page.all(name)[0]!;
const ready = (page: BookingPage) => waitUntil(() => !page.element.busy);

describe("the calendar", () => {
  it("says of every day how many times are free", async () => {
    const page = await atTimes();
    const names = [...page.root.querySelectorAll("td button")].map((it) => it.getAttribute("aria-label"));
    names.forEach((name) => expect(name).to.match(/^\w+, \d+ \w+ \d{4}, (\d+ free times?|no free times)$/));
    const weekdays = [...page.root.querySelectorAll("th")].map(({ abbr }) => abbr);
    expect(weekdays).to.deep.equal(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]);
  });

  it("has no role that a table does not have by itself, and one stop for the Tab key", async () => {
    const page = await atTimes();
    expect(page.root.querySelector("table")).to.not.have.attribute("role");
    expect(page.root.querySelectorAll("td button[tabindex='0']")).to.have.length(1);
  });

  it("does not choose a day without times", async () => {
    const page = await atTimes();
    const full = day(page, /no free times$/);
    expect(full).to.have.attribute("aria-disabled", "true");
    full.click();
    expect(page.api.calls.some(({ request }) => /availability\/\d/.test(request))).to.equal(false);
  });

  it("moves the focus to the times, and back to the days", async () => {
    const page = await atTimes();
    const name = day(page, /\d+ free times$/).getAttribute("aria-label");
    await page.press(/\d+ free times$/);
    await waitUntil(() => page.focused.startsWith("Times on"));
    await page.press("Back to the days");
    await waitUntil(() => page.focused === name);
    expect(page.root.activeElement).to.have.attribute("aria-pressed", "true");
  });

  it("shows the times of a day office by office, in the morning and in the afternoon", async () => {
    const page = await atTimes();
    await page.press(/\d+ free times$/);
    await page.says("Morning");
    const names = [...page.root.querySelectorAll("section ul")].map((list) => {
      const labels = list
        .getAttribute("aria-labelledby")!
        .split(" ")
        .map((id) => page.root.getElementById(id)!);
      return labels.map(({ textContent }) => textContent).join(" ");
    });
    expect(names).to.deep.equal(["Gronowa Morning", "Gronowa Afternoon", "Libelta Morning", "Libelta Afternoon"]);
    expect(page.all(/^8:15, /).map((it) => it.ariaLabel)).to.deep.equal(["8:15, Gronowa", "8:15, Libelta"]);
    const headings = [...page.root.querySelectorAll("section [role=heading]")];
    expect(headings.map((it) => [it.textContent, it.ariaLevel]).slice(1)).to.deep.equal([
      ["Gronowa", "4"],
      ["Libelta", "4"],
    ]);
  });

  it("offers the way back to the days before the times", async () => {
    const page = await atTimes();
    await page.press(/\d+ free times$/);
    await page.says("Morning");
    expect(page.root.querySelector("section button")!.textContent!.trim()).to.equal("Back to the days");
  });

  it("names no office above the times where only one has them", async () => {
    const page = await atTimes({ office: "libelta" });
    await page.press(/\d+ free times$/);
    await page.says("Morning");
    expect(page.root.querySelector("section")!.textContent).to.not.contain("Libelta");
  });

  it("does not show the weeks that are over", async () => {
    const page = await atTimes();
    const weeks = [...page.root.querySelectorAll("tbody tr")].map((row) => row.querySelectorAll("button"));
    const days = [...weeks[0]!].map((it) => it.textContent!.trim());
    const isThisMonth = page.root.querySelector("[aria-current=date]");
    if (isThisMonth) expect(days).to.include(String(Number(page.api.today.slice(8))));
  });

  it("keeps the focus on a button that leads to no month", async () => {
    const page = await atTimes();
    const previous = page.all("Previous month")[0]!;
    previous.focus();
    // on the last days of a month the first free day is in the next one
    previous.click();
    previous.click();
    await page.element.updateComplete;
    expect(page.root.activeElement).to.equal(previous).and.have.attribute("aria-disabled", "true");
  });

  it("keeps the focus and calls no month full while its answer is outstanding", async () => {
    const page = await atTimes();
    const late = Promise.withResolvers<Response>();
    page.api.answerNext("GET /availability", () => late.promise);
    page.root.querySelector<HTMLElement>("td button[tabindex='0']")!.focus();
    const before = page.focused;
    await sendKeys({ press: "PageDown" });
    await page.element.updateComplete;
    expect(page.root.activeElement).to.match("td button[tabindex='0']");
    expect(page.focused)
      .to.match(/^\w+, \d+ \w+ \d{4}$/)
      .and.not.equal(before);
    expect(page.root.querySelector("table")).to.have.attribute("aria-busy", "true");
    expect(page.root.querySelector("p[role=status]")!.textContent).to.equal("");
    expect(page.text).to.not.match(/All times are taken|no free times/);
    const label = page.focused;
    const { query } = page.api.calls.findLast(({ request }) => request === "GET /availability")!;
    late.resolve(await page.api.fetch(`${base}/api/v1/availability?${query}`));
    await ready(page);
    expect(page.focused).to.match(new RegExp(`^${label}, (\\d+|no) free times?$`));
  });

  it("tells politely how many times are free after another office or month was asked for", async () => {
    const page = await atTimes();
    const status = page.root.querySelector("p[role=status]")!;
    expect(status.textContent).to.match(/^All offices, \w+ \d{4}: \d+ free times$/);
    const all = Number(/: (\d+)/.exec(status.textContent!)![1]);
    const select = page.root.querySelector("select")!;
    select.value = "libelta";
    select.dispatchEvent(new Event("change"));
    await page.element.updateComplete;
    expect(status.textContent, "nothing before the answer").to.equal("");
    await waitUntil(() => /^Libelta, /.test(status.textContent!));
    expect(status.textContent).to.contain(`: ${all / 2} free times`);
  });

  it("does not leave the days that are open", async () => {
    const page = await atTimes();
    page.root.querySelector<HTMLElement>("td button[tabindex='0']")!.focus();
    await sendKeys({ down: "Shift" });
    await sendKeys({ press: "PageUp" });
    await sendKeys({ up: "Shift" });
    await ready(page);
    await waitUntil(() => page.root.activeElement?.getAttribute("aria-current") === "date", "today has the focus");
  });

  it("leads from an empty month to the next free day with one press", async () => {
    const page = await atTimes();
    const [first] = page.api.days;
    page.api.days = [first!];
    page.all("Next month")[0]!.click();
    page.all("Next month")[0]!.click();
    await page.says("All times are taken.");
    await page.press(/^Next free day/);
    await page.says("Morning");
    await waitUntil(() => page.focused.startsWith("Times on"));
  });

  it("takes a typed day", async () => {
    const page = await atTimes();
    page.type("Or type a date", page.api.days[2]!.split("-").reverse().join("."));
    await page.press("Show times");
    await page.says("Morning");
  });

  for (const [text, message] of Object.entries({
    soon: "Enter a date such as",
    "1.1.2031": "cannot be booked for this day",
  }))
    it(`says what is wrong with "${text}", at the field, which has the focus`, async () => {
      const page = await atTimes();
      page.type("Or type a date", text);
      await page.press("Show times");
      await page.says(message);
      await waitUntil(() => page.root.activeElement?.id === "typed-day");
      expect(page.root.activeElement).to.have.attribute("aria-invalid", "true");
    });

  it("gives a free day of the near future as the example, also in the error", async () => {
    const api = new FakeApi();
    const [soon] = (api.days = api.days.slice(3));
    const page = await atTimes({}, api);
    const example = soon!.split("-").reverse().join(".");
    await page.says(`For example ${example}`);
    page.type("Or type a date", "soon");
    await page.press("Show times");
    await page.says(`Enter a date such as ${example}`);
  });

  it("looks again when the page is looked at again", async () => {
    const page = await atTimes();
    const before = page.api.count("GET /availability/next");
    document.dispatchEvent(new Event("visibilitychange"));
    await waitUntil(() => page.api.count("GET /availability/next") > before);
  });
});

describe("when nothing is free", () => {
  for (const [reason, words] of [
    ["full", "All times are taken."],
    ["closed", "The office is closed"],
  ] as const)
    it(`says that it is ${reason}, until when times are open, when new ones come, and whom to call`, async () => {
      const page = await atTimes({}, Object.assign(new FakeApi(), { days: [], reason }));
      expect(page.text)
        .to.contain(words)
        .and.match(/open until: \w+/)
        .and.match(/New times appear: tomorrow, 7:00/);
      expect(page.all("61 646 33 44")[0]).to.have.attribute("href", "tel:616463344");
    });

  it("offers the other offices", async () => {
    const api = new FakeApi();
    for (const date of api.days) for (const time of api.times) api.taken.add(`${date}T${time}:00+01:00gronowa`);
    const page = await atTimes({ office: "gronowa" }, api);
    expect(page.text).to.contain("All times are taken.").and.contain("Free at other offices");
    await page.press(/Libelta$/);
    await page.at("Who is coming?");
  });
});

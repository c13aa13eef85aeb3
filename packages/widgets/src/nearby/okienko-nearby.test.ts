import { aTimeout, expect, oneDefaultPreventedEvent, waitUntil } from "@open-wc/testing";
import { problem } from "../../test/answers.ts";
import { FakeApi } from "../../test/fake-api.ts";
import { neighbour } from "../../test/fake-reporting.ts";
import { base, offline, online } from "../../test/fixture.ts";
import { another, openNearby, withReports } from "../../test/nearby-page.ts";
import "./okienko-nearby.ts";
import type { ReportChosenEvent } from "./okienko-nearby.ts";

const here = "52.4064,16.9252";

describe("<okienko-nearby>", () => {
  it("lists the newest of the whole city where the page says no place", async () => {
    const page = await openNearby();
    await page.reads("Newest reports of the city");
    expect(page.asked).to.deep.equal({ page: "1" });
    for (const words of [
      "2 reports are shown.",
      "The lamp before number 5 is dark",
      "Street light",
      "Rynek 5, about 21 metres away, Report ABCD-123E",
      "In progress · sent on Friday, 20 November 2026",
      "2 other people follow it",
    ])
      await page.reads(words);
    expect(page.root.querySelector("img")!.alt).to.equal("Photo of report ABCD-123E");
  });

  it("looks around the place of its attributes, for one category", async () => {
    const page = await openNearby({ location: here, radius: "1500", category: "hole" });
    await page.reads("Reports near here");
    await page.reads("Around: 52.40640, 16.92520.");
    expect(page.asked).to.deep.equal({ near: here, radius: "1500", category: "hole", page: "1" });
    expect(page.field("How far").value).to.equal("1500");
    page.element.setAttribute("radius", "700");
    await waitUntil(() => page.asked["radius"] === "700");
  });

  it("takes attributes that make no sense for absent ones, and says so of a category", async () => {
    const page = await openNearby({ location: "somewhere", radius: "-3", category: "dragon" });
    await page.reads("Newest reports of the city");
    await page.reads("This page pointed to something we do not have.");
    expect(page.asked).to.deep.equal({ page: "1" });
    page.element.location = here;
    await waitUntil(() => page.asked["radius"] === "500");
  });

  it("finds a place by its name and asks which one is meant", async () => {
    const page = await openNearby();
    page.type("Where?", "rynek");
    await page.press("Look there");
    await page.reads("2 places found. Do you mean one of these?");
    expect(page.focused?.id).to.equal("found");
    await page.press("Rynek 2");
    await page.reads("Around: Rynek 2.");
    expect(page.asked).to.include({ near: "52.4074,16.9252", radius: "500" });
    await waitUntil(() => page.focused?.id === "heading", "the focus is not lost");
    await page.press("In the whole city");
    await page.reads("Newest reports of the city");
    await waitUntil(() => page.focused?.id === "heading", "the focus is not lost");
  });

  it("says how many there are once, after the answer has come", async () => {
    const page = await openNearby();
    const said: string[] = [];
    const status = page.root.querySelector("[role=status] > p:only-child")!;
    const observer = new MutationObserver(() => said.push(status.textContent!.replace(/\s+/g, " ").trim()));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    page.api.reporting.neighbours = [];
    page.choose("State", "closed");
    await page.reads("There are no such reports here");
    observer.disconnect();
    expect(new Set(said.filter(Boolean)).size).to.equal(1);
  });

  it("offers only categories whose reports can be listed", async () => {
    const page = await openNearby();
    const offered = [...(page.field("Subject") as unknown as HTMLSelectElement).options].map(({ text }) => text);
    expect(offered).to.deep.equal(["All subjects", "Street light", "Hole in the road", "A new bench"]);
  });

  it("takes the only place of a name, and coordinates, at once", async () => {
    const page = await openNearby();
    page.type("Where?", "rynek 1");
    await page.press("Look there");
    await page.reads("Around: Rynek 1.");
    page.type("Where?", "52.41, 16.91");
    await page.press("Look there");
    await waitUntil(() => page.asked["near"] === "52.41,16.91");
  });

  it("says at the field, and on top, that a place is missing or unknown", async () => {
    const page = await openNearby();
    await page.press("Look there");
    await page.reads("Enter a place");
    expect(page.focused?.id).to.equal("errors");
    page.type("Where?", "Atlantis");
    await page.press("Look there");
    await page.reads("We know no such place.");
    expect(page.field("Where?").getAttribute("aria-describedby")).to.include("place-error");
  });

  it("looks where the device is, and says why it cannot", async () => {
    const page = await openNearby();
    const real = navigator.geolocation.getCurrentPosition;
    const answerWith = (answer: (good: PositionCallback, bad: PositionErrorCallback) => void) =>
      Object.assign(navigator.geolocation, { getCurrentPosition: answer });
    answerWith((_, bad) => bad({ code: 1 } as GeolocationPositionError));
    await page.press("Where I am");
    await page.reads("Your browser does not tell us where you are.");
    answerWith((good) => good({ coords: { latitude: 52.4, longitude: 16.9, accuracy: 9 } } as GeolocationPosition));
    await page.press("Where I am");
    await page.reads("Around: Where I am.");
    expect(page.asked).to.include({ near: "52.4,16.9" });
    Object.assign(navigator.geolocation, { getCurrentPosition: real });
  });

  it("is narrowed by subject, state and distance, and tells the count", async () => {
    const page = await openNearby({ location: here });
    page.choose("Subject", "lamp");
    await waitUntil(() => page.asked["category"] === "lamp");
    page.choose("State", "closed");
    await waitUntil(() => page.asked["state"] === "closed");
    page.api.reporting.neighbours = [neighbour];
    page.choose("How far", "2000");
    await page.reads("1 report is shown.");
    expect(page.asked).to.deep.equal({ near: here, radius: "2000", category: "lamp", state: "closed", page: "1" });
    expect(page.root.querySelector("[role=status] strong")!.textContent).to.equal("52.40640, 16.92520");
  });

  it("says when there is nothing", async () => {
    const page = await openNearby({}, new FakeApi());
    await page.reads("There are no such reports here.");
  });

  it("shows more of them, each once, and moves on to the first new one", async () => {
    const api = withReports();
    const reports = [neighbour, another(1)];
    api.answerNext("GET /reports", () => Response.json({ reports, page: 1, nextPage: 2 }));
    const page = await openNearby({}, api);
    api.reporting.neighbours = [another(1), another(2)];
    await page.press("Show more reports");
    await page.reads("3 reports are shown.");
    expect(page.asked).to.deep.equal({ page: "2" });
    expect(page.focused?.id).to.equal("report-ABCD-1002");
    expect(page.control("Show more reports")).to.equal(undefined);
  });

  it("tells the page which report is opened, and leaves it to the page where that is prevented", async () => {
    const page = await openNearby();
    const listener = oneDefaultPreventedEvent<ReportChosenEvent>(document, "okienko-report-chosen");
    const link = page.control("The lamp before number 5 is dark") as HTMLAnchorElement;
    expect(link.href).to.equal(neighbour.links.page);
    link.click();
    const { report, cancelable, defaultPrevented } = await listener;
    expect(report.reference).to.equal("ABCD-123E");
    expect([cancelable, defaultPrevented]).to.deep.equal([true, true]);
  });

  it("follows one by e-mail, and no closed one", async () => {
    const done = another(1, { state: "done", closed: true, closedAt: "2026-11-21T10:00:00+01:00" });
    const page = await openNearby({}, withReports(neighbour, done));
    await page.reads("closed on Saturday, 21 November 2026");
    expect(page.control("Me too: ABCD-1001")).to.equal(undefined);
    await page.press("Me too: ABCD-123E");
    expect(page.focused?.id).to.equal("email");
    page.type("E-mail address", "ewa@example.org");
    await page.press("Send me its news");
    await page.reads("We have sent a letter to ewa@example.org.");
    expect(page.api.count("POST /reports/ABCD-123E/followers")).to.equal(1);
  });

  it("shows them on a map of the city; a point leads to its report in the list", async () => {
    const page = await openNearby({ location: here });
    expect(page.api.count("GET /map")).to.equal(0);
    await page.press("Show on the map");
    await waitUntil(() => page.root.querySelectorAll(".point.open").length === 2, "two points", { timeout: 3000 });
    expect(page.focused?.id).to.equal("map");
    page.root.querySelector<HTMLElement>(".point.open")!.click();
    await waitUntil(() => page.focused?.id === "report-ABCD-123E");
    await page.press("Look in this part of the map");
    await page.reads("Reports in this part of the map");
    expect(page.asked["bbox"]).to.match(/^\d+\.\d+,\d+\.\d+,\d+\.\d+,\d+\.\d+$/);
    expect(page.asked["near"]).to.equal(undefined);
    await page.press("Show on the map");
    expect(page.root.querySelector("#map")).to.equal(null);
  });

  it("keeps the list when there is no network, and goes on when it is back", async () => {
    const page = await openNearby();
    offline();
    page.choose("State", "open");
    await page.reads("There is no connection.");
    expect(page.words).to.include("The lamp before number 5 is dark");
    online(page.api);
    window.dispatchEvent(new Event("online"));
    await waitUntil(() => page.asked["state"] === "open");
  });

  it("leaves its children where the first list cannot be had, and says why", async () => {
    const api = new FakeApi();
    api.answerNext("GET /reports", () => problem(500, "internal-error"));
    const page = await openNearby({}, api);
    await page.reads("Something went wrong on our side.");
    expect(page.root.querySelector("slot")).not.to.equal(null);
    await page.press("Try again");
    await page.reads("There are no such reports here.");
  });

  it("shows the answer to the last question, whichever comes first", async () => {
    const page = await openNearby();
    const late = Promise.withResolvers<Response>();
    page.api.answerNext("GET /reports", () => late.promise);
    page.choose("State", "open");
    page.api.reporting.neighbours = [another(7)];
    page.choose("State", "closed");
    await page.reads("Lamp number 7");
    late.resolve(Response.json({ reports: [another(8)], page: 1, nextPage: null }));
    await aTimeout(50);
    expect(page.words).to.include("Lamp number 7").and.not.to.include("Lamp number 8");
  });

  for (const [lang, one, five] of [
    ["pl", "Pokazano 1 zgłoszenie.", "Pokazano 5 zgłoszeń."],
    ["en", "1 report is shown.", "5 reports are shown."],
    ["uk", "Показано 1 повідомлення.", "Показано 5 повідомлень."],
    ["de", "1 Meldung wird gezeigt.", "5 Meldungen werden gezeigt."],
  ] as const)
    it(`speaks ${lang} with its plurals, and asks nobody but the city`, async () => {
      const api = withReports(...[1, 2, 3, 4, 5].map((count) => another(count)));
      const page = await openNearby({ lang, location: here }, api);
      await page.reads(five);
      api.reporting.neighbours = [another(1)];
      page.element.radius = 200;
      await page.reads(one);
      expect(page.words).not.to.match(/nearby\.|status\.|report\.|common\.|undefined|\{/);
      expect(api.calls.every(({ headers }) => headers.get("accept-language") === lang)).to.equal(true);
      const others = performance.getEntriesByType("resource").filter(({ name }) => !isOwn(name));
      expect(others.map(({ name }) => name)).to.deep.equal([]);
    });
});

function isOwn(address: string): boolean {
  const { origin, protocol } = new URL(address);
  return origin === location.origin || origin === base || protocol === "data:";
}

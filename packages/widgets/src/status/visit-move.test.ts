import { expect, html, oneEvent } from "@open-wc/testing";
import { problem } from "../../test/answers.ts";
import { FakeApi } from "../../test/fake-api.ts";
import { base, shown } from "../../test/fixture.ts";
import { Page } from "../../test/page.ts";
import "./okienko-status.ts";
// fetched when it is needed otherwise: dozens of small files here, one in a build
import "./visit-move.ts";
import type { OkienkoStatus, VisitMovedEvent } from "./okienko-status.ts";

const number = "7K3F-9QMX";

async function choosing(api = new FakeApi()): Promise<Page> {
  const template = html`<okienko-status
    api=${base}
    lang="en"
    reference=${number}
    .secret=${api.visits.secret}
  ></okienko-status>`;
  const page = new Page(await shown<OkienkoStatus>(template, api));
  await page.press("Move the visit");
  await page.reads("Earliest times");
  return page;
}

describe("moving a visit", () => {
  it("says that the old time stands, asks, moves, and tells the page the new time", async () => {
    const api = new FakeApi();
    const before = api.visits.visit.start;
    const page = await choosing(api);
    expect(page.words).to.include("Until you have moved it, your visit stays as it is");
    await page.press(/8:15 Libelta$/);
    await page.reads("Move the visit to this time?");
    expect(api.visits.visit.start).to.equal(before);
    const event = oneEvent<VisitMovedEvent>(document, "okienko-visit-moved");
    await page.press("Move the visit");
    const { reference, office, start } = await event;
    expect({ reference, office, start }).to.deep.equal({
      reference: number,
      office: "libelta",
      start: api.visits.visit.start,
    });
    expect(start).not.to.equal(before);
    await page.reads("Your visit has been moved.");
    expect(page.words).to.include("8:15");
    expect(page.focused?.id).to.equal("news");
  });

  it("looks for as many matters as the visit has", async () => {
    const api = new FakeApi();
    await choosing(api);
    const { query } = api.calls.find(({ request }) => request === "GET /availability")!;
    expect([query.get("procedure"), query.get("quantity"), query.get("office")]).to.deep.equal(["car", "2", null]);
  });

  it("offers other times when the one that was wanted is gone, and says that the visit stands", async () => {
    const api = new FakeApi();
    const before = api.visits.visit.start;
    const page = await choosing(api);
    await page.press(/8:15 Libelta$/);
    api.answerNext("POST /holds", () => api.takenNow());
    await page.press("Move the visit");
    await page.reads("Somebody has just taken this time. Your visit stays as it was.");
    expect(page.focused?.id).to.equal("notice");
    expect(page.focused!.querySelector("button"), "only the sentence is read").to.equal(null);
    expect(api.visits.visit.start).to.equal(before);
    await page.press(/11:45 Libelta$/);
    await page.press("Move the visit");
    await page.reads("Your visit has been moved.");
  });

  it("holds the time again when the first hold has run out", async () => {
    const api = new FakeApi();
    const page = await choosing(api);
    await page.press(/8:15 Libelta$/);
    api.answerNext(`PATCH /visits/${number}`, ({ body }) => {
      api.taken.delete(`${api.holds.get(body.hold.id)!.start}libelta`);
      return problem(410, "hold-expired");
    });
    await page.press("Move the visit");
    await page.reads("Your visit has been moved.");
    const keys = api.calls
      .filter(({ request }) => request === "POST /holds")
      .map(({ headers }) => headers.get("idempotency-key"));
    expect(new Set(keys).size).to.equal(2);
  });

  it("moves once, with the hold that it has, when an answer is lost and it is tried again", async () => {
    const api = new FakeApi();
    const page = await choosing(api);
    await page.press(/8:15 Libelta$/);
    api.answerNext(`PATCH /visits/${number}`, () => Promise.reject(new TypeError("Failed to fetch")));
    await page.press("Move the visit");
    await page.press("Try again");
    await page.reads("Your visit has been moved.");
    expect(api.count("POST /holds")).to.equal(1);
  });

  it("gives back what it holds when the person goes back instead", async () => {
    const api = new FakeApi();
    const page = await choosing(api);
    await page.press(/8:15 Libelta$/);
    api.answerNext(`PATCH /visits/${number}`, () => Promise.reject(new TypeError("Failed to fetch")));
    await page.press("Move the visit");
    await page.reads("There is no connection.");
    await page.press("Back");
    await page.reads("Your visit");
    expect(api.holds.size).to.equal(0);
  });

  it("shows what the visit is now when it can no longer be moved", async () => {
    const api = new FakeApi();
    const page = await choosing(api);
    await page.press(/8:15 Libelta$/);
    api.visits.visit.state = "missed";
    await page.press("Move the visit");
    await page.reads("Nobody came");
    expect(page.words).to.include("The visit has changed in the meantime.");
  });
});

import { expect, html } from "@open-wc/testing";
import { problem } from "../../test/answers.ts";
import { FakeApi } from "../../test/fake-api.ts";
import { base, offline, online, shown } from "../../test/fixture.ts";
import { Page } from "../../test/page.ts";
import { openOwnStory, openStory } from "../../test/story-page.ts";
import "./okienko-status.ts";
import type { OkienkoStatus } from "./okienko-status.ts";

const number = "ABCD-123E";

describe("<okienko-status> of a report, for anybody", () => {
  it("finds it by its number and tells where it stands, what is promised, what usually happens and has happened", async () => {
    const element = await shown<OkienkoStatus>(html`<okienko-status api=${base} lang="en"></okienko-status>`);
    const page = new Page(element);
    page.type("Number", " abcd123e ");
    await page.press("Show status");
    await page.reads(`Report ${number}`);
    expect(page.focused?.id).to.equal("heading");
    for (const words of [
      "In progress",
      "Street light",
      "Rynek 5",
      "27 November 2036",
      "within 3 days,",
      "four of five within 7 days.",
      "The lamp before number 5 is dark.",
      "How many lamps are dark?",
      "Roads department",
      "2 other people follow it",
      "Report sent, by the person who reported it",
      "State: In progress, by the city",
      "An electrician comes on Friday.",
    ])
      await page.reads(words);
    expect(page.words).not.to.include("zofia");
    expect(page.control("Add a word or a photo")).to.equal(undefined);
  });

  it("names every photo, and each leads to the whole of it", async () => {
    const page = await openStory();
    const images = [...page.root.querySelectorAll("img")];
    expect(images.map(({ alt }) => alt)).to.deep.equal([
      `Photo of report ${number} (1)`,
      `Photo of report ${number}, Friday, 20 November 2026 (1)`,
    ]);
    expect(images.every((image) => image.closest("a")!.href.startsWith("data:"))).to.equal(true);
  });

  it("says of an idea how many support it", async () => {
    const api = new FakeApi();
    Object.assign(api.story.report, { kind: "idea", supports: 12 });
    const page = await openStory(api);
    await page.reads("Supporters");
    await page.reads("12");
  });

  it("says that the clock stands still and why, and shows the day that was promised first", async () => {
    const api = new FakeApi();
    api.story.ask("Which lamp?");
    api.story.report.promise!.givenBy = "2036-11-20T23:59:59+01:00";
    const page = await openStory(api);
    await page.reads("stands still since Sunday, 22 November 2026: the city waits for an answer");
    await page.reads("First promised by Thursday, 20 November 2036.");
    expect(page.words).to.include("Which lamp?");
    expect(page.field.bind(page, "Your answer")).to.throw();
  });

  it("says when the promised day has passed, and nothing of the kind once it is closed", async () => {
    const api = new FakeApi();
    Object.assign(api.story.report.promise!, { by: "2026-11-01T23:59:59+01:00", givenBy: "2026-11-01T23:59:59+01:00" });
    const page = await openStory(api);
    await page.reads("The promised day has passed");
    api.story.close("Repaired.");
    const later = await openStory(api);
    await later.reads("Closed on");
    expect(later.words).not.to.include("The promised day has passed").and.not.to.include("four of five");
  });

  it("leads from a report that was merged to the one that goes on", async () => {
    const api = new FakeApi();
    Object.assign(api.story.report, { state: "duplicate", closed: true, duplicateOf: "WXYZ-7777" });
    const page = await openStory(api);
    await page.reads("The same had been reported before.");
    expect(page.control("Report WXYZ-7777")).to.have.attribute("href", "https://city.example/report/WXYZ-7777");
    expect(page.control(/^Me too/)).to.equal(undefined);
  });

  it("says that words are held until they are released", async () => {
    const api = new FakeApi();
    api.story.report.released = false;
    const page = await openStory(api);
    await page.reads("are not shown before they are released");
    expect(page.words).not.to.include("The lamp before number 5");
  });

  it("tells no more than the dates of a report that is not public", async () => {
    const api = new FakeApi();
    api.story.isPublic = false;
    const page = await openStory(api);
    await page.reads("Only the person who sent it can see what it is about");
    expect(page.words).to.include("In progress").and.not.to.include("Street light");
  });

  it("follows it by e-mail after a letter, and keeps a wrong address to be corrected", async () => {
    const page = await openStory();
    await page.press(`Me too: ${number}`);
    page.type("E-mail address", "nobody");
    await page.press("Send me its news");
    await page.reads("Enter an e-mail address such as");
    expect(page.focused?.id).to.equal("errors");
    page.type("E-mail address", "ewa@example.org");
    await page.press("Send me its news");
    await page.reads("We have sent a letter to ewa@example.org.");
    expect(page.focused?.id).to.equal("followed");
    const { body } = page.api.calls.find(({ request }) => request === `POST /reports/${number}/followers`)!;
    expect(body).to.deep.equal({ email: "ewa@example.org", language: "en" });
  });

  it("shows what everybody may see when the secret is wrong, and says so", async () => {
    const page = await openStory(undefined, { secret: "another-secret-0123" });
    await page.reads("This link does not open the report");
    expect(page.words).to.include(`Report ${number}`);
  });

  it("is told anew when the number is another one, also that of a visit", async () => {
    const page = await openStory();
    page.element.reference = "7K3F-9QMX";
    await page.reads("Visit 7K3F-9QMX");
    expect(page.words).not.to.include("Street light");
    page.element.reference = number;
    await page.reads(`Report ${number}`);
    await page.press("Check another number");
    expect(page.field("Number").value).to.equal("");
  });

  it("asks a visit's number nothing about reports", async () => {
    const api = new FakeApi();
    const template = html`<okienko-status api=${base} lang="en" reference="7K3F-9QMX"></okienko-status>`;
    await new Page(await shown<OkienkoStatus>(template, api)).reads("Visit 7K3F-9QMX");
    expect(api.calls.some(({ request }) => request.includes("/reports"))).to.equal(false);
  });

  for (const [lang, half, times] of [
    ["pl", "1 dnia", "otwarto ponownie 5 razy"],
    ["en", "1 day,", "opened again 5 times"],
    ["uk", "1 дня", "відкрили 5 разів"],
    ["de", "1 Tag", "5 Mal"],
  ] as const)
    it(`speaks ${lang} with its plurals`, async () => {
      const api = new FakeApi();
      Object.assign(api.story.report, { reopened: 5, usual: { half: 0.7, fourOfFive: 22.2, reports: 9 } });
      const page = await openStory(api, { lang });
      await page.reads(half);
      await page.reads(times);
      expect(page.words).not.to.match(/status\.|report\.|common\.|undefined|\{/);
    });

  it("keeps the page while there is no network, and goes on when it is back", async () => {
    const api = new FakeApi();
    api.answerNext(`GET /reports/${number}`, () => problem(503, "database-unavailable"));
    const page = await openStory(api);
    await page.reads("Something went wrong on our side.");
    await page.press("Try again");
    await page.reads(`Report ${number}`);
  });
});

describe("<okienko-status> of a report, confirming its e-mail address", () => {
  const unconfirmed = () => {
    const api = new FakeApi();
    Object.assign(api.story.report, { emailConfirmed: false, released: false });
    return api;
  };

  it("acts by the link of the letter only after a press", async () => {
    const api = unconfirmed();
    const page = await openOwnStory(api, { confirmation: api.story.code });
    await page.reads("Your e-mail address is not confirmed yet.");
    await page.reads("So far only you and the city see your text");
    expect(api.count(`POST /reports/${number}/confirmation`)).to.equal(0);
    expect(page.root.querySelector("#code")).to.equal(null);
    await page.press("Confirm the e-mail address");
    await page.reads("Your e-mail address is confirmed.");
    expect(page.focused?.id).to.equal("news");
    expect(page.words).not.to.include("So far only you");
  });

  it("takes the code as it is typed, and says when it is missing or wrong", async () => {
    const api = unconfirmed();
    const page = await openOwnStory(api);
    await page.reads("Press the link in our letter to zofia@example.org");
    await page.press("Confirm the e-mail address");
    await page.reads("Enter the code from our e-mail");
    page.type("Code from our e-mail", "000000");
    await page.press("Confirm the e-mail address");
    await page.reads("This code is not right.");
    page.type("Code from our e-mail", api.story.code);
    offline();
    await page.press("Confirm the e-mail address");
    await page.reads("There is no connection.");
    online(api);
    await page.press("Try again");
    await page.reads("Your e-mail address is confirmed.");
  });
});

import { expect, waitUntil } from "@open-wc/testing";
import { problem } from "../../test/answers.ts";
import { FakeApi } from "../../test/fake-api.ts";
import { offline, online } from "../../test/fixture.ts";
import { openOwnStory } from "../../test/story-page.ts";
import "./okienko-status.ts";

const number = "ABCD-123E";
const photo = (name = "lamp.jpg") => new File(["x"], name, { type: "image/jpeg" });
const answers = `POST /reports/${number}/answers`;
const feedback = `POST /reports/${number}/feedback`;

const asked = () => {
  const api = new FakeApi();
  api.story.ask("Which lamp is it?");
  return api;
};

const closed = () => {
  const api = new FakeApi();
  api.story.close("Repaired.");
  return api;
};

describe("the reporter", () => {
  it("answers the question of the city, and the clock goes on", async () => {
    const page = await openOwnStory(asked());
    await page.reads("The city asks you:");
    expect(page.root.querySelector("[part=question]")!.textContent).to.equal("Which lamp is it?");
    page.type("Your answer", " The third one. ");
    await page.press("Send the answer");
    await page.reads("Your answer has been sent.");
    expect(page.focused?.id).to.equal("news");
    expect(page.words).to.include("The third one.").and.not.to.include("The city asks you:");
    expect([...page.api.story.said.values()]).to.deep.equal([{ text: "The third one.", photos: [] }]);
  });

  it("is told at the field and on top that something must be said, or is too long", async () => {
    const page = await openOwnStory(asked());
    await page.press("Send the answer");
    await page.reads("Write something or add a photo");
    expect(page.focused?.id).to.equal("errors");
    expect(page.field("Your answer").getAttribute("aria-invalid")).to.equal("true");
    page.type("Your answer", "x".repeat(4001));
    await page.press("Send the answer");
    await page.reads("Shorten this to 4000 characters");
    expect(page.api.count(answers)).to.equal(0);
  });

  it("adds a word and a photo; a photo that cannot be taken says why and does not go along", async () => {
    const page = await openOwnStory();
    await page.press("Add a word or a photo");
    expect(page.focused?.id).to.equal("reply");
    page.api.answerNext("POST /photos", () => problem(415, "unsupported-photo"));
    await page.choosePhotos(photo("broken.jpg"), photo());
    await page.reads("This is not a JPEG, PNG or WebP photo.");
    await waitUntil(() => !page.element.busy);
    page.type("What would you like to add?", "It blinks now.");
    await page.press("Add it");
    await page.reads("It has been added to your report.");
    expect([...page.api.story.said.values()]).to.deep.equal([{ text: "It blinks now.", photos: ["photo-1"] }]);
  });

  it("sends photos again that the server has forgotten, or that had to wait for the network", async () => {
    const page = await openOwnStory();
    await page.press("Add a word or a photo");
    offline();
    await page.choosePhotos(photo());
    await page.reads("There is no connection. It will be sent with your words.");
    online(page.api);
    page.api.answerNext(answers, () => problem(404, "unknown-photo"));
    await waitUntil(() => !page.element.busy);
    await page.press("Add it");
    await page.reads("It has been added to your report.");
    expect([...page.api.story.said.values()]).to.deep.equal([{ text: "", photos: ["photo-2"] }]);
  });

  it("says it once when the answer of the server is lost and it is tried again", async () => {
    const api = asked();
    const page = await openOwnStory(api);
    page.type("Your answer", "The third one.");
    const keys: (string | null)[] = [];
    api.answerNext(answers, ({ headers }) => {
      keys.push(headers.get("idempotency-key"));
      return Promise.reject(new TypeError("Failed to fetch"));
    });
    await page.press("Send the answer");
    await page.reads("There is no connection.");
    expect(page.field("Your answer").value).to.equal("The third one.");
    await page.press("Try again");
    await page.reads("Your answer has been sent.");
    keys.push(api.calls.findLast(({ request }) => request === answers)!.headers.get("idempotency-key"));
    expect(keys[0]).to.be.a("string").and.to.equal(keys[1]);
  });

  it("keeps what was typed when the report was closed in the meantime", async () => {
    const api = asked();
    const page = await openOwnStory(api);
    page.type("Your answer", "The third one.");
    api.story.report.question = null;
    api.story.close("Repaired.");
    await page.press("Send the answer");
    await page.reads("The report has changed in the meantime.");
    await page.reads("Was it really done?");
    expect(page.field("Anything else to say? (optional)").value).to.equal("The third one.");
  });

  it("says that it is done, with a rating and a word", async () => {
    const page = await openOwnStory(closed());
    await page.reads("Was it really done?");
    await page.press("Yes, it is done");
    page.field("4").click();
    page.type("Anything else to say? (optional)", "Quick.");
    await page.press("Send it");
    await page.reads("Thank you for telling us.");
    await page.reads("Your rating: 4 of 5.");
    expect(page.words).to.include("Confirmed as done").and.not.to.include("Was it really done?");
    expect([...page.api.story.said.values()]).to.deep.equal([
      { solved: true, rating: 4, comment: "Quick.", photos: [] },
    ]);
  });

  it("says that it is not done, with a photo, and the report is open again", async () => {
    const page = await openOwnStory(closed());
    await page.press("No, not done");
    page.type("What is not done?", "Still dark.");
    await page.choosePhotos(photo());
    await page.reads("Added");
    await waitUntil(() => !page.element.busy);
    await page.press("Open the report again");
    await page.reads("The report is open again");
    await page.reads("opened again 1 time.");
    expect([...page.api.story.said.values()]).to.deep.equal([
      { solved: false, rating: null, comment: "Still dark.", photos: ["photo-1"] },
    ]);
    expect(page.control("Add a word or a photo")).not.to.equal(undefined);
  });

  it("is told when it was answered before, in another window", async () => {
    const api = closed();
    const page = await openOwnStory(api);
    await page.press("Yes, it is done");
    Object.assign(api.story.report, { canRate: false, feedback: { solved: true, rating: null, comment: null } });
    await page.press("Send it");
    await page.reads("This has been answered already.");
    expect(page.words).to.include("You have said that it is done.");
    expect(api.count(feedback)).to.equal(1);
  });

  it("may change from yes to no without typing anew", async () => {
    const page = await openOwnStory(closed());
    await page.press("Yes, it is done");
    page.type("Anything else to say? (optional)", "Still dark.");
    await page.press("No, not done");
    expect(page.field("What is not done?").value).to.equal("Still dark.");
    expect(page.control("No, not done")).to.have.attribute("aria-expanded", "true");
  });
});

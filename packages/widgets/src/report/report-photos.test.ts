import { expect, waitUntil } from "@open-wc/testing";
import { problem } from "../../test/answers.ts";
import { FakeApi } from "../../test/fake-api.ts";
import { offline, online } from "../../test/fixture.ts";
import { atPhotos, photo } from "../../test/report-page.ts";
import "./okienko-report.ts";

describe("the photos of a report", () => {
  it("are sent at once, shown upright with a name, and go with the report", async () => {
    const page = await atPhotos();
    await page.choosePhoto(await photo());
    await page.reads("Added");
    await waitUntil(() => page.root.querySelector("canvas"), "a picture");
    expect(page.root.querySelector("canvas")).to.have.attribute("aria-label", "Photo 1: hole.jpg");
    const body: FormData = page.api.calls.find(({ request }) => request === "POST /photos")!.body;
    expect((body.get("photo") as File).name).to.equal("hole.jpg");
    await page.press("Continue");
    await page.at("A few questions");
    await page.tick("No");
    await page.press("Continue");
    await page.at("How can we reach you?");
    await page.press("Continue");
    await page.at("Check and send");
    await page.press("Send the report");
    await page.at("Your report has been sent");
    expect(page.api.calls.at(-1)!.body.photos).to.deep.equal(["photo-1"]);
  });

  it("show that they are on their way", async () => {
    const page = await atPhotos();
    let answer: (response: Response) => void;
    page.api.answerNext("POST /photos", () => new Promise((resolve) => (answer = resolve)));
    await page.choosePhoto(await photo());
    await waitUntil(() => page.root.querySelector("progress"), "progress");
    answer!(problem(422, "broken-photo"));
    await page.reads("This photo cannot be read. It will not be sent.");
  });

  it("are not more than the category takes", async () => {
    const page = await atPhotos();
    await page.choosePhoto(await photo("1.jpg"), await photo("2.jpg"), await photo("3.jpg"));
    await waitUntil(() => page.focused?.textContent === "More photos cannot be added.", "the focus is not lost");
    await waitUntil(() => page.api.count("POST /photos") === 2);
    await page.press("Remove: Photo 1");
    expect(page.words).to.contain("2.jpg").and.to.not.contain("1.jpg");
    await waitUntil(() => page.focused && page.focused === page.control("Choose photos"), "the focus goes on");
  });

  for (const [status, code, words] of [
    [413, "photo-too-large", "This photo is too large"],
    [415, "unsupported-photo", "This is not a JPEG"],
    [422, "broken-photo", "This photo cannot be read"],
  ] as const)
    it(`tell beside the photo when it is refused for ${code}, and the report goes without it`, async () => {
      const page = await atPhotos();
      page.api.answerNext("POST /photos", () => problem(status, code));
      await page.choosePhoto(await photo());
      await page.reads(words);
      await page.press("Continue");
      await page.at("A few questions");
    });

  it("are refused at once where a phone hands over HEIC, or something huge", async () => {
    const page = await atPhotos();
    await page.choosePhoto(new File(["x"], "IMG_1.HEIC"), new File([new Uint8Array(12 * 1024 ** 2 + 1)], "big.jpg"));
    await page.reads("We cannot read HEIC photos");
    await page.reads("This photo is too large");
    expect(page.api.count("POST /photos")).to.equal(0);
  });

  it("are looked at again when one is refused after the last step", async () => {
    const page = await atPhotos();
    let answer: (response: Response) => void;
    page.api.answerNext("POST /photos", () => new Promise((resolve) => (answer = resolve)));
    await page.choosePhoto(await photo());
    await page.press("Continue");
    await page.at("A few questions");
    await page.tick("No");
    await page.press("Continue");
    await page.at("How can we reach you?");
    await page.press("Continue");
    await page.at("Check and send");
    await page.press("Send the report");
    answer!(problem(422, "broken-photo"));
    await page.at("Photos");
    await page.reads("This photo cannot be read. It will not be sent.");
    expect(page.api.reporting.reports).to.have.length(0);
    await page.press("Continue");
    await page.at("Check and send");
  });

  it("wait without a network, and can be tried again", async () => {
    const page = await atPhotos();
    offline();
    await page.choosePhoto(await photo());
    await page.reads("It will be sent with your words");
    online(page.api);
    await page.press("Try again");
    await waitUntil(() => page.focused?.id === "photo-0", "the focus stays at the photo");
    await page.reads("Added");
  });

  it("suggest a place that is only offered", async () => {
    const api = new FakeApi();
    api.reporting.suggestedLocation = { lat: 52.4164, lng: 16.9252 };
    const page = await atPhotos({}, api);
    await page.choosePhoto(await photo());
    await page.reads("The photo says that it was taken here: 52.41640, 16.92520, about 1112 metres away");
    await page.press("No, not here");
    await waitUntil(() => page.focused && page.focused === page.control("Continue"), "the focus goes on");
    expect(page.words).to.not.contain("52.41640");
    await page.press("Back");
    await page.at("Where is it?");
    expect(page.words).to.contain("52.40640").and.to.not.contain("52.41640");
  });

  it("give the place that was suggested when somebody takes it", async () => {
    const api = new FakeApi();
    api.reporting.suggestedLocation = { lat: 52.4164, lng: 16.9252 };
    const page = await atPhotos({}, api);
    await page.choosePhoto(await photo());
    await page.press("Use this place");
    await page.press("Back");
    await page.at("Where is it?");
    expect(page.words).to.contain("52.41640, 16.92520");
    await page.press("Continue");
    await page.at("Photos");
    await page.press("Continue");
    await page.at("A few questions");
    const near = api.calls.filter(({ request }) => request === "GET /reports").map(({ query }) => query.get("near"));
    expect(near).to.deep.equal(["52.4064,16.9252", "52.4164,16.9252"]);
  });
});

import { expect, waitUntil } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { FakeApi } from "../../test/fake-api.ts";
import { openOwnStory, type StoryPage } from "../../test/story-page.ts";
import "./okienko-status.ts";

/** Presses Tab until something has the focus. */
async function tabTo(page: StoryPage, isThere: () => boolean): Promise<void> {
  for (let press = 0; press < 40 && !isThere(); press += 1) await sendKeys({ press: "Tab" });
  expect(isThere(), page.words).to.equal(true);
}

async function enter(page: StoryPage, name: string): Promise<void> {
  await waitUntil(() => page.control(name), `there is ${name}`);
  await tabTo(page, () => page.focused === page.control(name));
  await sendKeys({ press: "Enter" });
}

describe("by keyboard alone", () => {
  it("a question of the city is answered", async () => {
    const api = new FakeApi();
    api.story.ask("Which lamp is it?");
    const page = await openOwnStory(api);
    await tabTo(page, () => page.focused?.id === "reply");
    await sendKeys({ type: "The third one." });
    await enter(page, "Send the answer");
    await page.reads("Your answer has been sent.");
    expect([...api.story.said.values()]).to.deep.equal([{ text: "The third one.", photos: [] }]);
  });

  it("a closed report is rated", async () => {
    const api = new FakeApi();
    api.story.close("Repaired.");
    const page = await openOwnStory(api);
    await enter(page, "Yes, it is done");
    await waitUntil(() => page.focused?.getAttribute("name") === "rating", "what is asked first has the focus");
    for (let press = 1; press < 4; press += 1) await sendKeys({ press: "ArrowRight" });
    await enter(page, "Send it");
    await page.reads("Thank you for telling us.");
    expect([...api.story.said.values()]).to.deep.equal([{ solved: true, rating: 4, comment: null, photos: [] }]);
  });
});

import { expect, waitUntil } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { openNearby, type NearbyPage } from "../../test/nearby-page.ts";
import "./okienko-nearby.ts";

/** Presses Tab until something has the focus. */
async function tabTo(page: NearbyPage, isThere: () => boolean): Promise<void> {
  for (let press = 0; press < 40 && !isThere(); press += 1) await sendKeys({ press: "Tab" });
  expect(isThere(), page.words).to.equal(true);
}

describe("by keyboard alone, and without the map", () => {
  it("reports near a place are found, narrowed and followed", async () => {
    const page = await openNearby();
    await tabTo(page, () => page.focused?.id === "place");
    await sendKeys({ type: "rynek" });
    await sendKeys({ press: "Enter" });
    await waitUntil(() => page.focused?.id === "found");
    await tabTo(page, () => page.focused === page.control("Rynek 1"));
    await sendKeys({ press: "Enter" });
    await page.reads("Around: Rynek 1.");
    await tabTo(page, () => page.focused?.id === "state");
    await sendKeys({ press: "ArrowDown" });
    await waitUntil(() => page.asked["state"] === "open");
    await waitUntil(() => !page.element.busy);
    await tabTo(page, () => page.focused === page.control("Me too: ABCD-123E"));
    await sendKeys({ press: "Enter" });
    await waitUntil(() => page.focused?.id === "email");
    await sendKeys({ type: "ewa@example.org" });
    await sendKeys({ press: "Enter" });
    await page.reads("We have sent a letter to ewa@example.org.");
    expect(page.focused?.id).to.equal("followed");
    expect(page.api.count("GET /map")).to.equal(0);
  });
});

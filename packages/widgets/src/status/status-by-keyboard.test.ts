import { aTimeout, expect, html, waitUntil } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { FakeApi } from "../../test/fake-api.ts";
import { base, shown } from "../../test/fixture.ts";
import { Page } from "../../test/page.ts";
import "./okienko-status.ts";
// fetched when it is needed otherwise: dozens of small files here, one in a build
import "./visit-move.ts";

async function opened(api: FakeApi): Promise<Page> {
  const template = html`<okienko-status
    api=${base}
    lang="en"
    reference="7K3F-9QMX"
    .secret=${api.visits.secret}
  ></okienko-status>`;
  return new Page(await shown(template, api));
}

/** Presses Tab until a control has the focus, then Enter. */
async function enter(page: Page, name: string | RegExp): Promise<void> {
  await waitUntil(() => page.control(name), `there is ${name}`);
  for (let press = 0; press < 60 && page.focused !== page.control(name); press += 1) await sendKeys({ press: "Tab" });
  expect(page.focused).to.equal(page.control(name));
  await sendKeys({ press: "Enter" });
}

describe("by keyboard alone", () => {
  it("a visit is moved to another day of the calendar", async () => {
    const api = new FakeApi();
    const page = await opened(api);
    await enter(page, "Move the visit");
    await page.reads("Choose a day");
    const isDay = (part: string) => !!page.focused?.part.contains(part);
    for (let press = 0; press < 30 && !isDay("day"); press += 1) await sendKeys({ press: "Tab" });
    const first = page.focused!.ariaLabel;
    for (let press = 0; press < 7 && (page.focused!.ariaLabel === first || !isDay("free")); press += 1)
      await sendKeys({ press: "ArrowRight" }).then(() => aTimeout(50)); // another month is fetched
    expect(page.focused!.ariaLabel).not.to.equal(first);
    await sendKeys({ press: "Enter" });
    await page.reads("Afternoon");
    await waitUntil(() => page.focused?.id === "times", "the times have the focus");
    await enter(page, /^13:30, /);
    await page.reads("Move the visit to this time?");
    expect(page.focused?.id).to.equal("heading");
    await enter(page, "Move the visit");
    await page.reads("Your visit has been moved.");
    expect(api.visits.visit.start).to.match(/T13:30/);
    expect(api.visits.visit.start.slice(0, 10)).to.equal(api.days[1]);
  });

  it("a visit is cancelled", async () => {
    const api = new FakeApi();
    const page = await opened(api);
    await enter(page, "Cancel the visit");
    await enter(page, "Yes, cancel the visit");
    await page.reads("The visit is cancelled.");
    expect(api.visits.visit.state).to.equal("cancelled");
  });
});

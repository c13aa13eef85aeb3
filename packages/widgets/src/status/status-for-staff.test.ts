import { expect, html, oneEvent } from "@open-wc/testing";
import { everyState } from "../../test/every-state.ts";
import { FakeApi } from "../../test/fake-api.ts";
import { base, shown } from "../../test/fixture.ts";
import { Page } from "../../test/page.ts";
import "./okienko-status.ts";
// fetched when it is needed otherwise: dozens of small files here, one in a build
import "../shared/staff-part.ts";
import "./visit-move.ts";
import type { OkienkoStatus } from "./okienko-status.ts";

async function opened(api = new FakeApi()): Promise<[OkienkoStatus, Page, FakeApi]> {
  const template = html`<okienko-status api=${base} lang="en" reference="7K3F-9QMX" staff></okienko-status>`;
  const element = await shown<OkienkoStatus>(template, api);
  return [element, new Page(element), api];
}

describe("the visit of a caller", () => {
  it("opens for staff without the secret, with the person to ask for", async () => {
    const [, page, api] = await opened();
    await page.reads("Visit of the caller");
    await page.reads("Ada, ada@example.org");
    expect(api.count("GET /desk/visits/7K3F-9QMX")).to.equal(1);
    expect(page.control("Add to Google Calendar")).to.equal(undefined);
  });

  it("is moved to a time of staff", async () => {
    const [element, page, api] = await opened();
    await page.press("Move the visit");
    await page.press(/11:45 ?Gronowa$/);
    const moved = oneEvent(element, "okienko-visit-moved");
    await page.press("Move the visit");
    await page.reads("The visit has been moved.");
    expect(((await moved) as unknown as { reference: string }).reference).to.equal("7K3F-9QMX");
    expect(api.visits.visit.start).to.match(/T11:45/);
    expect([api.count("POST /desk/holds"), api.count("PATCH /desk/visits/7K3F-9QMX")]).to.deep.equal([1, 1]);
  });

  it("is cancelled", async () => {
    const [element, page, api] = await opened();
    const cancelled = oneEvent(element, "okienko-visit-cancelled");
    await page.press("Cancel the visit");
    await page.press("Yes, cancel the visit");
    await cancelled;
    expect(api.visits.visit.state).to.equal("cancelled");
    expect(api.count("DELETE /desk/visits/7K3F-9QMX")).to.equal(1);
  });
});

everyState("the visit of a caller", async () => (await opened())[0]);

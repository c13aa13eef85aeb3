import { expect, html } from "@open-wc/testing";
import { everyState } from "../../test/every-state.ts";
import { FakeApi } from "../../test/fake-api.ts";
import { base, shown } from "../../test/fixture.ts";
import { Page } from "../../test/page.ts";
import "./okienko-status.ts";
// fetched when it is needed otherwise: dozens of small files here, one in a build
import "./earlier-time.ts";
import type { OkienkoStatus } from "./okienko-status.ts";

const wish = "Daj mi znać, gdy zwolni się wcześniejszy termin";
const end = "Nie powiadamiaj mnie więcej";

async function opened(api: FakeApi, day: string, secret = api.visits.secret): Promise<[OkienkoStatus, Page]> {
  const { visit } = api.visits;
  Object.assign(visit, { start: `${day}T09:00:00+01:00`, end: `${day}T09:30:00+01:00` });
  const element = await shown<OkienkoStatus>(
    html`<okienko-status api=${base} lang="pl" reference="7k3f9qmx" .secret=${secret}></okienko-status>`,
    api,
  );
  return [element, new Page(element)];
}

const far = "2031-01-13";

everyState("a visit whose owner waits for an earlier time", async () => {
  const [element, page] = await opened(new FakeApi(), far);
  await page.press(wish);
  await page.reads("Napiszemy, gdy zwolni się termin");
  return element;
});

everyState("a visit for whose owner a time is kept", async () => {
  const api = new FakeApi();
  api.visits.wish = "offered";
  const [element, page] = await opened(api, far);
  await page.reads("Trzymamy dla Ciebie termin.");
  return element;
});

describe("the owner of a visit", () => {
  it("asks for an earlier time by one press, and ends it by another", async () => {
    const api = new FakeApi();
    const [element, page] = await opened(api, far);
    await page.press(wish);
    await page.reads("Napiszemy, gdy zwolni się termin");
    expect(api.visits.wish).to.equal("waiting");
    expect(element.shadowRoot!.activeElement?.id).to.equal("earlier");
    await page.press(end);
    await page.reads("Nie będziemy pisać o wcześniejszych terminach.");
    expect(api.visits.wish).to.equal(null);
    expect(element.shadowRoot!.activeElement?.id).to.equal("earlier");
  });

  it("is not asked where nobody could be told, or no day lies before the visit", async () => {
    const today = new FakeApi();
    const silent = new FakeApi();
    Object.assign(silent.visits.visit.contact, { email: null, phone: "1" });
    const stranger = new FakeApi();
    const shownTo = [await opened(today, today.today), await opened(silent, far), await opened(stranger, far, "")];
    for (const [element] of shownTo) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(element.shadowRoot!.textContent).not.to.include(wish);
    }
    expect(stranger.count("GET /visits/7K3F-9QMX/wish")).to.equal(0);
  });
});

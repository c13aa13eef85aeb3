import { html } from "@open-wc/testing";
import { everyState } from "../../test/every-state.ts";
import { everyWidget } from "../../test/every-widget.ts";
import { FakeApi } from "../../test/fake-api.ts";
import { base, offline, shown } from "../../test/fixture.ts";
import { Page } from "../../test/page.ts";
import "./okienko-status.ts";
// fetched when it is needed otherwise: dozens of small files here, one in a build
import "./visit-move.ts";
import type { OkienkoStatus } from "./okienko-status.ts";

async function opened(reference: string | null, api = new FakeApi(), secret = ""): Promise<[OkienkoStatus, Page]> {
  const template = html`<okienko-status
    api=${base}
    lang="pl"
    .reference=${reference}
    .secret=${secret}
  ></okienko-status>`;
  const element = await shown<OkienkoStatus>(template, api);
  return [element, new Page(element)];
}

const owned = (api = new FakeApi()) => opened("7k3f9qmx", api, api.visits.secret);

everyWidget("okienko-status", async () => (await opened(null))[0]);

everyState("a number that is unknown", async () => (await opened("AAAA-AAAA"))[0]);

everyState("a visit that anybody sees", async () => (await opened("7K3F-9QMX"))[0]);

everyState("a visit that its owner sees", async () => (await owned())[0]);

everyState("a visit that has arrived, with the way to its ticket", async () => {
  const api = new FakeApi();
  const { visit } = api.visits;
  Object.assign(visit, { state: "arrived" });
  Object.assign(visit.links, { manage: "https://city.example/visit/7K3F-9QMX#secret-of-the-owner" });
  const [element, page] = await owned(api);
  await page.reads("Moje miejsce w kolejce");
  const { href } = page.control("Moje miejsce w kolejce") as HTMLAnchorElement;
  if (!/\/ticket\/7K3F-9QMX#secret-of-the-owner$/.test(href)) throw new Error(href);
  return element;
});

everyState("an unconfirmed visit with a wrong code", async () => {
  const api = new FakeApi();
  Object.assign(api.visits.visit, { state: "unconfirmed", confirmBy: "2031-01-13T10:00:00+01:00" });
  const [element, page] = await owned(api);
  page.type("Kod z naszego e-maila", "1");
  await page.press("Potwierdź wizytę");
  await page.reads("Ten kod jest nieprawidłowy.");
  return element;
});

everyState("the last question before cancelling", async () => {
  const [element, page] = await owned();
  await page.press("Odwołaj wizytę");
  await page.reads("Odwołać tę wizytę?");
  return element;
});

everyState("a cancelled visit", async () => {
  const [element, page] = await owned();
  await page.press("Odwołaj wizytę");
  await page.press("Tak, odwołaj wizytę");
  await page.reads("Wizyta jest odwołana.");
  return element;
});

everyState("the choice of another time, which is gone", async () => {
  const api = new FakeApi();
  const [element, page] = await owned(api);
  await page.press("Przełóż wizytę");
  await page.press(/8:15 Libelta$/);
  api.answerNext("POST /holds", () => api.takenNow());
  await page.press("Przełóż wizytę");
  await page.reads("Ktoś właśnie zajął ten termin.");
  return element;
});

everyState("the last question before moving", async () => {
  const [element, page] = await owned();
  await page.press("Przełóż wizytę");
  await page.press(/8:15 Libelta$/);
  await page.reads("Przełożyć wizytę na ten termin?");
  return element;
});

everyState("a visit without a network", async () => {
  const [element, page] = await owned();
  await page.press("Odwołaj wizytę");
  offline();
  await page.press("Tak, odwołaj wizytę");
  await page.reads("Spróbuj ponownie");
  return element;
});

import { expect, fixture, html, waitUntil } from "@open-wc/testing";
import "../booking/okienko-booking.ts";
import type { OkienkoBooking } from "../booking/okienko-booking.ts";
import { atTimes } from "../../test/booking-page.ts";
import { FakeApi } from "../../test/fake-api.ts";
import { base, online } from "../../test/fixture.ts";
import { nearestLang, spoken } from "./language.ts";

const said = (element: Element, words: string) =>
  waitUntil(() => element.shadowRoot!.textContent!.includes(words), `${words} in: ${element.shadowRoot!.textContent}`);
const question = { pl: "Jaką sprawę", en: "What do you need?", uk: "Яка у вас справа?", de: "Worum geht es?" };

describe("the language", () => {
  it("is a part of its tag", () => {
    expect(["pl-PL", "EN-gb", "uk", "de-AT", "fr", ""].map(spoken)).to.deep.equal([
      "pl",
      "en",
      "uk",
      "de",
      undefined,
      undefined,
    ]);
  });

  it("is the nearest one, also outside of shadow roots", async () => {
    const outer = await fixture(html`<div lang="uk"><p></p></div>`);
    const inside = outer.querySelector("p")!.attachShadow({ mode: "open" }).appendChild(document.createElement("b"));
    expect(nearestLang(inside)).to.equal("uk");
    inside.lang = "de";
    expect(nearestLang(inside)).to.equal("de");
  });

  it("may be another one for each widget of a page, and change", async () => {
    online(new FakeApi());
    const page = await fixture(html`
      <div lang="de-AT">
        <okienko-booking api=${base}></okienko-booking><okienko-booking api=${base} lang="uk"></okienko-booking>
      </div>
    `);
    const [german, ukrainian] = page.querySelectorAll<OkienkoBooking>("okienko-booking");
    await said(german!, question.de);
    await said(ukrainian!, question.uk);
    ukrainian!.lang = "en";
    await said(ukrainian!, question.en);
    await said(german!, question.de);
  });

  it("is the city's first one where the page speaks another", async () => {
    online(new FakeApi());
    const element = await fixture(html`<okienko-booking api=${base} lang="fr"></okienko-booking>`);
    await said(element, question.pl);
    expect(element.shadowRoot!.querySelector("[lang]")).to.have.attribute("lang", "pl");
  });

  it("asks the server for the same", async () => {
    const api = new FakeApi();
    online(api);
    await said(await fixture(html`<okienko-booking api=${base} lang="uk"></okienko-booking>`), question.uk);
    expect(new Set(api.calls.map(({ headers }) => headers.get("accept-language")))).to.deep.equal(new Set(["uk"]));
  });

  const plurals = {
    pl: ["1 wolny termin", "2 wolne terminy", "5 wolnych terminów"],
    en: ["1 free time", "2 free times", "5 free times"],
    uk: ["1 вільний варіант часу", "2 вільні варіанти часу", "5 вільних варіантів часу"],
    de: ["1 freier Termin", "2 freie Termine", "5 freie Termine"],
  };
  for (const [lang, [one, two, five]] of Object.entries(plurals))
    it(`has the plurals of ${lang}`, async () => {
      const names = async (count: number) => {
        const api = new FakeApi();
        api.times = api.times.slice(0, count);
        const { root } = await atTimesIn(lang, api);
        return [...root.querySelectorAll("td button")].map((it) => it.getAttribute("aria-label")!).join();
      };
      expect(await names(1)).to.contain(one);
      expect(await names(2)).to.contain(two);
      expect(await names(5)).to.contain(five);
    });
});

async function atTimesIn(lang: string, api: FakeApi) {
  const page = await atTimes({ procedure: "driving-licence" }, api);
  page.element.lang = lang;
  await waitUntil(() => page.root.querySelector("[lang]")!.getAttribute("lang") === lang && !page.element.busy);
  return page;
}

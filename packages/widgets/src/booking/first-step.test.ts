import { expect, fixture, html, waitUntil } from "@open-wc/testing";
import { BookingPage } from "../../test/booking-page.ts";
import { FakeApi } from "../../test/fake-api.ts";
import { base, offline, online } from "../../test/fixture.ts";
import { languages } from "../shared/language.ts";
import type { OkienkoBooking } from "./okienko-booking.ts";
import "./okienko-booking.ts";

const titles = {
  de: "Worum geht es?",
  en: "What do you need?",
  pl: "Jaką sprawę chcesz załatwić?",
  uk: "Яка у вас справа?",
};

/** Opens a booking whose first step is there, and nothing else of it. */
async function opened(lang = "en", api = new FakeApi()): Promise<BookingPage> {
  const template = html`<okienko-booking api=${base} lang=${lang}><a href="/book">Book a visit</a></okienko-booking>`;
  return new BookingPage(api, await fixture<OkienkoBooking>(template));
}

const isFallback = ({ element }: BookingPage) => element.querySelector("a")!.checkVisibility();
const never = () => new Promise<Response>(() => {});
const key = /(common|booking|status)\.[a-z]/;

/** An API that does not list its departments before it is told to. */
function slowApi() {
  const api = new FakeApi();
  let answer = () => {};
  const told = new Promise<void>((resolve) => (answer = resolve));
  api.answerNext("GET /departments", () => told.then(() => api.fetch(`${base}/api/v1/departments`)));
  online(api);
  return { api, answer };
}

describe("the first step of <okienko-booking>", () => {
  for (const lang of languages)
    it(`works in ${lang} before anything has been answered`, async () => {
      globalThis.fetch = never;
      const page = await opened(lang);
      expect(page.heading).to.equal(titles[lang]);
      expect(page.root.querySelector<HTMLInputElement>("input[type=search]")!.labels).to.have.length(1);
      expect(page.text).to.not.match(key);
      expect(isFallback(page)).to.equal(false);
    });

  it("speaks English until the city has said its language, where the page says none", async () => {
    const page = await (online(new FakeApi()), opened(""));
    expect(page.heading).to.equal(titles.en);
    await page.at(titles.pl);
  });

  it("finds a procedure before the departments have come", async () => {
    const { api } = slowApi();
    const page = await opened("en", api);
    page.type("Search for a procedure", "car");
    await page.says("2 procedures found");
    expect(page.all("Registration of a car")).to.have.length(1);
    page.type("Search for a procedure", "dragon");
    await page.says("Nothing found");
    expect(page.text).to.contain("Fetching the list of procedures").and.to.not.match(key);
  });

  it("goes on with a procedure that was chosen before the departments have come", async () => {
    const { api, answer } = slowApi();
    const page = await opened("en", api);
    page.type("Search for a procedure", "car");
    await page.press("Registration of a car");
    answer();
    await page.at("Registration of a car");
    expect(page.text).to.contain("What to bring");
  });

  it("keeps what was typed when the departments come", async () => {
    const { api, answer } = slowApi();
    const page = await opened("en", api);
    const field = page.root.querySelector<HTMLInputElement>("#search")!;
    field.focus();
    page.type("Search for a procedure", "c");
    answer();
    await page.says("Civil affairs");
    expect([field.value, page.root.activeElement]).to.deep.equal(["c", field]);
  });

  it("says without a network that there is none, beside the children, and goes on when it is back", async () => {
    offline();
    const page = await opened();
    await page.says("There is no connection");
    expect(page.text).to.not.match(key);
    expect(isFallback(page)).to.equal(true);
    page.type("Search for a procedure", "car");
    online(page.api);
    await page.says("2 procedures found");
    await waitUntil(() => !isFallback(page), "what has failed is asked for with the search");
    page.type("Search for a procedure", "");
    await page.says("Civil affairs");
  });

  it("speaks the language that the page has changed to before the first one had come", async () => {
    const { api, answer } = slowApi();
    const page = await opened("pl", api);
    page.element.lang = "de";
    await page.press("Civil affairs");
    answer();
    await page.press("Identity card");
    await page.at("Identity card");
    await page.says("Was Sie mitbringen");
    expect(page.text).to.not.match(key);
  });

  it("shows the procedure of the last of several attributes, whichever is answered first", async () => {
    const { api, answer } = slowApi();
    const page = await opened("en", api);
    page.element.setAttribute("procedure", "car");
    answer();
    await page.at("Registration of a car");
    await page.press("Continue");
    await page.at("When and where?");
  });
});

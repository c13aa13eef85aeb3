import { aTimeout, expect, waitUntil } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { problem } from "../../test/answers.ts";
import { FakeApi } from "../../test/fake-api.ts";
import { atPlace, openReport, type ReportPage } from "../../test/report-page.ts";
import "./okienko-report.ts";

const address = "Address or name of the place";
const locate = Geolocation.prototype.getCurrentPosition;

/** Lets the device be somewhere, or fail with a code of `GeolocationPositionError`. */
function deviceAt(place: Partial<GeolocationCoordinates> | number): void {
  Geolocation.prototype.getCurrentPosition = (found, failed) =>
    typeof place === "number"
      ? failed!({ code: place } as GeolocationPositionError)
      : found({ coords: place } as GeolocationPosition);
}

/** What would be sent as the place. */
async function sent(page: ReportPage): Promise<unknown> {
  await page.press("Continue");
  await page.at("Photos");
  await page.press(/^Continue/);
  await page.at("A few questions");
  await page.tick("No");
  await page.press("Continue");
  await page.at("How can we reach you?");
  await page.press("Continue");
  await page.at("Check and send");
  await page.press("Send the report");
  await page.at("Your report has been sent");
  return page.api.calls.find(({ request }) => request === "POST /reports")!.body.location;
}

describe("where it is", () => {
  afterEach(() => {
    Geolocation.prototype.getCurrentPosition = locate;
  });

  it("is found by the name of a place", async () => {
    const page = await atPlace();
    page.type(address, "rynek");
    await page.reads("2 places found");
    await page.tick("Rynek 2");
    expect(page.words).to.contain("52.40740, 16.92520");
    expect(page.field("Rynek 2").checked).to.equal(true);
    expect(await sent(page)).to.deep.equal({ lat: 52.4074, lng: 16.9252, address: "Rynek 2" });
  });

  it("may be an address that nobody knows", async () => {
    const page = await atPlace();
    page.type(address, "Behind the barn");
    await page.reads("We know no such place. What you typed is enough.");
    expect(await sent(page)).to.deep.equal({ address: "Behind the barn" });
  });

  it("may be typed while the search for places does not answer", async () => {
    const page = await atPlace();
    page.api.answerNext("GET /places", () => problem(503, "database-unavailable"));
    page.type(address, "Behind the barn");
    await page.reads("The search for places does not answer");
    expect(await sent(page)).to.deep.equal({ address: "Behind the barn" });
  });

  it("may be typed as coordinates, which are not taken for an address", async () => {
    const page = await atPlace();
    page.type(address, "52,41 16,93");
    await page.reads("52.41000, 16.93000");
    expect(page.api.count("GET /places")).to.equal(0);
    expect(await sent(page)).to.deep.equal({ lat: 52.41, lng: 16.93 });
  });

  it("is where the device is, beside an address that was typed", async () => {
    deviceAt({ latitude: 52.4011111, longitude: 16.9, accuracy: 12.3 });
    const page = await atPlace();
    page.type(address, "At the bridge");
    await page.press("I am there now");
    await page.reads("True to about 13 metres");
    expect(await sent(page)).to.deep.equal({ lat: 52.40111, lng: 16.9, address: "At the bridge" });
  });

  for (const [code, words] of [
    [1, "Your browser does not tell us where you are"],
    [2, "Your device does not know where you are"],
    [3, "Your device did not find out in time"],
  ] as const)
    it(`is asked for in another way when the device fails with ${code}`, async () => {
      deviceAt(code);
      const page = await atPlace();
      await page.press("I am there now");
      await page.reads(words);
    });

  it("has to be said where the category needs it", async () => {
    const page = await atPlace();
    await page.press("Continue");
    await page.reads("Say where it is");
    await waitUntil(() => page.focused?.id === "errors", "the focus goes to the summary");
    expect(page.field(address)).to.have.attribute("aria-invalid", "true");
  });

  it("may be left out where the category allows it", async () => {
    const page = await openReport({ category: "bench" });
    page.type("What is the matter?", "A bench, please.");
    await page.press("Continue");
    await page.reads("You may leave this empty");
    await page.press("Continue");
    await page.at("How can we reach you?");
  });

  it("is told to lie outside of the city, in the words of the city, before anything is sent", async () => {
    const page = await atPlace();
    page.type(address, "50.0614, 19.9366");
    await page.reads("This is outside of Testowo. Please ask the neighbours.");
    await page.press("Continue");
    await waitUntil(() => page.focused?.id === "errors", "it goes no further");
    expect(page.heading).to.equal("Where is it?");
    await page.press("Remove the point");
    await waitUntil(() => page.focused === page.field(address), "the focus goes to the field");
    expect(page.words).to.not.contain("outside of Testowo");
    page.type(address, "Behind the barn");
    expect(await sent(page)).to.deep.equal({ address: "Behind the barn" });
  });

  it("forgets the point of a place when its name is typed over", async () => {
    const page = await atPlace();
    page.type(address, "rynek");
    await page.reads("2 places found");
    await page.tick("Rynek 1");
    page.type(address, "Rynek 1, in the yard");
    await page.element.updateComplete;
    expect(page.words).to.not.contain("Chosen point");
    expect(await sent(page)).to.deep.equal({ address: "Rynek 1, in the yard" });
  });
});

describe("a search for places", () => {
  it("is given up with the step", async () => {
    const page = await atPlace();
    page.type(address, "Behind the barn");
    await page.press("Continue");
    await page.at("Photos");
    await aTimeout(400);
    expect(page.api.count("GET /places")).to.equal(0);
  });

  it("leaves nothing behind when coordinates are typed instead", async () => {
    const page = await atPlace();
    page.type(address, "rynek");
    await page.reads("2 places found");
    page.type(address, "52.41, 16.93");
    await page.reads("Chosen point: 52.41000, 16.93000");
    expect(page.words).to.not.contain("2 places found");
  });
});

describe("the map of a report", () => {
  const requests = () => performance.getEntriesByType("resource").map(({ name }) => new URL(name).origin);

  it("is opened and a place chosen by keyboard alone", async () => {
    const page = await atPlace();
    page.control("Map")!.focus();
    await sendKeys({ press: "Enter" });
    await waitUntil(() => page.focused?.id === "map", "the focus goes to the map", { timeout: 5000 });
    await page.press("Take the middle of the map");
    await page.reads("52.40640, 16.92520");
    page.root.querySelector<HTMLElement>("#map")!.focus();
    await sendKeys({ press: "ArrowUp" });
    for (let press = 0; press < 2; press += 1) await sendKeys({ press: "Tab" });
    await sendKeys({ press: "Tab" });
    expect(page.focused!.textContent).to.contain("Take the middle");
    await sendKeys({ press: "Enter" });
    await waitUntil(() => !page.words.includes("52.40640, 16.92520"), "the place has moved");
    const { lat, lng } = (await sent(page)) as { lat: number; lng: number };
    expect(lat).to.be.greaterThan(52.4064);
    expect(lng).to.be.closeTo(16.9252, 0.002); // a pixel of the whole city
  });

  it("takes the place that is pressed", async () => {
    const page = await atPlace();
    await page.press("Map");
    await waitUntil(() => page.root.querySelector("#map .border"), "the border is drawn", { timeout: 5000 });
    const map = page.root.querySelector("#map")!;
    const { left, top, width, height } = map.getBoundingClientRect();
    const at = { bubbles: true, clientX: left + width / 2 + 40, clientY: top + height / 2, detail: 1 };
    for (const name of ["mousedown", "mouseup", "click"]) map.dispatchEvent(new MouseEvent(name, at));
    await page.reads("Chosen point:");
    expect(page.root.querySelector(".chosen"), "a mark").to.not.equal(null);
    const { lat, lng } = (await sent(page)) as { lat: number; lng: number };
    expect(lat).to.be.closeTo(52.4064, 0.0005);
    expect(lng).to.be.greaterThan(16.93);
  });

  it("asks no third party where the city has no tiles", async () => {
    const page = await atPlace();
    await page.press("Map");
    await waitUntil(() => page.root.querySelector("#map .border"), "the border is drawn", { timeout: 5000 });
    await page.reads("Only the border of the city is drawn.");
    expect(page.root.querySelectorAll("img")).to.have.length(0);
    expect([...new Set(requests())]).to.deep.equal([location.origin]);
  });

  it("asks for the tiles of the city, without saying which page asks, and names their source as text", async () => {
    const api = new FakeApi();
    const url = `${location.origin}/tile/{z}/{x}/{y}.png`;
    api.reporting.tiles = { url, attribution: "<b>Maps</b> & Co", maxZoom: 18 };
    const page = await atPlace({}, api);
    expect(page.root.querySelector("img")).to.equal(null);
    await page.press("Map");
    await waitUntil(() => page.root.querySelector("#map img"), "tiles", { timeout: 5000 });
    expect(page.root.querySelector("#map img")).to.have.attribute("referrerpolicy", "origin");
    expect(page.words).to.contain("Map: <b>Maps</b> & Co");
  });

  it("says when it cannot be fetched, and does without", async () => {
    const page = await atPlace();
    page.api.answerNext("GET /map", () => problem(503, "database-unavailable"));
    await page.press("Map");
    await page.reads("Something went wrong on our side");
    page.type(address, "Behind the barn");
    expect(await sent(page)).to.deep.equal({ address: "Behind the barn" });
  });

  it("shows the whole border, and its buttons above it", async () => {
    const page = await atPlace();
    await page.press("Map");
    await waitUntil(() => page.root.querySelector("#map .border"), "the border is drawn", { timeout: 5000 });
    const [map, border, button] = ["#map", "#map .border", ".zoom button"].map((it) =>
      page.root.querySelector(it)!.getBoundingClientRect(),
    );
    expect(border!.width)
      .to.be.lessThan(map!.width)
      .and.greaterThan(map!.width / 8);
    const { x, y, width, height } = button!;
    expect(page.root.elementFromPoint(x + width / 2, y + height / 2)).to.equal(page.control("Zoom in"));
    await page.press("Zoom in");
    expect(page.root.querySelector("#map .border")!.getBoundingClientRect().width).to.be.greaterThan(border!.width);
  });

  it("goes away without a trace", async () => {
    const page = await atPlace();
    await page.press("Map");
    await waitUntil(() => page.root.querySelector("#map .border"), "the border is drawn", { timeout: 5000 });
    await page.press("Map");
    await waitUntil(() => !page.root.querySelector("#map"));
    expect("L" in window).to.equal(false);
    expect(page.element.className).to.equal("");
  });
});

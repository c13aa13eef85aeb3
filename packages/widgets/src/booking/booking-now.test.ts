import { addDays } from "@okienko/scheduling";
import { expect, waitUntil } from "@open-wc/testing";
import { atTimes, type BookingPage } from "../../test/booking-page.ts";
import { everyState } from "../../test/every-state.ts";
import { FakeApi, instant } from "../../test/fake-api.ts";
import "./okienko-booking.ts";

/** A city in which one time is free in twenty minutes, and the same one a day later. */
function withTimeSoon(): FakeApi {
  const api = new FakeApi();
  api.days = [api.today, addDays(api.today, 1), addDays(api.today, 2)];
  api.times = [instant(Date.now() + 20 * 60_000).slice(11, 16)];
  return api;
}

const atDoor = (api = withTimeSoon()) => atTimes({ now: true, office: "gronowa" }, api);
const soon = (page: BookingPage) => page.all(/ Gronowa$/)[0]!;
const held = ({ api }: BookingPage) => api.calls.filter(({ request }) => request === "POST /holds").at(-1)!.body;

async function book(page: BookingPage): Promise<BookingPage> {
  await page.at("Who is coming?");
  page.type("Full name", "Zofia Nowak");
  page.type("Phone number", "600 100 200");
  await page.press("Continue");
  await page.press("Book the visit");
  await page.at("Your visit is booked");
  return page;
}

async function bookedNow(): Promise<BookingPage> {
  const page = await atDoor();
  soon(page).click();
  return book(page);
}

describe("a time that is offered as now", () => {
  it("makes a visit that has arrived: its ticket and the way to it, and no code to check in with", async () => {
    const page = await bookedNow();
    expect(held(page).now).to.equal(true);
    expect(page.text).to.contain("Your ticket").and.contain("A007").and.not.contain("Check-in code");
    expect(page.all("My place in the queue")[0]!.getAttribute("href")).to.equal(
      "https://city.example/ticket/7K3F-9QMX#s",
    );
  });

  it("leaves later times ordinary visits", async () => {
    const page = await atDoor();
    page.all(/ Gronowa$/)[1]!.click();
    await book(page);
    expect(held(page).now).to.equal(false);
    expect(page.text).to.contain("Check-in code").and.not.contain("Your ticket");
  });

  it("is none where staff have stopped people at the door; the time itself stays free", async () => {
    const page = await atDoor(Object.assign(withTimeSoon(), { takesWalkIns: false }));
    expect(page.text).to.contain("Nothing is free right now").and.not.contain("Free now");
    soon(page).click();
    await book(page);
    expect(held(page).now).to.equal(false);
  });

  it("says so when staff stop people at the door in between, and offers it like any other", async () => {
    const page = await atDoor();
    page.api.takesWalkIns = false;
    soon(page).click();
    await page.says("Nobody is taken here without a booked time");
    await waitUntil(() => page.focused.startsWith("Nobody is taken"), "the focus goes to the notice");
    await page.says("Nothing is free right now");
    soon(page).click();
    await book(page);
  });
});

everyState("a visit that was booked for now", async () => (await bookedNow()).element);

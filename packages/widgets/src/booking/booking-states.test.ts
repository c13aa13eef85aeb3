import { waitUntil } from "@open-wc/testing";
import { atCheck, atContact, atDone, atTimes, openBooking, type BookingPage } from "../../test/booking-page.ts";
import { everyState } from "../../test/every-state.ts";
import { everyWidget } from "../../test/every-widget.ts";
import { problem } from "../../test/answers.ts";
import { FakeApi } from "../../test/fake-api.ts";
import { offline } from "../../test/fixture.ts";
import "./okienko-booking.ts";

const api = (change: Partial<FakeApi>) => Object.assign(new FakeApi(), change);

const states: Record<string, () => Promise<BookingPage>> = {
  "a search with results": async () => {
    const page = await openBooking();
    page.type("Search for a procedure", "car");
    await page.says("2 procedures found");
    return page;
  },
  "a wrong attribute": () => openBooking({ procedure: "unicorn" }),
  "what to bring": () => openBooking({ procedure: "car" }),
  "a procedure without visits": () => openBooking({ procedure: "voting" }),
  "the choice of a time": () => atTimes(),
  "the times of a day": async () => {
    const page = await atTimes();
    await page.press(/, \d+ free times$/);
    await page.says("Morning");
    return page;
  },
  "a day that was typed wrongly": async () => {
    const page = await atTimes();
    page.type("Or type a date", "yesterday");
    await page.press("Show times");
    await page.says("Enter a date");
    return page;
  },
  "an empty month": async () => {
    const page = await atTimes();
    page.api.days = page.api.days.slice(0, 1);
    await page.press("Next month");
    await page.press("Next month");
    await page.says("Next free day");
    return page;
  },
  "nothing free": () => atTimes({}, api({ days: [] })),
  "a time that was taken": async () => {
    const page = await atTimes();
    page.api.answerNext("POST /holds", () => page.api.takenNow());
    await page.press(/ Gronowa$/);
    await page.says("Somebody has just taken");
    return page;
  },
  "the form": () => atContact(),
  "the form with errors": async () => {
    const page = await atContact();
    await page.press("Continue");
    await page.says("Please check");
    return page;
  },
  "the offer of more time": async () => {
    const page = await atContact({}, api({ holdFor: 50_000 }));
    await page.says("Do you need more time?");
    return page;
  },
  "a hold that has run out": async () => {
    const page = await atContact({}, api({ holdFor: 1500 }));
    await waitUntil(() => page.root.querySelector("#expired + ul button"), "offers", { timeout: 4000 });
    return page;
  },
  "the summary": () => atCheck(),
  "the summary without a network": async () => {
    const page = await atCheck();
    offline();
    await page.press("Book the visit");
    await page.says("There is no connection");
    return page;
  },
  "too many visits": async () => {
    const page = await atCheck();
    page.api.answerNext("POST /visits", () => problem(409, "too-many-visits"));
    await page.press("Book the visit");
    await page.says("as are allowed");
    return page;
  },
  "the number": () => atDone(),
  "a visit to be confirmed": () =>
    atDone({}, api({ visit: { state: "unconfirmed", confirmBy: "2026-11-23T10:00:00+01:00" } })),
};

everyWidget("okienko-booking", async () => (await openBooking()).element);
for (const [name, open] of Object.entries(states)) everyState(name, async () => (await open()).element);

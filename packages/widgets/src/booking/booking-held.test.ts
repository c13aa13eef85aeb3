import { aTimeout, expect, waitUntil } from "@open-wc/testing";
import { atCheck, atContact } from "../../test/booking-page.ts";
import { FakeApi } from "../../test/fake-api.ts";
import "./okienko-booking.ts";

const api = (change: Partial<FakeApi>) => Object.assign(new FakeApi(), change);
const patient = { timeout: 5000 };

describe("the held time", () => {
  it("says until when, and does not ask for more time before the last minute", async () => {
    const page = await atContact();
    expect(page.text).to.match(/Held for you until \d+:\d\d \(10 minutes left\)/);
    expect(page.all("More time")).to.have.length(0);
  });

  it("is offered more time politely in the last minute, and gets it with one press", async () => {
    const page = await atContact({}, api({ holdFor: 50_000 }));
    const offer = page.all("More time")[0]!;
    expect(offer.closest("[role=status]")).to.not.equal(null);
    await page.press("More time");
    await waitUntil(() => !page.all("More time").length, "the offer goes");
    await waitUntil(() => /Held for you until .* \(10 minutes left\)/.test(page.focused), "the focus stays there");
    expect(page.api.calls.filter(({ request }) => request.endsWith("/extension")).length).to.equal(1);
  });

  it("says when there is no more time to give", async () => {
    const page = await atContact({}, api({ holdFor: 50_000, extensions: 0 }));
    await page.press("More time");
    await page.says("cannot be held any longer");
  });

  it("loses nothing when it runs out: another time leads back to where one was", async () => {
    const page = await atCheck({}, api({ holdFor: 2500 }));
    await waitUntil(() => page.root.querySelector("#expired li"), "free times", patient);
    expect(page.focused).to.contain("The time to finish has run out");
    page.api.holdFor = 600_000;
    await page.press(/8:15 Gronowa$/);
    await waitUntil(() => !page.root.querySelector("#expired"), "the notice goes");
    expect(page.heading).to.equal("Check and book");
    expect(page.text).to.contain("Zofia Nowak").and.to.contain("8:15");
    await page.press("Book the visit");
    await page.at("Your visit is booked");
  });

  it("offers the same time first when it is still free", async () => {
    const page = await atContact({}, api({ holdFor: 1500 }));
    page.api.taken.clear();
    await waitUntil(() => page.root.querySelector("#expired li"), "free times", patient);
    expect(page.root.querySelector("#expired li")!.textContent).to.match(/8:00\s+Gronowa/);
  });

  it("is told by the server when the clock of the device is wrong", async () => {
    const page = await atCheck();
    page.api.holds.clear();
    await page.press("Book the visit");
    await page.says("The time to finish has run out");
  });

  it("does not run out at once on a device whose clock is ahead", async () => {
    const page = await atContact({}, api({ holdFor: -3_600_000 }));
    await aTimeout(50);
    expect(page.root.querySelector("#expired")).to.equal(null);
  });

  it("is given back when the widget leaves the page, and kept when it is only moved", async () => {
    const { element, api: server } = await atContact();
    const [hold] = server.holds.keys();
    const other = document.body.appendChild(document.createElement("div"));
    other.append(element);
    await aTimeout(20);
    expect(server.count(`DELETE /holds/${hold}`)).to.equal(0);
    other.remove();
    await waitUntil(() => server.count(`DELETE /holds/${hold}`) === 1, "it is given back");
  });
});

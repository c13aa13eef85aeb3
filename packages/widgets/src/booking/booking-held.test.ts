import { aTimeout, expect, waitUntil } from "@open-wc/testing";
import { atCheck, atContact } from "../../test/booking-page.ts";
import { FakeApi, instant } from "../../test/fake-api.ts";
import "./okienko-booking.ts";

const api = (change: Partial<FakeApi>) => Object.assign(new FakeApi(), change);
const patient = { timeout: 5000 };

describe("the held time", () => {
  it("says until when, and reads it with the heading of each step", async () => {
    const page = await atContact();
    const read = () => {
      const ids = page.root.querySelector("#heading")!.getAttribute("aria-describedby")!.split(" ");
      return ids.map((id) => page.root.getElementById(id)!.textContent!.trim().replace(/\s+/g, " ")).join(" ");
    };
    const held = /8:00, Gronowa Held for you until \d+:\d\d \(10 minutes left\)$/;
    expect(read())
      .to.match(/^Step 3 of 4 /)
      .and.match(held);
    await page.press("Back");
    await page.at("When and where?");
    expect(read())
      .to.match(/^Step 2 of 4 Your time: /)
      .and.match(held);
  });

  it("warns politely two minutes before its end, in a place that was there before", async () => {
    const page = await atContact({}, api({ holdFor: 124_000 }));
    const status = page.root.querySelector("#held [role=status]")!;
    expect(status.textContent!.trim()).to.equal("");
    await waitUntil(() => status.textContent!.trim(), "a warning", patient);
    expect(status.textContent!.trim()).to.equal("Less than two minutes are left. Do you need more time?");
    expect(page.text).to.contain("(2 minutes left)");
  });

  it("is given more time with one press at any moment, as often as the server allows", async () => {
    const page = await atContact({}, api({ holdFor: 300_000, extensions: 2 }));
    await page.press("More time");
    await waitUntil(() => /Held for you until .* \(10 minutes left\)/.test(page.focused), "the new end is read");
    await page.press("More time");
    await waitUntil(() => !page.all("More time").length, "the offer goes");
    expect(page.text).to.contain("This time cannot be held any longer.");
    expect(page.api.calls.filter(({ request }) => request.endsWith("/extension")).length).to.equal(2);
  });

  it("says when there is no more time to give", async () => {
    const page = await atContact({}, api({ holdFor: 50_000, extensions: 0 }));
    await page.press("More time");
    await page.says("cannot be held any longer");
  });

  it("loses nothing when it runs out: another time leads back to where one was", async () => {
    const page = await atCheck({}, api({ holdFor: 2500 }));
    await waitUntil(() => page.root.querySelector("#expired + ul li"), "free times", patient);
    await waitUntil(() => page.focused.startsWith("The time to finish has run out"), "the focus goes there");
    const alert = page.root.querySelector("#expired")!;
    expect(alert).to.have.attribute("role", "alert");
    expect(alert.querySelector("button"), "only the sentence is read").to.equal(null);
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
    await waitUntil(() => page.root.querySelector("#expired + ul li"), "free times", patient);
    expect(page.root.querySelector("#expired + ul li")!.textContent).to.match(/8:00\s+Gronowa/);
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
    page.api.answerNext(`POST /holds/${[...page.api.holds.keys()][0]}/extension`, () =>
      Response.json({ expiresAt: instant(Date.now() - 60_000), extensionsLeft: 1 }),
    );
    await page.press("More time");
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

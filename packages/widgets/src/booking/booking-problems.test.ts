import { expect, waitUntil } from "@open-wc/testing";
import { atCheck, atTimes, openBooking } from "../../test/booking-page.ts";
import { problem } from "../../test/answers.ts";
import { offline, online } from "../../test/fixture.ts";
import "./okienko-booking.ts";

describe("when something goes wrong", () => {
  it("says so in places that were there before, so that it is read", async () => {
    const page = await atTimes();
    const alerts = [...page.root.querySelectorAll("[role=alert]")];
    expect(alerts.map((it) => it.textContent!.trim())).to.deep.equal(["", ""]);
    page.api.answerNext("POST /holds", () => page.api.takenNow());
    await page.press(/8:00 Gronowa$/);
    await page.says("Somebody has just taken this time");
    expect(alerts.filter((it) => it.isConnected && it.textContent!.includes("Somebody"))).to.have.length(1);
  });

  it("offers other times for one that somebody else has just taken", async () => {
    const page = await atTimes();
    page.api.answerNext("POST /holds", () => page.api.takenNow());
    await page.press(/8:00 Gronowa$/);
    await page.says("Somebody has just taken this time");
    await waitUntil(() => page.focused.startsWith("Somebody"), "the focus goes to the notice");
    await page.press(/11:45 Libelta$/);
    await page.at("Who is coming?");
    expect(page.text).to.contain("11:45");
  });

  it("looks again when a time is no longer offered", async () => {
    const page = await atTimes();
    const before = page.api.count("GET /availability");
    page.api.answerNext("POST /holds", () => problem(422, "time-not-offered"));
    await page.press(/8:00 Gronowa$/);
    await page.says("no longer offered");
    await waitUntil(() => page.api.count("GET /availability") > before);
  });

  it("books once, however often one presses", async () => {
    const page = await atCheck();
    page.all("Book the visit")[0]!.click();
    page.all("Book the visit")[0]!.click();
    await page.press(/^Book/);
    await page.at("Your visit is booked");
    expect(page.api.count("POST /visits")).to.equal(1);
  });

  it("loses nothing without a network, and books with the same key when it is back", async () => {
    const page = await atCheck();
    const keys: (string | null)[] = [];
    page.api.answerNext("POST /visits", ({ headers }) => {
      keys.push(headers.get("idempotency-key"));
      throw new TypeError("Failed to fetch");
    });
    await page.press("Book the visit");
    await page.says("There is no connection");
    expect(page.text).to.contain("Zofia Nowak");
    dispatchEvent(new Event("online"));
    await page.at("Your visit is booked");
    expect(page.api.calls.at(-1)!.headers.get("idempotency-key")).to.equal(keys[0]).and.not.equal(null);
  });

  it("tries again at a press", async () => {
    const page = await openBooking({ procedure: "car" });
    offline();
    await page.press("Continue");
    await page.says("There is no connection");
    online(page.api);
    page.all("Try again")[0]!.focus();
    await page.press("Try again");
    await page.says("Earliest times");
    await waitUntil(() => page.focused === "When and where?", "the focus is not lost with the button");
  });

  it("tries again by itself after the time that the server asks for", async () => {
    const page = await atCheck();
    page.api.answerNext("POST /visits", () => problem(503, "database-unavailable", {}, { "retry-after": "1" }));
    await page.press("Book the visit");
    await page.says("Many people are here");
    await waitUntil(() => page.heading === "Your visit is booked", "it is booked", { timeout: 3000 });
  });

  it("shows the server's errors beside the fields, with a summary that leads there", async () => {
    const page = await atCheck();
    const errors = [{ pointer: "/contact/email", code: "invalid-email", detail: "" }];
    page.api.answerNext("POST /visits", () => problem(422, "invalid-fields", { errors }));
    await page.press("Book the visit");
    await page.at("Who is coming?");
    const field = page.root.querySelector("#email")!;
    expect(field).to.have.attribute("aria-invalid", "true");
    expect(page.root.getElementById("email-error")!.textContent).to.contain("Enter an e-mail address such as");
    expect(field.getAttribute("aria-describedby")).to.contain("email-error");
    await waitUntil(() => page.focused.startsWith("Please check"), "the focus goes to the summary");
    await page.press("Enter an e-mail address such as name@example.org");
    await waitUntil(() => page.root.activeElement === field, "the focus goes to the field");
    expect(location.hash, "the address of the page").to.equal("");
  });

  it("says when somebody has too many visits", async () => {
    const page = await atCheck();
    page.api.answerNext("POST /visits", () => problem(409, "too-many-visits"));
    await page.press("Book the visit");
    await page.says("as many visits for this procedure as are allowed");
  });
});

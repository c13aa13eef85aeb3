import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { Browser } from "playwright-core";
import { startBrowser } from "./harness/browser.ts";
import { type DeskMember, openDesk } from "./harness/desk-member.ts";
import { KeyboardHands } from "./harness/keyboard-hands.ts";
import { cityOfTheMorning, Morning } from "./harness/morning.ts";
import { sentReport } from "./harness/sent-report.ts";
import { startServer, type Server } from "./harness/server.ts";

const everything = [
  ["clerk", "consultant", "manager", "administrator"],
  ["civil-affairs", "road-authority"],
] as const;

describe("the desk by keyboard alone", () => {
  let server: Server;
  let browser: Browser;
  let member: DeskMember;
  let hands: KeyboardHands;

  before(async () => {
    [server, browser] = await Promise.all([startServer(cityOfTheMorning()), startBrowser()]);
    member = await (await openDesk(browser, server)).invite(...everything);
    hands = new KeyboardHands(member.page);
  });
  after(() => Promise.all([server?.stop(), browser?.close()]));

  const button = (name: string | RegExp) => member.page.getByRole("button", { name, exact: true });
  const field = (name: string) => member.page.getByLabel(name, { exact: true });
  const heading = (name: string | RegExp) => member.page.getByRole("heading", { name, exact: true });

  async function open(path: string, title: string): Promise<void> {
    await member.page.goto(`${server.url}/desk/${path}`);
    await hands.at(heading(title));
  }

  it("keeps what is typed when somebody skips to the content", async () => {
    const { page } = member;
    await open("consultations/new", "New consultation");
    await hands.type(field("Title (Polish)"), "Co z placem?");
    await hands.to(page.getByRole("link", { name: "Skip to the content" }), "Shift+Tab");
    await page.keyboard.press("Enter");
    await hands.at(page.getByRole("main"));
    assert.equal(await field("Title (Polish)").inputValue(), "Co z placem?");
  });

  it("is told before the session ends, and keeps it by any key", async () => {
    const page = await member.page.context().newPage();
    await page.clock.install();
    await page.goto(`${server.url}/desk/account`);
    await page.locator("h1:focus").waitFor();
    await page.clock.fastForward("28:00");
    const warning = page.getByRole("alert").getByText("You will be signed out in a few minutes.");
    await warning.waitFor();
    await page.keyboard.press("Tab");
    await warning.waitFor({ state: "detached" });
    await page.clock.fastForward("26:00");
    assert.equal(await warning.count(), 0);
    await page.close();
  });

  it("says that a page has not come, and leads to it once it can", async () => {
    const { page } = member;
    await open("account", "My account");
    await page.route("**/stickers-page*.js", (route) => route.abort());
    await hands.press(page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Stickers" }));
    await hands.at(heading("This page has not come"));
    await page.unroute("**/stickers-page*.js");
    await hands.press(button("Try again"));
    await hands.at(heading("Stickers"));
  });

  it("has an hour at a counter, with the focus where the work is", async () => {
    const { page } = member;
    const morning = new Morning(server);
    for (let count = 0; count < 4; count++) await morning.walkIn();
    await open("counter", "Counter");
    await hands.press(button("Sit down at Counter 1"));
    await hands.hear("You sit at Counter 1 now.");
    await hands.at(heading("Now at this counter"));
    await hands.press(button("Park A003"));
    await hands.hear("A003 is parked.");
    await hands.at(heading(/^Next/));
    await hands.press(button("Call A001"));
    await hands.hear("A001 is called.");
    await hands.press(button("Start"));
    await hands.hear("A001 is being served.");
    await hands.to(page.getByRole("radio", { name: "All done" }));
    await page.keyboard.press("ArrowDown");
    await hands.press(button("Finish"));
    await hands.hear("A001 is finished.");
    await hands.at(heading("Now at this counter"));
    await hands.press(button(/^Undo: A001/));
    await hands.hear("the last step is undone");
    await hands.press(button("Finish"));
    await hands.hear("A001 is finished.");
    // letters are letters in a field
    await hands.press(page.locator("summary", { hasText: "Somebody without a visit" }));
    await hands.type(field("Name, if it is needed"), "snu");
    assert.equal(await field("Name, if it is needed").inputValue(), "snu");
    await hands.press(button("Leave this counter"));
    await hands.hear("You have left Counter 1.");
    await hands.at(heading("Counter"));
  });

  it("works by single keys in the contact centre, which can be switched off there", async () => {
    const { page } = member;
    await open("contacts", "Contact centre");
    await page.keyboard.press("?");
    await hands.press(field("Use single keys"), "Space");
    await page.keyboard.press("f");
    await hands.at(field("Use single keys"));
    await page.keyboard.press("Space");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("f");
    await hands.at(page.getByRole("searchbox"));
  });

  it("answers a report of the inbox, hears first what is wrong, and comes back to it in the list", async () => {
    const { page } = member;
    const reference = await sentReport(server, "The lamp at the stop is dark.");
    const titled = (start: string) => page.waitForFunction((it) => document.title.startsWith(it), start);
    await open("reports", "Reports");
    await hands.press(page.getByRole("link", { name: reference }));
    await hands.at(heading(new RegExp(reference)));
    await hands.press(button("Take it"));
    await hands.hear("It is yours now.");
    await hands.at(heading("What now?"));
    await hands.press(button("Ask the resident"));
    await hands.at(page.getByRole("heading", { level: 3, name: "Ask the resident" }));
    await hands.press(button("Send the question"));
    await hands.at(page.locator("#errors"));
    await titled(`Error: ${reference}`);
    await hands.press(page.getByRole("alert").getByRole("link"));
    await hands.at(field("Question"));
    await page.keyboard.type("Which side of the stop?");
    await hands.press(button("Send the question"));
    await hands.hear("The question is sent");
    await titled(reference);
    await hands.at(heading("What now?"));
    await hands.press(page.getByRole("link", { name: "Back to the reports" }));
    await hands.at(page.getByRole("link", { name: reference }));
  });

  it("shows the last of two quick choices", async () => {
    const { page } = member;
    await open("reports", "Reports");
    await page.route("**/api/v1/desk/reports?**", async (route) => {
      await pause(400);
      await route.continue();
    });
    await hands.press(page.getByRole("link", { name: /^With me/ }));
    await hands.press(page.getByRole("link", { name: /^With nobody/ }));
    await hands.hear("0 reports are shown.");
    await page.unrouteAll();
  });

  it("stays in the place where something was taken away", async () => {
    const { page } = member;
    await member.ask("POST", "report-views", { name: "Dark lamps", query: "category=street-light" });
    await open("reports", "Reports");
    await hands.press(page.locator("summary", { hasText: "Kept filters" }));
    await hands.press(button(/^Forget .*Dark lamps/));
    await hands.hear("is forgotten");
    assert.notEqual(await page.evaluate(() => document.activeElement?.localName), "body");
  });

  it("closes a day, sees whom that hits, and goes on with the next visit once one has an end", async () => {
    const { page } = member;
    const morning = new Morning(server);
    const visits = [await morning.book(1), await morning.book(2)];
    await open("capacity", "Capacity");
    await hands.press(page.getByRole("region", { name: "Civil affairs, Libelta" }).getByRole("link").first());
    await hands.at(heading("Close this day"));
    await hands.type(page.getByRole("group", { name: "Reason" }).getByLabel("Polish"), "Awaria");
    await hands.press(button("Save"));
    await hands.at(heading(/^This hits \d+ visits$/));
    await hands.press(button(/^Save/));
    await hands.at(page.locator("#changed"));
    await hands.press(page.getByRole("link", { name: "Open the worklist" }));
    await hands.at(heading("Worklist"));
    const row = (reference: string) => page.getByRole("listitem").filter({ hasText: reference });
    const shown = await page.locator(".worklist > li strong:first-child").allInnerTexts();
    const [first, second] = shown.filter((it) => visits.some(({ reference }) => reference === it));
    await hands.press(row(first!).getByRole("button", { name: "It takes place all the same" }));
    await hands.hear(`${first} takes place all the same.`);
    await hands.at(row(second!));
    await hands.to(page.getByLabel("Show", { exact: true }), "Shift+Tab");
    await page.keyboard.type("takes");
    await hands.hear("1 visit is shown.");
  });

  it("asks residents something, publishes it and ends it", async () => {
    const { page } = member;
    const title = "What about the square?";
    await open("consultations", "Consultations");
    await hands.press(page.getByRole("link", { name: "New consultation" }));
    await hands.at(heading("New consultation"));
    await hands.press(button("Save"));
    await hands.at(page.locator("#errors"));
    assert.match(await page.title(), /^Error: New consultation/);
    for (const [name, words] of [
      ["Title (Polish)", "Co z placem?"],
      ["What it is about (Polish)", "Plac ma się zmienić."],
      ["Answer 1 (Polish)", "Drzewa"],
      ["Answer 2 (Polish)", "Parking"],
    ] as const)
      await hands.type(field(name), words);
    await hands.press(page.locator("summary").getByText("In English (optional)"));
    await hands.type(field("Title (English)"), title);
    await hands.press(field("A comment may be added; only the city reads it"), "Space");
    // the order of the parts of a date is that of the machine
    const dayAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    await field("First day").fill(dayAhead(0));
    await field("Last day, until midnight").fill(dayAhead(5));
    await hands.press(button("Save"));
    await hands.at(heading(title));
    await hands.press(button("Publish"));
    await hands.hear("It is published.");
    await hands.press(button("Show comments"));
    await hands.at(heading("Comments"));
    await hands.press(button("Close now"));
    await hands.hear("It is closed.");
    await hands.at(heading(title));
  });
});

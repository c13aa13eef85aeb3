import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { wordsOf } from "./harness/booking-widget.ts";
import { openPage, startBrowser } from "./harness/browser.ts";
import { type FirstMember, openDesk } from "./harness/desk-member.ts";
import { drawnPhoto } from "./harness/drawn-photo.ts";
import { linkIn, mailThatSays } from "./harness/mails.ts";
import { sentPhoto, sentReport } from "./harness/sent-report.ts";
import { startServer, type Server } from "./harness/server.ts";

const words = wordsOf("en");
const department = "road-authority";
const hostile = `=cmd|'/C calc'!A0 <script>alert(1)</script> \u202Eevil\r\nBcc: all@example.org`;
const contact = { email: "resident@example.org" };

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true }).click();
const open = (page: Page, name: string) => press(page, name).then(() => page.locator("#form:focus").waitFor());
const done = (page: Page, notice: string) =>
  Promise.all([page.getByText(notice).waitFor(), page.locator("#do:focus").waitFor()]);

describe("the inbox of reports", () => {
  let server: Server;
  let browser: Browser;
  let admin: FirstMember;

  before(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
    admin = await openDesk(browser, server);
  });
  after(() => Promise.all([server?.stop(), browser?.close()]));

  it("brings a report from its sending over a question, a closing and “not done” to its last closing", async () => {
    const reference = await sentReport(server, `The lamp is dark. ${hostile}`, { contact });
    const clerk = await admin.invite(["clerk"], [department]);
    const { page } = clerk;
    const resident = await openPage(browser);
    const status = resident.page.locator("okienko-status");
    const follow = async (saying: string) => {
      const link = await linkIn(server, saying, "report");
      await resident.page.goto("about:blank"); // a link of a mail opens a page anew
      await resident.page.goto(link);
    };

    await page.goto(`${server.url}/desk/reports`);
    const link = page.getByRole("link", { name: new RegExp(reference) });
    await link.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: new RegExp(reference) }).waitFor();
    await page.getByText(hostile.split("\r\n")[0]!.replace("\u202E", "")).first().waitFor();
    await press(page, "Take it");
    await done(page, "It is yours now.");
    await press(page, "Release the text");
    await done(page, "Everybody can read it now.");

    await open(page, "Ask the resident");
    await page.getByLabel("Question", { exact: true }).fill("Which side of the stop?");
    await page.getByLabel("Private note").fill("The map shows two lamps.");
    await page.getByRole("region", { name: "The mail that will be sent" }).getByText("Which side").waitFor();
    await press(page, "Send the question");
    await done(page, "The question is sent");
    await follow("Which side of the stop?");
    await status.getByLabel(words["status.answerLabel"]!).fill("The northern one.");

    await open(page, "Change the state");
    await page.getByLabel("New state").selectOption("done");
    await page.getByLabel("Private note").fill("Lamp 14.");
    await server.restart(() => press(page, "Change it").then(() => page.locator("#errors:focus").waitFor()));
    await status.getByRole("button", { name: words["status.answerSend"]!, exact: true }).click();
    await status.getByText(words["status.answerNow"]!).waitFor();
    // the answer comes by itself, and what was typed is still there
    await page.locator("#news").getByText("Answer of the resident").waitFor();
    assert.equal(await page.getByLabel("Private note").inputValue(), "Lamp 14.");
    await page.getByLabel("Text for the resident").fill("A new lamp is in.");
    await page.getByLabel("Photos").setInputFiles({
      name: "proof.jpg",
      mimeType: "image/jpeg",
      buffer: await drawnPhoto(page),
    });
    await page.getByRole("button", { name: "Leave out photo 1" }).waitFor();
    await press(page, "Change it");
    await done(page, "The state is changed.");

    await follow("A new lamp is in.");
    await status.getByRole("button", { name: words["status.no"]!, exact: true }).click();
    await status.locator("#reply").fill("Dark again since yesterday.");
    await status.getByRole("button", { name: words["status.unsolvedSend"]!, exact: true }).click();
    await status.getByText(words["status.event-reopened"]!).filter({ visible: true }).first().waitFor();

    await page.getByText("Opened again").waitFor();
    await open(page, "Change the state");
    const states = await page.getByLabel("New state").locator("option").allTextContents();
    assert.equal(states.includes("done"), false, "a clerk does not close what was called not done");
    await clerk.close();

    const manager = await admin.invite(["manager"], [department]);
    await manager.page.goto(`${server.url}/desk/reports`);
    await manager.page.getByRole("link", { name: "Not done (1)" }).click();
    await manager.page.getByRole("link", { name: new RegExp(reference) }).click();
    await open(manager.page, "Decide on “not done”");
    await manager.page.getByLabel("Is it not done?").selectOption("upheld");
    await manager.page.getByLabel("Text for the resident").fill("We have looked again: it shines.");
    await press(manager.page, "Decide");
    await done(manager.page, "Your decision is kept.");
    await mailThatSays(server, "We have looked again: it shines.");
    await manager.assertClean(server.url);
    await resident.assertClean(server.url);
    await Promise.all([manager.close(), resident.close()]);
  });

  it("hands a report to an outside body, which answers by its link alone", async () => {
    const reference = await sentReport(server, "Cable on the pavement", { contact });
    const clerk = await admin.invite(["clerk"], [department]);
    const { page } = clerk;
    await page.goto(`${server.url}/desk/reports/${reference}`);
    await open(page, "Forward outside");
    await page.getByLabel("Name of the body").fill("Power company");
    await page.getByLabel("E-mail").fill("power@example.net");
    await page.getByLabel("Message to them").fill("Please see to it.");
    await press(page, "Forward it");
    await done(page, "Sent to Power company.");

    const outside = await openPage(browser, { locale: "en-GB" });
    await outside.page.goto(await linkIn(server, "Please see to it.", "forwarded"));
    await outside.page.getByText("Cable on the pavement").waitFor();
    assert.equal(outside.page.url().includes("#"), false, "the secret has left the address");
    assert.equal((await outside.page.content()).includes(contact.email), false);
    await outside.page.getByLabel("It is not ours").check();
    await outside.page.getByLabel("In a few words").fill("That cable is the telephone company's.");
    await outside.page.getByLabel("Photos").setInputFiles({
      name: "cable.jpg",
      mimeType: "image/jpeg",
      buffer: await drawnPhoto(outside.page),
    });
    await press(outside.page, "Send the answer");
    await outside.page.getByRole("heading", { name: "Your answer has reached the city" }).waitFor();
    await outside.assertClean(server.url);
    await press(outside.page, "Send the answer");
    await outside.page.getByRole("alert").getByText("Please write a few words.").first().waitFor();
    await page.getByText("They say: not theirs").waitFor();
    await press(page, "Withdraw the link of Power company");
    await done(page, "works no longer");
    await outside.page.goto(await linkIn(server, "Please see to it.", "forwarded"));
    await outside.page.getByRole("heading", { name: "This link has ended" }).waitFor();
    await clerk.assertClean(server.url);
    await Promise.all([outside.close(), clerk.close()]);
  });

  it("keeps what one clerk has typed when another one was faster, and covers a photo by keyboard", async () => {
    const [one, other] = await Promise.all([admin.invite(["clerk"]), admin.invite(["clerk"])]);
    await one.page.goto(`${server.url}/desk/`);
    const photo = await sentPhoto(server, await drawnPhoto(one.page));
    const reference = await sentReport(server, "Dark crossing", { photos: [photo] });
    await one.page.goto(`${server.url}/desk/reports/${reference}`);
    await open(one.page, "Add a note");
    await one.page.getByLabel("Private note").fill("Ask the crew.");
    // neither the news of the change nor its answer may be lost: this page hears nothing by itself
    await one.page.route("**/desk/live*", (route) => route.abort());
    const { revision } = await other.ask<{ revision: number }>("GET", `reports/${reference}`);
    await other.ask("POST", `reports/${reference}/priority`, { revision, priority: "urgent" });
    await press(one.page, "Add it");
    await one.page.locator("#news").getByText("Priority changed").waitFor();
    assert.equal(await one.page.getByLabel("Private note").inputValue(), "Ask the crew.");
    await press(one.page, "Add it");
    await done(one.page, "Added.");

    await press(one.page, "Cover parts of photo 1");
    await one.page.getByRole("application", { name: "Photo with boxes" }).focus();
    for (const key of ["Insert", "ArrowRight", "Shift+ArrowDown"]) await one.page.keyboard.press(key);
    const before = await one.page.locator(".case-photos img").first().getAttribute("src");
    await press(one.page, "Cover these parts for good");
    await done(one.page, "The parts are covered");
    const after = await one.page.locator(".case-photos img").first().getAttribute("src");
    assert.notEqual(after, before);
    assert.equal((await fetch(new URL(before!, server.url))).status, 404, "the old photo is gone");
    await Promise.all([one.close(), other.close()]);
  });
});

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Locator, Page } from "playwright-core";
import { alwaysOpen } from "./harness/always-open.ts";
import { mistakes } from "./harness/axe.ts";
import { overflow, startBrowser } from "./harness/browser.ts";
import { openDesk, type DeskMember, type FirstMember } from "./harness/desk-member.ts";
import { startServer, type Server } from "./harness/server.ts";

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name }).waitFor();
const says = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();
const tab = (page: Page, name: RegExp) => page.getByRole("tab", { name }).click();
const press = (place: Page | Locator, name: string | RegExp) => place.getByRole("button", { name }).first().click();
const numberIn = async (widget: Locator) => (await widget.locator("[part~=reference]").first().innerText()).trim();

interface Caller {
  readonly first: string;
  readonly last: string;
  readonly phone: string;
  readonly email: string;
}

const zofia: Caller = { first: "Zofia", last: "Próbna", phone: "+48 600 100 200", email: "zofia@example.org" };
const jan: Caller = { first: "Jan", last: "Testowy", phone: "+48 600 300 400", email: "jan@example.org" };

/** Begins a conversation by its key, and writes down who calls. */
async function takeCall(page: Page, server: Server, caller: Caller): Promise<string> {
  await page.goto(`${server.url}/desk/contacts`);
  await heading(page, "Contact centre");
  await page.keyboard.press("n");
  await heading(page, /^Conversation/);
  await page.getByLabel("Name", { exact: true }).focus();
  await page.keyboard.type(`${caller.first} `);
  await says(page, "Saving …");
  await says(page, "Everything is saved."); // in the middle of a name
  await page.keyboard.type(caller.last);
  await page.getByLabel("Phone", { exact: true }).fill(caller.phone);
  await page.getByLabel("E-mail", { exact: true }).fill(caller.email);
  await page.getByLabel("Question or wish").fill("Lost her identity card, and the bench is broken");
  await says(page, "Everything is saved.");
  return /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await page.locator("h1").innerText())![0];
}

async function tellArticle(page: Page): Promise<void> {
  await page.locator("h1").focus();
  await page.keyboard.press("k");
  await page.locator("#words:focus").waitFor();
  await page.keyboard.type("lost identity card");
  await page.keyboard.press("Enter");
  await page.locator("#answers:focus").waitFor();
  await press(page, "Lost or stolen identity card");
  await page.locator("#reading:focus").waitFor();
  await press(page, "Told this");
  await says(page, "“Lost or stolen identity card” is written down as told.");
}

/** From what was told to the summary of the visit, without asking again for what is known. */
async function prepareVisit(page: Page): Promise<Locator> {
  await press(page, /^Book a visit for it: Identity card application/);
  const widget = page.locator("okienko-booking");
  await press(widget, "Continue");
  await widget.locator("[part~=time]").first().click();
  await widget.getByRole("heading", { name: "Read it out and book" }).waitFor();
  await widget.getByText("Zofia Próbna").waitFor();
  return widget;
}

async function bookVisit(page: Page, widget: Locator): Promise<string> {
  await press(widget, "Book the visit");
  await widget.getByRole("heading", { name: "Booked: read the number out" }).waitFor();
  const reference = await numberIn(widget);
  await says(page, `Visit ${reference} is booked. Read the number out.`);
  return reference;
}

async function moveVisit(page: Page, reference: string): Promise<void> {
  await page.locator("#came").getByRole("button", { name: reference }).click();
  const widget = page.locator("okienko-status");
  await press(widget, "Move the visit");
  await widget.locator("[part~=time]").nth(2).click();
  await press(widget, "Move the visit");
  await says(page, `Visit ${reference} is moved.`);
}

async function reportBench(page: Page): Promise<string> {
  await tab(page, /^Report/);
  await page.getByLabel("What kind of report").selectOption("intervention");
  const widget = page.locator("okienko-report");
  await widget.getByLabel("What is it about?").fill("bench");
  await press(widget, /^Broken bench/);
  await widget.getByLabel("What is the matter?").fill("A board of the bench is gone.");
  await press(widget, "Continue");
  await widget.getByLabel("Address or name of the place").fill("52.4064, 16.9252");
  await press(widget, "Continue");
  await widget.getByRole("heading", { name: "A few questions" }).waitFor();
  await widget.getByLabel("bench", { exact: true }).check();
  await press(widget, "Continue");
  await widget.getByRole("heading", { name: "Who reports it?" }).waitFor();
  assert.equal(await widget.getByLabel("Full name").inputValue(), "Zofia Próbna");
  await press(widget, "Continue");
  await press(widget, "Send the report");
  await widget.getByRole("heading", { name: /read the number out|confirm the e-mail/ }).waitFor();
  const reference = await numberIn(widget);
  await says(page, `Report ${reference} is sent. Read the number out.`);
  return reference;
}

async function answerByMail(page: Page): Promise<void> {
  await page.getByText("Answer in writing").click();
  await page.getByLabel("Answer", { exact: true }).fill("The form is on our page <b>forms</b>.");
  await press(page, "Look at what will arrive");
  await page.locator("#preview:focus").waitFor();
  await says(page, "To: zofia@example.org");
  await press(page, "Send it");
  await says(page, "Sent to zofia@example.org.");
  await page.locator(".message").getByText("The form is on our page <b>forms</b>.").waitFor();
}

/** A visit that a colleague has booked in the same call. */
async function bookByApi(ask: DeskMember["ask"], caller: Caller, conversation: string): Promise<void> {
  const wanted = { procedure: "id-card" };
  const { times } = await ask<{ times: { start: string; office: string }[] }>(
    "GET",
    "availability/next?procedure=id-card&limit=1",
  );
  const { start, office } = times[0]!;
  const { id, secret } = await ask<{ id: string; secret: string }>("POST", "holds", { ...wanted, start, office });
  const { first, last, phone, email } = caller;
  const contact = { name: `${first} ${last}`, phone, email };
  await ask("POST", "visits", { hold: { id, secret }, contact, channel: "phone", conversation });
}

async function find(page: Page, words: string): Promise<string> {
  await page.getByLabel("Find anybody").fill(words);
  await page.keyboard.press("Enter");
  await page.locator("#found:focus").waitFor();
  return page.locator(".found").innerText();
}

describe("a phone call", () => {
  let server: Server;
  let browser: Browser;
  let admin: FirstMember;

  before(async () => {
    [server, browser] = await Promise.all([startServer(alwaysOpen()), startBrowser()]);
    admin = await openDesk(browser, server);
  });
  after(() => Promise.all([server?.stop(), browser?.close()]));

  it("ends in a visit and a report, whatever happens to the server, and is found again", async () => {
    const { page, ask, close } = await admin.invite(["consultant"]);
    const broken: string[] = []; // what goes wrong without a server is no trouble here
    page.on("pageerror", ({ message }) => broken.push(message));
    page.on("console", (it) => void (it.text().startsWith("policy:") && broken.push(it.text())));
    const conversation = await takeCall(page, server, zofia);
    await tellArticle(page);
    const widget = await prepareVisit(page);
    await server.restart(async () => {
      await page.getByLabel("What was said to it").fill("Come with a photo.");
      await says(page, "Not saved yet: the server does not answer.");
    });
    await says(page, "Everything is saved.");
    const visit = await bookVisit(page, widget);
    await moveVisit(page, visit);
    const report = await reportBench(page);

    const came = page.locator("#came > li");
    assert.equal(await came.count(), 3);
    for (const number of [visit, report]) await came.getByText(number).waitFor();
    await page.getByLabel("New entry").fill("Hard of hearing.");
    await press(page, "Add it");
    await says(page, "Hard of hearing.");
    await answerByMail(page);
    await press(page, "Close the conversation");
    await says(page, "The conversation is closed.");

    const kept = await ask<{ state: string; answer: string; summary: string }>("GET", `conversations/${conversation}`);
    assert.deepEqual(
      [kept.state, kept.answer, kept.summary],
      ["closed", "Come with a photo.", "Lost her identity card, and the bench is broken"],
    );
    await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Contact centre" }).click();
    await heading(page, "Contact centre");
    for (const words of ["próbna zofia", "600-100-200", "ZOFIA@example.org"]) {
      const found = await find(page, words);
      for (const number of [visit, report, conversation]) assert.ok(found.includes(number), `${number} by ${words}`);
    }
    for (const number of [visit, report, conversation])
      assert.ok((await find(page, number.toLowerCase().replace("-", " "))).includes(number), number);
    assert.deepEqual(broken, []);
    await close();
  });

  it("needs no mouse, and can be read by everybody at each step, on the narrowest screen", async () => {
    const viewport = { width: 320, height: 640 };
    const { page, ask, close } = await admin.invite(["manager"], ["civil-affairs"], {
      bypassCSP: true,
      locale: "en-GB",
      viewport,
    });
    const check = async (name: string) => {
      assert.deepEqual(await mistakes(page), [], name);
      assert.equal(await overflow(page), 0, name);
    };
    const conversation = await takeCall(page, server, jan);
    await bookByApi(ask, jan, conversation);
    await check("a call");
    await page.getByLabel("E-mail", { exact: true }).fill("jan@");
    await page.keyboard.press("Tab");
    await page.locator("#email-wrong").waitFor();
    await check("a mistake");
    assert.equal(await page.getByLabel("E-mail", { exact: true }).inputValue(), "jan@");
    await page.getByLabel("E-mail", { exact: true }).fill(jan.email);
    await page.keyboard.press("Tab");
    await says(page, "Everything is saved.");
    await page.locator("h1").focus();
    await page.keyboard.press("?");
    await page.getByRole("heading", { name: "Keys" }).waitFor();
    await check("the keys");
    await tellArticle(page);
    await check("an article");
    await page.getByRole("tab", { name: /^Knowledge/ }).focus();
    const arrived = [
      [/^Book a visit/, "okienko-booking [part~=department]"],
      [/^Report/, "okienko-report [part~=group]"],
      [/^Visits and history/, "#tool-history .rows"],
    ] as const;
    for (const [name, content] of arrived) {
      await page.keyboard.press("ArrowRight");
      await page.getByRole("tab", { name, selected: true }).waitFor();
      await page.locator(content).first().waitFor();
      await check(String(name));
    }
    await page.goto(`${server.url}/desk/contacts`);
    await find(page, jan.last);
    await check("what was found");
    await press(page, /^Open the visit/);
    await page.locator("okienko-status").getByRole("button", { name: "Move the visit" }).waitFor();
    await check("a visit");
    await page.goto(`${server.url}/desk/people/${conversation}`);
    await heading(page, "Everything of one person");
    await check("one person");
    const download = page.waitForEvent("download");
    await press(page, "Save what is held as a file");
    assert.equal((await download).suggestedFilename(), `${conversation}.json`);
    await press(page, "Erase the person");
    await page.locator("#sure:focus").waitFor();
    await check("before erasing");
    await press(page, "Yes, erase for good");
    await says(page, /^Erased: visits 1, reports 0, conversations 1/);
    await check("erased");
    await page.goto(`${server.url}/desk/contacts`);
    assert.match(await find(page, jan.last), /Nobody and nothing is found/);
    await close();
  });

  it("is begun once and noted once, although the answers to that are lost", async () => {
    const { page, ask, close } = await admin.invite(["consultant"]);
    const count = async () =>
      (await ask<{ conversations: object[] }>("GET", "conversations?mine=true")).conversations.length;
    const lose = (path: string) => page.route(path, (route) => route.fetch().then(() => route.abort()), { times: 1 }); // after it was done
    const twice = async (button: Locator) => {
      await button.click();
      await page.locator("#errors:focus").waitFor();
      await button.click();
    };
    await page.goto(`${server.url}/desk/contacts`);
    await heading(page, "Contact centre");
    await says(page, "There is none.");
    await lose("**/desk/conversations");
    await twice(page.getByRole("button", { name: /^New conversation/ }));
    await heading(page, /^Conversation/);
    assert.equal(await count(), 1);
    await page.getByLabel("New entry").fill("Calls again on Monday.");
    await lose("**/messages");
    await twice(page.getByRole("button", { name: "Add it" }));
    await says(page, "It is added.");
    assert.equal(await page.locator("li.message").count(), 1);
    await close();
  });

  it("is written down in the language of who writes it down", async () => {
    for (const [locale, title, button] of [
      ["pl-PL", "Centrum kontaktu", "Nowy kontakt"],
      ["uk-UA", "Контакт-центр", "Новий контакт"],
      ["de-DE", "Kontaktcenter", "Neuer Kontakt"],
    ] as const) {
      const { page, assertClean, close } = await admin.invite(["clerk"], [], { locale });
      await page.goto(`${server.url}/desk/contacts`);
      await heading(page, title);
      await press(page, button);
      await page.getByRole("tablist").waitFor();
      await page.getByRole("tab").nth(1).click();
      await page.locator("okienko-booking #heading").waitFor();
      await assertClean(server.url);
      await close();
    }
  });
});

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { mistakes } from "./harness/axe.ts";
import { openPage, overflow, startBrowser } from "./harness/browser.ts";
import { Clerk } from "./harness/clerk.ts";
import { openDesk, type FirstMember } from "./harness/desk-member.ts";
import { cityOfTheMorning, Morning, office, surname, type Visitor } from "./harness/morning.ts";
import { RememberingDisplay } from "./harness/remembering-display.ts";
import { startServer, type Server } from "./harness/server.ts";
import { until } from "./harness/until.ts";

describe("a morning at the counters", () => {
  let server: Server;
  let browser: Browser;
  let admin: FirstMember;
  const broken: string[] = [];

  before(async () => {
    [server, browser] = await Promise.all([startServer(cityOfTheMorning()), startBrowser()]);
    admin = await openDesk(browser, server);
  });
  after(() => Promise.all([server?.stop(), browser?.close()]));

  /** A server that is gone makes errors in the console, a page that breaks a rule must not. */
  function watch(page: Page): void {
    page.on("pageerror", (error) => broken.push(error.message));
    page.on("console", (message) => message.text().startsWith("policy:") && broken.push(message.text()));
  }

  it("serves 40 visitors, booked or not, while the server is killed in the middle", async () => {
    const morning = new Morning(server);
    const clerks = await Promise.all([1, 2].map(async () => new Clerk((await admin.invite(["clerk"])).page)));
    const { page } = await openPage(browser, { locale: "en-GB", viewport: { width: 1920, height: 1080 } });
    const display = new RememberingDisplay(page);
    for (const it of [...clerks, display]) watch(it.page);
    await Promise.all([display.open(server), ...clerks.map((it, place) => it.sit(server, `Counter ${place + 1}`))]);

    const called = new Map<string, number>();
    const shown = async (ticket: string) => {
      called.set(ticket, (called.get(ticket) ?? 0) + 1);
      await until(async () => (await display.callsOf(ticket)) === called.get(ticket), `${ticket} on the display`);
    };
    let turn = 0;
    /** Works until nobody is left: most are served, some do not come, are parked, passed on or called again. */
    const work = async (clerk: Clerk) => {
      while ((await clerk.waiting()) > 0) {
        const ticket = await clerk.call();
        if (!ticket) continue;
        await shown(ticket);
        const what = called.get(ticket) === 1 ? turn++ % 10 : 0;
        if (what === 3) await clerk.step("m", `${ticket} did not come.`);
        else if (what === 5) await clerk.step("p", `${ticket} is parked.`);
        else if (what === 7) await clerk.pass(ticket);
        else {
          if (what === 8) await clerk.step("c", `${ticket} is called again.`).then(() => shown(ticket));
          await clerk.serve(ticket);
        }
      }
    };
    const come = async (numbers: readonly number[]) => {
      const booked = [];
      for (const it of numbers) booked.push(await morning.book(it));
      for (const it of booked) await morning.arrive(it).then(() => morning.walkIn());
      await until(
        async () => (await clerks[0]!.waiting()) > 0 && (await clerks[1]!.waiting()) > 0,
        "people in the lists",
      );
    };
    const numbers = Array.from({ length: 20 }, (_, place) => place);

    await come(numbers.slice(0, 10));
    await Promise.all(clerks.map(work));
    await come(numbers.slice(10));
    const [first, second] = await Promise.all(clerks.map((it) => it.call()));
    await Promise.all([shown(first!), shown(second!)]);

    await server.restart(async () => {
      await Promise.all([
        display.page.getByText("Connection lost").waitFor(),
        ...clerks.map((it) => it.page.getByText("Connection lost").waitFor()),
      ]);
      await clerks[0]!.page.keyboard.press("s");
      await clerks[0]!.page.getByText("The server does not answer. Nothing is lost").waitFor();
    });
    for (const it of [display, ...clerks]) await it.page.getByText("Connection lost").waitFor({ state: "detached" });
    await Promise.all([clerks[0]!.serve(first!), clerks[1]!.serve(second!)]);
    await Promise.all(clerks.map(work));

    const [parking] = clerks;
    const parked = parking!.page.locator("section", { has: parking!.page.locator("#list-parked") });
    while ((await parked.count()) > 0) {
      const ticket = await parked.locator(".code").first().innerText();
      await parked.getByRole("button", { name: `Call ${ticket}`, exact: true }).press("Enter");
      await shown(ticket);
      await parking!.serve(ticket);
    }
    // somebody may have been passed on just after the other counter had seen nobody any more
    await clerks[1]!.page.reload();
    await work(clerks[1]!);

    assert.equal(morning.visitors.length, 40);
    const ends = await morning.ends();
    assert.deepEqual([...new Set(ends)].sort(), ["missed", "served"]);
    assert.equal(ends.filter((it) => it === "missed").length, 4);
    assert.deepEqual([...called.keys()].sort(), morning.visitors.map(({ ticket }) => ticket).sort());
    const calls = [...called.values()].reduce((sum, it) => sum + it, 0);
    assert.equal((await display.calls()).length, calls, "each call was shown once");
    assert.doesNotMatch(await display.words(), new RegExp(`${surname}|Zofia|600 100`));
    assert.deepEqual(broken, []);
  });

  const narrow = { locale: "en-GB", viewport: { width: 320, height: 640 } };

  async function check(page: Page, name: string): Promise<void> {
    assert.deepEqual(await mistakes(page), [], name);
    assert.equal(await overflow(page), 0, name);
  }

  it("is accessible on the narrowest screen at each step, at the counter and in the waiting room", async () => {
    const morning = new Morning(server);
    const { page, close } = await admin.invite(["clerk"], [], { ...narrow, bypassCSP: true });
    const clerk = new Clerk(page);
    await (await admin.invite(["clerk"])).ask("POST", "counters/counter-1/opening", { takeOver: true });
    await page.goto(`${server.url}/desk/counter`);
    await page.getByRole("heading", { name: "City Hall, ul. Libelta" }).waitFor();
    await check(page, "all counters");
    await page.getByRole("button", { name: "Take over Counter 1" }).press("Enter");
    await page.getByText("Press again to take it over").waitFor();
    await page.getByRole("button", { name: "Take over Counter 1" }).press("Enter");
    await page.locator("#now:focus").waitFor();
    await check(page, "nobody is served");
    await morning.walkIn();
    await page.getByRole("status").getByText("Somebody is waiting now.").waitFor();
    await page.getByText("Somebody with a visit is here").press("Enter");
    await page.getByLabel("Code or number").fill("n 123");
    assert.equal(await page.getByLabel("Code or number").inputValue(), "n 123", "a letter in a field is no shortcut");
    await morning.walkIn();
    await until(async () => (await clerk.waiting()) === 2, "the second one");
    assert.equal(await page.getByLabel("Code or number").inputValue(), "n 123", "a new list takes nothing away");
    await page.locator("input[name=code]:focus").waitFor();
    await page.getByLabel("Code or number").press("Enter");
    await page.getByRole("alert").getByText("There is no visit with this code or number.").waitFor();
    await check(page, "a wrong number");
    const ticket = (await clerk.call())!;
    await page.locator("#now:focus").waitFor();
    await check(page, "called");
    await clerk.step("s", `${ticket} is being served.`);
    await page.keyboard.press("?");
    await page.getByRole("heading", { name: "Keys" }).waitFor();
    await check(page, "being served, with keys");
    await page.getByLabel("Use single keys").uncheck();
    await page.locator("#now").focus();
    await page.keyboard.press("p");
    await page.keyboard.press("f");
    await page.getByLabel("Use single keys").check();
    await page.getByLabel("How many matters").fill("3");
    await page.locator("#now").focus();
    await clerk.step("f", `${ticket} is finished.`);
    const { last } = await admin.ask<{ last: { quantity: number } }>("GET", "counters/counter-1");
    assert.equal(last.quantity, 3, "counted for the statistics, though one matter was asked for");
    await clerk.step("u", `${ticket}: the last step is undone.`);
    await clerk.step("p", `${ticket} is parked.`);
    await page.goto(`${server.url}/desk/waiting-room`);
    await page.getByRole("button", { name: `${ticket} back to the queue`, exact: true }).waitFor();
    await check(page, "waiting room");
    const stop = page.getByRole("button", { name: "Stop for today: Civil affairs, Libelta" });
    await stop.press("Enter");
    await page.getByRole("button", { name: "Allow again: Civil affairs, Libelta" }).press("Enter");
    await stop.waitFor();
    await close();
  });

  it("shows display, kiosk and ticket under a strict policy, and accessible at each step", async () => {
    for (const bypassCSP of [false, true]) {
      const { page, assertClean, close } = await openPage(browser, { ...narrow, bypassCSP });
      const look = (name: string) => (bypassCSP ? check(page, name) : Promise.resolve());
      await page.clock.install();
      await page.goto(`${server.url}/kiosk/${office}`);
      await look("kiosk");
      for (const it of "123456") await page.getByRole("button", { name: it, exact: true }).click();
      if (bypassCSP) {
        await page.getByRole("button", { name: "I am here" }).click();
        await page.locator("#errors:focus").waitFor();
        await look("a wrong code");
      }
      await page.clock.fastForward(61_000);
      await page.getByRole("dialog").getByText("goes back to the start in 30 s").waitFor();
      await look("still there?");
      await page.getByRole("button", { name: "I need more time" }).press("Enter");
      await page.getByRole("dialog").waitFor({ state: "hidden" });
      await page.getByRole("link", { name: "Take a ticket" }).press("Enter");
      await page.getByRole("heading", { name: "What do you come for?" }).waitFor();
      await look("procedures");
      await page.getByRole("searchbox").fill("identity");
      await page.getByRole("searchbox").press("Enter");
      await page.locator("h1:focus").waitFor();
      await page.getByRole("button", { name: "Identity card application" }).press("Enter");
      const ticket = await page.locator(".ticket").innerText();
      await page.getByRole("img", { name: "QR code of your ticket" }).waitFor();
      await look("a ticket");
      await page.clock.runFor(92_000);
      await page.getByRole("heading", { name: "Welcome" }).waitFor();
      assert.equal((await page.getByText(ticket).count()) > 0, false, "the next one sees nothing of it");

      const morning = new Morning(server);
      await morning.walkIn();
      const [{ reference, secret, ticket: mine }] = morning.visitors as [Visitor];
      if (bypassCSP) {
        await page.goto(`${server.url}/ticket/${reference}`);
        await look("whose ticket?");
        await page.getByLabel("Access code").fill("0".repeat(32));
        await page.getByRole("button", { name: "Show my ticket" }).press("Enter");
        await page.locator("#errors:focus").waitFor();
        await look("not this ticket");
        await page.goto("about:blank");
      }
      await page.goto(`${server.url}/ticket/${reference}#${secret}`);
      await page.getByText(mine, { exact: true }).waitFor();
      assert.equal(new URL(page.url()).hash, "", "the secret has left the address");
      await look("my ticket");
      await page.reload();
      await page.getByText(mine, { exact: true }).waitFor();
      await callAt("counter-2", mine);
      await page.getByText("It is your turn").waitFor();
      await page.getByText("Counter 2").waitFor();
      await look("my turn");

      for (const width of [320, 1280, 1920]) {
        await page.setViewportSize({ width, height: 1080 });
        await page.goto(`${server.url}/display/${office}?queues=libelta-civil-affairs`);
        await page.getByRole("heading", { name: "City Hall, ul. Libelta" }).waitFor();
        await look(`display at ${width}`);
      }
      if (!bypassCSP) await assertClean(server.url);
      await close();
    }
  });

  /** Somebody else calls one ticket. */
  async function callAt(counter: string, ticket: string): Promise<void> {
    interface People {
      readonly waiting: readonly { ticket: string; visit: string; revision: number }[];
      readonly current: { visit: string; revision: number } | null;
    }
    const { ask, close } = await admin.invite(["clerk"]);
    const { waiting, current } = await ask<People>("POST", `counters/${counter}/opening`, { takeOver: true });
    if (current) await ask("POST", `tickets/${current.visit}/steps`, { step: "park", revision: current.revision });
    const { visit, revision } = waiting.find((it) => it.ticket === ticket)!;
    await ask("POST", `counters/${counter}/calls`, { visit, revision });
    await close();
  }
});

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Locator } from "playwright-core";
import { wordsOf } from "./harness/booking-widget.ts";
import { openPage, startBrowser } from "./harness/browser.ts";
import { linkIn } from "./harness/mails.ts";
import { sentReport } from "./harness/sent-report.ts";
import { startServer, type Server } from "./harness/server.ts";

const words = wordsOf("en");
const key = "0123456789abcdef0123";
const email = "life@example.org";

describe("the life of a report", () => {
  let server: Server;
  let browser: Browser;

  before(async () => {
    [server, browser] = await Promise.all([
      startServer(undefined, { OPEN311_API_KEYS: `city:${key}` }),
      startBrowser(),
    ]);
  });
  after(() => Promise.all([server?.stop(), browser?.close()]));

  it("goes from the confirmed mail over a question and a closing to “not done”, and the neighbours see it", async () => {
    const reference = await sentReport(server, "The lamp at the stop is dark.", { contact: { email } });
    const { page, assertClean, close } = await openPage(browser);
    const status = page.locator("okienko-status");

    const follow = async (saying: string) => {
      const link = await linkIn(server, saying, "report");
      await page.goto("about:blank"); // a link of a mail opens a page anew
      await page.goto(link);
    };
    await follow("confirm");
    assert.equal(page.url().includes("#"), false, "the secret has left the address");
    await button(status, "status.confirmMail").click();
    await status.getByText("The lamp at the stop is dark.").filter({ visible: true }).first().waitFor();

    await city(reference, { status: "UNCHANGED", question: "Which side of the stop?" });
    await follow("Which side of the stop?");
    await status.getByText("Which side of the stop?").filter({ visible: true }).first().waitFor();
    await status.getByLabel(words["status.answerLabel"]!).fill("The northern one.");
    await button(status, "status.answerSend").click();
    await status.getByText(words["status.answerNow"]!).waitFor();

    await city(reference, { status: "FIXED", description: "A new lamp is in." });
    await follow("A new lamp is in.");
    await button(status, "status.no").click();
    await status.locator("#reply").fill("Dark again since yesterday.");
    await status.locator("[part~=primary]").click();
    await status.getByText(words["status.event-reopened"]!).filter({ visible: true }).first().waitFor();

    await page.goto(`${server.url}/nearby?lang=en`);
    const nearby = page.locator("okienko-nearby");
    await nearby.getByText("The lamp at the stop is dark.").filter({ visible: true }).first().waitFor();
    await assertClean(server.url);
    await close();
  });

  /** The city acts by Open311. */
  async function city(reference: string, update: Record<string, string>): Promise<void> {
    const body = new URLSearchParams({ api_key: key, service_request_id: reference, ...update });
    const answer = await fetch(`${server.url}/open311/v2/servicerequestupdates.json`, { method: "POST", body });
    assert.equal(answer.status, 200, await answer.clone().text());
  }
});

function button(root: Locator, name: string): Locator {
  return root.getByRole("button", { name: words[name]!, exact: true });
}

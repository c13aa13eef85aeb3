import { expect, waitUntil } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { neighbour } from "../../test/fake-reporting.ts";
import { FakeApi } from "../../test/fake-api.ts";
import { openReport, type ReportPage } from "../../test/report-page.ts";
import "./okienko-report.ts";

const press = (key: string) => sendKeys({ press: key });

/** What has the focus, as it is called. */
function focused({ root }: ReportPage): string {
  const control = root.activeElement as HTMLInputElement | null;
  const label = control?.labels?.[0]?.textContent ?? control?.ariaLabel ?? control?.textContent ?? "";
  return label.replace(/\s+/g, " ").trim();
}

/** Goes on with the Tab key until something that is called so has the focus. */
async function tabTo(page: ReportPage, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await press("Tab");
    if (focused(page).match(name)) return;
  }
  throw new Error(`the Tab key does not reach ${name}`);
}

/** A step is shown and its heading has the focus. */
async function arrives(page: ReportPage, heading: string): Promise<void> {
  await page.at(heading);
  await waitUntil(() => focused(page) === heading, `the focus is on "${focused(page)}" and not on "${heading}"`);
}

describe("a report by keyboard alone", () => {
  it("goes from the words to the number, without the map", async () => {
    const api = new FakeApi();
    api.reporting.neighbours = [neighbour];
    const page = await openReport({}, api);
    await tabTo(page, "What is it about?");
    await sendKeys({ type: "lamp" });
    await page.reads("2 answers found");
    await tabTo(page, /^Street light/);
    await press("Enter");
    await arrives(page, "Street light");
    await tabTo(page, "What is the matter?");
    await sendKeys({ type: "The lamp is dark." });
    await tabTo(page, "Continue");
    await press("Space");

    await arrives(page, "Where is it?");
    await tabTo(page, "Address or name of the place");
    await sendKeys({ type: "rynek" });
    await page.reads("2 places found");
    await tabTo(page, "Rynek 1");
    await press("Space");
    await page.reads("52.40640, 16.92520");
    await tabTo(page, "Continue");
    await press("Enter");

    await arrives(page, "Photos");
    await tabTo(page, "Continue without a photo");
    await press("Enter");
    await arrives(page, "Already reported near here");
    await tabTo(page, "No, mine is another one");
    await press("Enter");

    await arrives(page, "A few questions");
    await tabTo(page, "Yes");
    await press("Space");
    await page.reads("Call 991 at once.");
    await press("ArrowDown");
    await waitUntil(() => !page.words.includes("Call 991"), "the answer has changed");
    await tabTo(page, "How many lamps");
    await sendKeys({ type: "2" });
    await press("Enter");

    await arrives(page, "How can we reach you?");
    await tabTo(page, "E-mail address");
    await sendKeys({ type: "zofia@example.org" });
    await press("Enter");
    await arrives(page, "Check and send");
    await tabTo(page, "Change: Contact");
    await press("Enter");
    await arrives(page, "How can we reach you?");
    await tabTo(page, "Continue");
    await press("Enter");
    await arrives(page, "Check and send");
    await tabTo(page, "Send the report");
    await press("Enter");
    await arrives(page, "Sent. Please confirm your e-mail address");
    expect(api.calls.at(-1)!.body).to.deep.include({
      location: { lat: 52.4064, lng: 16.9252, address: "Rynek 1" },
      answers: { danger: "no", lamps: 2 },
    });
  });
});

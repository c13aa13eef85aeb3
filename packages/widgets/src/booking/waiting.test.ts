import { expect, waitUntil } from "@open-wc/testing";
import { addDays } from "@okienko/scheduling";
import { problem } from "../../test/answers.ts";
import { atTimes, openBooking, type BookingPage } from "../../test/booking-page.ts";
import { everyState } from "../../test/every-state.ts";
import { FakeApi } from "../../test/fake-api.ts";
import "./okienko-booking.ts";
// fetched when it is needed otherwise: dozens of small files here, one in a build
import "./waiting.ts";

const question = "No time that suits? Tell me when one is freed";
const written = (day: string) => day.split("-").reverse().join(".");

async function asking(change: Partial<FakeApi> = {}): Promise<BookingPage> {
  const page = await atTimes({}, Object.assign(new FakeApi(), change));
  await page.press(question);
  await page.says("kept for one person at a time");
  return page;
}

const value = (page: BookingPage, label: string) => {
  const labels = [...page.root.querySelectorAll("label")];
  const found = labels.find((it) => it.textContent!.trim() === label)!;
  return page.root.querySelector<HTMLInputElement>(`#${found.htmlFor}`)!.value;
};

const states: Record<string, () => Promise<BookingPage>> = {
  "the form of who waits": () => asking(),
  "the form of who waits where nothing is free": () => asking({ days: [] }),
  "the form of who waits with mistakes": async () => {
    const page = await asking();
    page.type("From which day?", "soon");
    await page.press("Tell me");
    await page.says("Please check:");
    return page;
  },
  "where to look, once it is asked": async () => {
    const page = await asking();
    page.type("Full name", "Ada");
    page.type("E-mail address", "ada@example.org");
    await page.press("Tell me");
    await page.says("Look into your mail");
    return page;
  },
  "what cannot be waited for": async () => {
    const page = await asking();
    page.type("Full name", "Ada");
    page.type("E-mail address", "ada@example.org");
    page.api.answerNext("POST /wishes", () => problem(422, "not-bookable"));
    await page.press("Tell me");
    await page.says("This cannot be waited for.");
    return page;
  },
};
for (const [name, open] of Object.entries(states)) everyState(name, async () => (await open()).element);

describe("who finds no time that suits", () => {
  it("asks for the days before the first free one, which needs no waiting", async () => {
    const page = await asking();
    const { api } = page;
    const first = api.days[0]!;
    const last = first > api.today ? addDays(first, -1) : api.today;
    expect(value(page, "From which day?")).to.equal(written(api.today));
    expect(value(page, "Until which day?")).to.equal(written(last));
  });

  it("asks once, in the language of the page, and is told where to look", async () => {
    const page = await asking({ days: [] });
    page.type("Full name", "Ada");
    page.type("E-mail address", "ada@example.org");
    await page.press("Tell me");
    await page.says("we have written to ada@example.org");
    await waitUntil(() => page.focused.includes("Look into your mail"));
    const { body } = page.api.calls.find((it) => it.request === "POST /wishes")!;
    expect(body).to.include({ procedure: "car", quantity: 1, office: null, language: "en", email: "ada@example.org" });
    expect(body.firstDay).to.equal(page.api.today);
    expect(body.lastDay).to.equal(addDays(page.api.today, 60));
  });

  it("loses nothing that was typed when there is no network", async () => {
    const page = await asking();
    page.type("Full name", "Ada");
    page.type("E-mail address", "ada@example.org");
    page.api.answerNext("POST /wishes", () => problem(503, "database-unavailable", {}, { "retry-after": "60" }));
    await page.press("Tell me");
    await page.says("Many people are here at the moment.");
    expect(value(page, "E-mail address")).to.equal("ada@example.org");
  });

  it("is not asked of staff, who book whatever is free", async () => {
    const page = await openBooking({ procedure: "car", staff: { conversation: null, channel: "phone" } as never });
    expect(page.all(question)).to.deep.equal([]);
  });
});

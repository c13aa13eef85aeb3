import { expect } from "@open-wc/testing";
import { atTimes, openBooking, type BookingPage } from "../../test/booking-page.ts";
import { everyState } from "../../test/every-state.ts";
import { FakeApi } from "../../test/fake-api.ts";
import { problem } from "../../test/answers.ts";
import { call } from "../../test/staff-attributes.ts";
import "./okienko-booking.ts";
// fetched when it is needed otherwise: dozens of small files here, one in a build
import "../shared/staff-part.ts";

const unknown = { ...call, caller: null };

async function atForm(): Promise<BookingPage> {
  const page = await atTimes({ staff: unknown });
  await page.press(/ Gronowa$/);
  await page.at("Who is coming?");
  return page;
}

async function atSummary(): Promise<BookingPage> {
  const page = await atTimes({ staff: call });
  await page.press(/ Gronowa$/);
  await page.at("Read it out and book");
  return page;
}

async function atNumber(): Promise<BookingPage> {
  const page = await atSummary();
  await page.press("Book the visit");
  await page.at("Booked: read the number out");
  return page;
}

describe("a booking by staff", () => {
  it("asks for the times of staff, and holds and gives back as staff", async () => {
    const page = await atForm();
    const asked = page.api.calls.map(({ request }) => request.replace(/hold-\d+|\d{4}-.*/, "*"));
    expect(asked).to.include.members(["GET /desk/availability", "GET /desk/availability/next", "POST /desk/holds"]);
    expect(asked.filter((it) => /^\w+ \/(availability|holds|visits)/.test(it))).to.deep.equal([]);
    page.element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    expect(page.api.calls.at(-1)!.request).to.match(/^DELETE \/desk\/holds\/hold-\d+$/);
  });

  it("begins with what is known of the caller, and says how the caller came", async () => {
    const page = await atNumber();
    const { body } = page.api.calls.find(({ request }) => request === "POST /desk/visits")!;
    expect(body.contact).to.deep.equal({ name: "Zofia Nowak", email: null, phone: null });
    expect(body).to.include({ channel: "phone", conversation: "C0NV-4SAT", language: "uk" });
  });

  it("needs no more than a name", async () => {
    const page = await atForm();
    await page.press("Continue");
    await page.says("Enter your name");
    expect(page.text).to.not.include("Enter an e-mail address or a phone number");
    page.type("Full name", "Zofia Nowak");
    await page.press("Continue");
    await page.at("Read it out and book");
  });

  it("takes over what is written down of the caller in the meantime, and nothing that was typed is lost", async () => {
    const page = await atTimes({ staff: unknown });
    page.element.caller = { name: "Zofia Nowak", email: "zofia@example.org", phone: "", language: "pl" };
    await page.press(/ Gronowa$/);
    await page.at("Read it out and book");
    await page.press("Change: Full name");
    await page.at("Who is coming?");
    page.type("Full name", "Zofia Nowak-Bąk");
    await page.press("Continue");
    await page.says("Zofia Nowak-Bąk");
    await page.says("zofia@example.org");
  });

  it("lets no browser fill in the data of staff", async () => {
    const page = await atForm();
    const asked = [...page.root.querySelectorAll("input")].map(({ autocomplete }) => autocomplete);
    expect(asked).to.deep.equal(["off", "off", "off", "off"]);
  });

  it("gives staff no link of the visitor", async () => {
    const page = await atNumber();
    expect(page.text).to.include("7K3F-9QMX");
    expect([...page.root.querySelectorAll("a")].filter(({ href }) => !href.includes("openstreetmap"))).to.deep.equal(
      [],
    );
  });

  it("speaks of the caller in each language, and to residents as ever", async () => {
    const page = await openBooking({ staff: call });
    await page.at("What does the caller need?");
    for (const [lang, words] of Object.entries({ pl: "rozmówca", uk: "співрозмовнику", de: "anrufende" })) {
      page.element.lang = lang;
      await page.says(words);
    }
    expect((await openBooking()).heading).to.equal("What do you need?");
  });

  it("shows that the part for staff is refused to who is not signed in", async () => {
    const api = new FakeApi();
    api.answerNext("GET /desk/availability", () => problem(401, "sign-in-required"));
    const page = await openBooking({ procedure: "car", staff: call }, api);
    await page.press("Continue");
    await page.says("If you are signed out, sign in in another window");
  });
});

const states = {
  "the form of staff": atForm,
  "the summary for the caller": atSummary,
  "the number for the caller": atNumber,
};
for (const [name, open] of Object.entries(states)) everyState(name, async () => (await open()).element);

import { aTimeout, expect, fixture, html, oneEvent } from "@open-wc/testing";
import { problem } from "../../test/answers.ts";
import { FakeApi } from "../../test/fake-api.ts";
import { base, offline, online, shown } from "../../test/fixture.ts";
import { Page } from "../../test/page.ts";
import "./okienko-status.ts";
import type { OkienkoStatus, VisitCancelledEvent } from "./okienko-status.ts";

const number = "7K3F-9QMX";

/** The widget for anybody who has the number. */
const asked = (api = new FakeApi(), reference: string | null = null) =>
  shown<OkienkoStatus>(html`<okienko-status api=${base} lang="en" .reference=${reference}></okienko-status>`, api);

/** The widget for the owner of the visit. */
const owned = (api = new FakeApi(), more: Partial<OkienkoStatus> = {}) =>
  shown<OkienkoStatus>(
    html`<okienko-status
      api=${base}
      lang="en"
      reference=${number}
      .secret=${more.secret ?? api.visits.secret}
      .confirmation=${more.confirmation ?? null}
    ></okienko-status>`,
    api,
  );

describe("<okienko-status> for anybody", () => {
  it("finds a visit by its number in any case, without its hyphen, and shows no more than the public may see", async () => {
    const page = new Page(await asked());
    page.type("Number", " 7k3f9qmx ");
    await page.press("Show status");
    await page.reads("Visit 7K3F-9QMX");
    expect(page.words).to.include("Booked").and.include("9:00").and.include("ul. Gronowa 22a");
    expect(page.words).to.include("open the link in our e-mail");
    expect(page.words).not.to.include("car").and.not.to.include("K7M2");
    expect(page.control("Cancel the visit")).to.equal(undefined);
    expect(page.focused?.id).to.equal("heading");
  });

  it("has its field before anything has been answered, and shows the visit once it has", async () => {
    const never = new Promise<Response>(() => {});
    globalThis.fetch = () => never;
    const element = await fixture<OkienkoStatus>(html`<okienko-status api=${base} lang="en"></okienko-status>`);
    const page = new Page(element);
    page.type("Number", number);
    expect(page.words)
      .to.include("Check status")
      .and.not.match(/status\.|common\./);
    online(new FakeApi());
    element.api = `${base}/`;
    await page.press("Show status");
    await page.reads("Visit 7K3F-9QMX");
  });

  it("shows the number of its attribute at once, without taking the focus", async () => {
    const page = new Page(await asked(undefined, number));
    expect(page.words).to.include("Visit 7K3F-9QMX");
    expect(page.focused).to.equal(null);
  });

  it("says at the field, and on top, that a number is missing or unknown, and keeps what was typed", async () => {
    const page = new Page(await asked());
    await page.press("Show status");
    await page.reads("Enter the number");
    expect(page.focused?.id).to.equal("errors");
    page.type("Number", "AAAA-AAAA");
    await page.press("Show status");
    await page.reads("We know no such number.");
    expect(page.field("Number").value).to.equal("AAAA-AAAA");
    expect(page.field("Number").getAttribute("aria-describedby")).to.include("reference-error");
    await page.press(/We know no such number/);
    expect(page.focused).to.equal(page.field("Number"));
  });

  it("takes the focus from its children when it takes their place", async () => {
    online(new FakeApi());
    const template = html`<okienko-status api=${base} lang="en" reference="AAAA-AAAA"
      ><a href="/">Sent</a></okienko-status
    >`;
    const element = await fixture<OkienkoStatus>(template);
    const page = new Page(element);
    element.querySelector("a")!.focus();
    await page.reads("We know no such number.");
    await element.updateComplete;
    expect(page.focused?.id).to.equal("heading");
  });

  it("asks for what is needed", async () => {
    expect(new Page(await asked()).field("Number")).to.have.attribute("aria-required", "true");
  });

  it("goes back to the field for another number", async () => {
    const page = new Page(await asked(undefined, number));
    await page.press("Check another number");
    expect(page.field("Number").value).to.equal("");
  });

  it("keeps what was typed when there is no network, and goes on when it is back", async () => {
    const api = new FakeApi();
    const page = new Page(await asked(api));
    offline();
    page.type("Number", number);
    await page.press("Show status");
    await page.reads("There is no connection.");
    expect(page.field("Number").value).to.equal(number);
    online(api);
    window.dispatchEvent(new Event("online"));
    await page.reads("Visit 7K3F-9QMX");
  });

  it("says that many people are here, and tries again by itself", async () => {
    const api = new FakeApi();
    api.answerNext(`GET /status/${number}`, () => problem(429, "too-many-requests", {}, { "retry-after": "1" }));
    const page = new Page(await asked(api));
    page.type("Number", number);
    await page.press("Show status");
    await page.reads("Many people are here");
    await page.reads("Visit 7K3F-9QMX");
  });

  it("follows its attributes", async () => {
    const element = await asked();
    element.setAttribute("reference", number);
    await new Page(element).reads("Visit 7K3F-9QMX");
    element.lang = "de";
    await new Page(element).reads("Termin 7K3F-9QMX");
  });

  for (const [lang, words] of Object.entries({ pl: "Umówiona", en: "Booked", uk: "Заброньовано", de: "Gebucht" }))
    it(`speaks ${lang} and asks for the texts of the city in it`, async () => {
      const api = new FakeApi();
      const around = Object.assign(document.createElement("div"), { lang });
      const page = new Page(
        await shown(html`<okienko-status api=${base} reference=${number}></okienko-status>`, api, around),
      );
      await page.reads(words);
      expect(page.words).not.to.match(/status\.|booking\.|common\.|undefined|\{/);
      expect(api.calls.every(({ headers }) => headers.get("accept-language") === lang)).to.equal(true);
    });

  for (const state of ["unconfirmed", "arrived", "called", "served", "missed", "cancelled", "expired"] as const)
    it(`has words for a visit that is ${state}`, async () => {
      const api = new FakeApi();
      api.visits.visit.state = state;
      const page = new Page(await asked(api, number));
      const said = page.root.querySelector("[part='state']")!.textContent!;
      expect(said).to.match(/^[A-Z][a-z ,]+$/);
    });
});

describe("<okienko-status> for the owner", () => {
  it("shows everything: procedure, documents, check-in code with its picture, ways into a calendar", async () => {
    const page = new Page(await owned());
    for (const words of ["Your visit", "Registration of a car, 2 matters", "K7M2", "Photo, 35 × 45 mm"])
      await page.reads(words);
    expect(page.root.querySelector("img")!.alt).to.include("K7M2");
    const links = [...page.root.querySelectorAll("ul.links a")].map((link) => link.textContent);
    expect(links).to.deep.equal([
      "Download a calendar file (.ics)",
      "Add to Google Calendar",
      "Add to Outlook",
      "Subscribe to the visit in a calendar",
    ]);
  });

  it("shows what the public may see when the secret is wrong, and says so", async () => {
    const page = new Page(await owned(undefined, { secret: "another-secret-0123" }));
    await page.reads("This link does not open the visit.");
    expect(page.words).to.include("Visit 7K3F-9QMX").and.not.to.include("K7M2");
  });

  it("shows the visit of the last question, whichever answer comes first", async () => {
    const api = new FakeApi();
    const element = await asked(api);
    const late = Promise.withResolvers<Response>();
    api.answerNext(`GET /status/${number}`, () => late.promise);
    element.reference = number;
    await element.updateComplete;
    element.secret = api.visits.secret;
    await new Page(element).reads("Your visit");
    late.resolve(problem(404, "unknown-reference"));
    await aTimeout(50);
    expect(new Page(element).words).to.include("Your visit");
  });

  it("offers no change of a visit that is over", async () => {
    const api = new FakeApi();
    api.visits.visit.state = "served";
    const page = new Page(await owned(api));
    await page.reads("Done");
    expect(page.control("Move the visit")).to.equal(undefined);
    expect(page.control("Cancel the visit")).to.equal(undefined);
  });

  it("cancels only after it has asked, says so, and tells the page the number, the office and the time", async () => {
    const api = new FakeApi();
    const element = await owned(api);
    const page = new Page(element);
    await page.press("Cancel the visit");
    await page.reads("Cancel this visit?");
    expect(api.count(`DELETE /visits/${number}`)).to.equal(0);
    const place = page.root.querySelector("[role=status]");
    const event = oneEvent<VisitCancelledEvent>(document, "okienko-visit-cancelled");
    await page.press("Yes, cancel the visit");
    const { reference, office, start } = await event;
    expect({ reference, office, start }).to.deep.equal({
      reference: number,
      office: "gronowa",
      start: api.visits.visit.start,
    });
    await page.reads("The visit is cancelled.");
    expect(page.focused?.id).to.equal("news");
    expect(page.focused!.parentElement).to.equal(place);
    expect(page.control("Move the visit")).to.equal(undefined);
  });

  it("keeps the visit when the answer to the question is no", async () => {
    const api = new FakeApi();
    const page = new Page(await owned(api));
    await page.press("Cancel the visit");
    await page.press("No, keep the visit");
    await page.reads("Your visit");
    expect(api.visits.visit.state).to.equal("booked");
  });

  it("shows a visit that was already cancelled elsewhere as cancelled", async () => {
    const api = new FakeApi();
    const page = new Page(await owned(api));
    await page.press("Cancel the visit");
    api.visits.visit.state = "cancelled";
    await page.press("Yes, cancel the visit");
    await page.reads("The visit is cancelled.");
  });

  it("shows what the visit is now when it can no longer be changed", async () => {
    const api = new FakeApi();
    const page = new Page(await owned(api));
    await page.press("Cancel the visit");
    api.visits.visit.state = "called";
    await page.press("Yes, cancel the visit");
    await page.reads("Called to the counter");
    expect(page.words).to.include("The visit has changed in the meantime.");
  });

  it("cancels once when the answer is lost and it is tried again", async () => {
    const api = new FakeApi();
    const keys: (string | null)[] = [];
    const page = new Page(await owned(api));
    await page.press("Cancel the visit");
    api.answerNext(`DELETE /visits/${number}`, (call) => {
      keys.push(call.headers.get("idempotency-key"));
      throw new TypeError("Failed to fetch");
    });
    await page.press("Yes, cancel the visit");
    await page.press("Try again");
    await page.reads("The visit is cancelled.");
    keys.push(api.calls.findLast(({ request }) => request.startsWith("DELETE"))!.headers.get("idempotency-key"));
    expect(keys[0]).to.be.a("string").and.to.equal(keys[1]);
  });
});

describe("<okienko-status> for an unconfirmed visit", () => {
  const unconfirmed = () => {
    const api = new FakeApi();
    Object.assign(api.visits.visit, { state: "unconfirmed", confirmBy: "2031-01-13T10:00:00+01:00" });
    return api;
  };

  it("takes the code of the mail, and says until when", async () => {
    const api = unconfirmed();
    const page = new Page(await owned(api));
    await page.reads("Confirm it at the latest:");
    expect(page.words).not.to.include("K7M2");
    page.type("Code from our e-mail", "000000");
    await page.press("Confirm the visit");
    await page.reads("This code is not right.");
    page.type("Code from our e-mail", api.visits.code);
    await page.press("Confirm the visit");
    await page.reads("Your visit is booked.");
    expect(page.control("Confirm the visit")).to.equal(undefined);
    expect(page.words).to.include("K7M2");
  });

  it("asks for the code when it is empty", async () => {
    const page = new Page(await asked(unconfirmed(), number));
    await page.press("Confirm the visit");
    await page.reads("Enter the code from our e-mail");
  });

  it("confirms by the link of the mail only after a press", async () => {
    const api = unconfirmed();
    const page = new Page(await owned(api, { confirmation: api.visits.code }));
    expect(api.count(`POST /visits/${number}/confirmation`)).to.equal(0);
    expect(page.root.querySelector("input")).to.equal(null);
    await page.press("Confirm the visit");
    await page.reads("Your visit is booked.");
  });

  it("shows no more to a person without the secret after confirming than before", async () => {
    const api = unconfirmed();
    const page = new Page(await asked(api, number));
    page.type("Code from our e-mail", api.visits.code);
    await page.press("Confirm the visit");
    await page.reads("Your visit is booked.");
    expect(page.words).not.to.include("K7M2");
  });

  it("says when it is too late", async () => {
    const api = unconfirmed();
    const page = new Page(await owned(api, { confirmation: api.visits.code }));
    api.visits.visit.state = "expired";
    await page.press("Confirm the visit");
    await page.reads("The time to confirm has run out");
  });
});

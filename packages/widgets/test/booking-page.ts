import { expect, html, waitUntil } from "@open-wc/testing";
import { nothing } from "lit";
import type { OkienkoBooking } from "../src/booking/okienko-booking.ts";
// fetched when it is needed otherwise: dozens of small files here, one in a build
import "../src/booking/reservation.ts";
import type { StaffAttributes } from "./staff-attributes.ts";
import { FakeApi } from "./fake-api.ts";
import { base, shown } from "./fixture.ts";

/** What a test says of the widget it opens. */
export interface Attributes {
  department?: string;
  group?: string;
  procedure?: string;
  office?: string;
  quantity?: string;
  now?: boolean;
  lang?: string;
  /** Opens it at the desk. */
  staff?: StaffAttributes;
}

const named = (element: Element): string =>
  (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().replace(/\s+/g, " ");

/** A booking widget as a person meets it: things are found by what they are called. */
export class BookingPage {
  readonly api: FakeApi;
  readonly element: OkienkoBooking;

  constructor(api: FakeApi, element: OkienkoBooking) {
    this.api = api;
    this.element = element;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  get text(): string {
    return this.root.textContent!.replace(/\s+/g, " ");
  }

  get heading(): string {
    return named(this.root.querySelector("#heading")!);
  }

  /** What has the focus, as it is called. */
  get focused(): string {
    const { activeElement } = this.root;
    return activeElement ? named(activeElement) : "";
  }

  /** All buttons and links that are called so. */
  all(name: string | RegExp): HTMLElement[] {
    const controls = [...this.root.querySelectorAll<HTMLElement>("button, a, summary")];
    return controls.filter((it) => (typeof name === "string" ? named(it) === name : name.test(named(it))));
  }

  /** Waits for a button or link and presses it. */
  async press(name: string | RegExp): Promise<void> {
    await waitUntil(() => this.all(name).length, `a button called ${name}`);
    this.all(name)[0]!.click();
    await this.element.updateComplete;
  }

  /** Waits until a step is shown. */
  async at(heading: string): Promise<void> {
    await waitUntil(() => this.heading === heading, `the step "${heading}" instead of "${this.heading}"`);
    await waitUntil(() => !this.element.busy, "all has come");
  }

  /** Waits until something is said. */
  async says(words: string | RegExp): Promise<void> {
    await waitUntil(() => this.text.match(words), `${words} in: ${this.text}`);
  }

  /** Types into the field that is labelled so. */
  type(label: string, value: string): void {
    const found = [...this.root.querySelectorAll("label")].find((it) => named(it) === label);
    expect(found, `a field called ${label}`).to.not.equal(undefined);
    const field = this.root.getElementById(found!.htmlFor) as HTMLInputElement;
    field.value = value;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
}

/** Opens a booking in English. */
export async function openBooking(attributes: Attributes = {}, api = new FakeApi()): Promise<BookingPage> {
  const { department, group, procedure, office, quantity, now, lang = "en", staff } = attributes;
  const element = await shown<OkienkoBooking>(
    html`<okienko-booking
      api=${base}
      lang=${lang}
      department=${department!}
      group=${group!}
      procedure=${procedure!}
      office=${office!}
      quantity=${quantity!}
      ?now=${now}
      ?staff=${!!staff}
      conversation=${staff?.conversation ?? nothing}
      channel=${staff?.channel ?? nothing}
      .caller=${staff?.caller ?? null}
      ><a href="/book">Book a visit</a></okienko-booking
    >`,
    api,
  );
  return new BookingPage(api, element);
}

/** Opens a booking at the choice of a time. */
export async function atTimes(attributes: Attributes = {}, api = new FakeApi()): Promise<BookingPage> {
  const page = await openBooking({ procedure: "car", ...attributes }, api);
  await page.press("Continue");
  await page.at("When and where?");
  return page;
}

/** Opens a booking with the first free time held. */
export async function atContact(attributes: Attributes = {}, api = new FakeApi()): Promise<BookingPage> {
  const page = await atTimes(attributes, api);
  await page.press(/ Gronowa$/);
  await page.at("Who is coming?");
  return page;
}

/** Opens a booking with everything filled in. */
export async function atCheck(attributes: Attributes = {}, api = new FakeApi()): Promise<BookingPage> {
  const page = await atContact(attributes, api);
  page.type("Full name", "Zofia Nowak");
  page.type("E-mail address", "zofia@example.org");
  await page.press("Continue");
  await page.at("Check and book");
  return page;
}

/** Books a visit. */
export async function atDone(attributes: Attributes = {}, api = new FakeApi()): Promise<BookingPage> {
  const page = await atCheck(attributes, api);
  await page.press("Book the visit");
  await waitUntil(() => /booked$|confirm your visit$/.test(page.heading), page.heading);
  return page;
}

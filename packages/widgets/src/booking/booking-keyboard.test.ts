import { expect, waitUntil } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { openBooking, type BookingPage } from "../../test/booking-page.ts";
import "./okienko-booking.ts";

const press = (key: string) => sendKeys({ press: key });

/** Goes on with the Tab key until something that is called so has the focus. */
async function tabTo(page: BookingPage, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await press("Tab");
    const { activeElement } = page.root;
    const label = activeElement?.id && page.root.querySelector(`label[for=${activeElement.id}]`)?.textContent;
    if ((label || page.focused).trim().match(name)) return;
  }
  throw new Error(`the Tab key does not reach ${name}`);
}

describe("a booking by keyboard alone", () => {
  it("goes from the search to the number", async () => {
    const page = await openBooking();
    await tabTo(page, "Search for a procedure");
    await sendKeys({ type: "registration" });
    await page.says("1 procedure found");
    await tabTo(page, "Registration of a car");
    await press("Enter");
    await page.at("Registration of a car");
    expect(page.focused).to.equal("Registration of a car");
    await tabTo(page, "Continue");
    await press("Space");
    await page.at("When and where?");
    expect(page.focused).to.equal("When and where?");

    await tabTo(page, /free times$/);
    await press("PageDown");
    await waitUntil(() => !page.element.busy);
    await press("PageUp");
    await press("End");
    await waitUntil(() => !page.element.busy);
    while (!/\d+ free times$/.test(page.focused)) await press("ArrowLeft");
    const day = page.focused;
    await press("Enter");
    await page.says("Morning");
    await waitUntil(() => page.focused.startsWith("Times on"), "the focus goes to the times");
    expect(day).to.contain(page.focused.replace("Times on ", "").split(" ").at(-1));
    await tabTo(page, /^13:30, /);
    await press("Enter");
    await page.at("Who is coming?");

    await tabTo(page, "Full name");
    await sendKeys({ type: "Zofia Nowak" });
    await tabTo(page, "Phone number");
    await sendKeys({ type: "600 100 200" });
    await press("Enter");
    await page.at("Check and book");
    await tabTo(page, "Book the visit");
    await press("Enter");
    await page.at("Your visit is booked");
    expect(page.focused).to.equal("Your visit is booked");
    expect(page.api.calls.at(-1)!.body.contact).to.deep.equal({
      name: "Zofia Nowak",
      email: null,
      phone: "600 100 200",
    });
  });
});

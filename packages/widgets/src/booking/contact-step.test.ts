import { expect } from "@open-wc/testing";
import { atContact } from "../../test/booking-page.ts";
import "./okienko-booking.ts";

describe("the form of who comes", () => {
  it("says to everybody what is needed: a name, and one of two ways to reach the person", async () => {
    const { root } = await atContact();
    const needed = [...root.querySelectorAll("[aria-required=true]")].map(({ id }) => id);
    expect(needed).to.deep.equal(["name"]);
    const group = root.querySelector("[role=group]")!;
    expect([...group.querySelectorAll("input")].map(({ id }) => id)).to.deep.equal(["email", "phone"]);
    const name = root.getElementById(group.getAttribute("aria-labelledby")!)!;
    expect(name.textContent).to.equal("E-mail or phone: one of them is needed");
  });
});

import { expect } from "@open-wc/testing";
import { contactErrors, serverErrors } from "./contact.ts";

const contact = { name: "Zofia Nowak", email: "zofia@example.org", phone: "", note: "" };

describe("what is typed of a person", () => {
  it("is enough with a name and one way to reach them", () => {
    expect(contactErrors(contact)).to.deep.equal({});
    expect(contactErrors({ ...contact, email: " ", phone: "+48 600 100 200" })).to.deep.equal({});
  });

  it("needs a name", () => expect(contactErrors({ ...contact, name: " " })).to.have.all.keys("name"));

  it("needs a way to reach them", () =>
    expect(contactErrors({ ...contact, email: "" })).to.deep.equal({ email: "booking.contactMissing" }));

  for (const email of ["zofia", "zofia@", "zofia@example", "a b@example.org"]) {
    it(`is wrong with the address "${email}"`, () =>
      expect(contactErrors({ ...contact, email })).to.deep.equal({ email: "booking.emailWrong" }));
  }

  for (const phone of ["12345", "call me", "+48 600 100 200 ext. 5"]) {
    it(`is wrong with the number "${phone}"`, () =>
      expect(contactErrors({ ...contact, phone })).to.deep.equal({ phone: "booking.phoneWrong" }));
  }

  it("takes what the server finds to the fields", () => {
    const found = serverErrors([
      { pointer: "/contact/phone", code: "invalid-phone", detail: "" },
      { pointer: "/hold/id", code: "invalid", detail: "" },
    ]);
    expect(found).to.deep.equal({ phone: "booking.phoneWrong" });
  });
});

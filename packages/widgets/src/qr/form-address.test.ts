import { expect } from "@open-wc/testing";
import { formAddress } from "./form-address.ts";

describe("the address of a booking form", () => {
  const base = "https://city.example";
  const addresses = [
    [{}, "/book"],
    [{ department: "civil" }, "/book/civil"],
    [{ department: "civil", procedure: "id-card" }, "/book/civil/id-card"],
    [{ department: "civil", procedure: "id-card", office: "centre" }, "/book/civil/id-card?office=centre"],
    [
      { department: "civil", procedure: "id-card", office: "centre", now: true },
      "/book/civil/id-card?office=centre&now",
    ],
    [{ office: "centre" }, "/book?office=centre"],
    [{ now: true }, "/book?now"],
    [{ office: "centre", now: true }, "/o/centre"],
    [{ procedure: "id-card" }, "/book"],
    [{ department: "a/b", office: "c&d" }, "/book/a%2Fb?office=c%26d"],
  ] as const;
  for (const [opening, address] of addresses)
    it(`is ${address} for ${JSON.stringify(opening)}`, () => {
      expect(formAddress(base, opening)).to.equal(base + address);
    });
});

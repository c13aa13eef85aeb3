import { expect } from "@open-wc/testing";
import { pointText, readPoint } from "./read-point.ts";

describe("coordinates", () => {
  for (const [typed, lat, lng] of [
    ["52.4064, 16.9252", 52.4064, 16.9252],
    ["52,4064 16,9252", 52.4064, 16.9252],
    ["52,4064; 16,9252", 52.4064, 16.9252],
    [" -33.86,151.2 ", -33.86, 151.2],
    ["52.4064° 16.9252°", 52.4064, 16.9252],
    ["52, 16", 52, 16],
  ] as const)
    it(`are read from "${typed}"`, () => expect(readPoint(typed)).to.deep.equal({ lat, lng }));

  for (const typed of [
    "",
    "Rynek 1",
    "52.4064",
    "ul. 3 Maja 5, 12",
    "91, 16",
    "52, 181",
    "52.4.1, 16",
    "61-655 Poznań",
  ])
    it(`are not read from "${typed}"`, () => expect(readPoint(typed)).to.equal(undefined));

  it("are written as they can be read again", () => {
    const point = { lat: 52.4, lng: -0.12345 };
    expect(readPoint(pointText(point))).to.deep.equal(point);
  });
});

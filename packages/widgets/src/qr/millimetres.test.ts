import { expect } from "@open-wc/testing";
import { millimetres } from "./millimetres.ts";

describe("a size", () => {
  it("is read in every absolute unit, and as pixels without one", () => {
    const inMillimetres = ["40mm", "4cm", "1in", "72pt", "96px", "96", " 12.5 MM "].map(millimetres);
    expect(inMillimetres).to.deep.equal([40, 40, 25.4, 25.4, 25.4, 25.4, 12.5]);
  });

  it("is nothing when it cannot be read", () => {
    for (const text of [null, "", "0", "-5mm", "big", "50%", "2em", "1 2"])
      expect(millimetres(text)).to.equal(undefined);
  });
});

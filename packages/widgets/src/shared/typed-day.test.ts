import { expect } from "@open-wc/testing";
import { typedDay } from "./typed-day.ts";

describe("a typed day", () => {
  for (const text of ["2026-11-03", "3.11.2026", "03/11/2026", " 3 11 2026 ", "2026.11.3", "3. 11. 2026"]) {
    it(`is read from "${text}"`, () => expect(typedDay(text)).to.equal("2026-11-03"));
  }

  for (const text of ["", "tomorrow", "31.02.2026", "3.11", "3.13.2026", "2026-11", "1.1.26"]) {
    it(`is not read from "${text}"`, () => expect(typedDay(text)).to.equal(undefined));
  }
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sheetName } from "./sheet-name.ts";

describe("the name of a sheet", () => {
  it("says the office where all stickers hang in one, else the city", () => {
    const name = (...offices: string[]) => sheetName("Naklejki", offices, "Poznań", "2026-11-21");
    assert.equal(
      name("Urząd, ul. Libelta 16/20", "Urząd, ul. Libelta 16/20"),
      "Naklejki-Urząd-ul-Libelta-16-20-2026-11-21.pdf",
    );
    assert.equal(name("Urząd (Dębiec)"), "Naklejki-Urząd-Dębiec-2026-11-21.pdf");
    assert.equal(name("Libelta", "Dębiec"), "Naklejki-Poznań-2026-11-21.pdf");
  });
});

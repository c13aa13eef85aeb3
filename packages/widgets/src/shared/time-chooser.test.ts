import { assert } from "@open-wc/testing";
import { TimeChooser } from "./time-chooser.ts";

describe("the choice of a time", () => {
  it("says that nothing is free only of the month that has been fetched", () => {
    const chooser = new TimeChooser({} as never);
    const empty = { nextDay: null, previousDay: null };
    Object.assign(chooser, { month: empty, filled: "2026-11-01", focused: "2026-11-30" });
    assert.isTrue(chooser.nothing);
    chooser.focused = "2026-12-01";
    assert.isFalse(chooser.nothing);
  });
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { askedBy, filterOf, queryOf, toggled } from "./filter.ts";

describe("the filter of the inbox", () => {
  it("comes from an address and goes into one, whatever else stands there", () => {
    const filter = filterOf("?lang=pl&q=%20dziura%20%26%20woda&overdue=true&nonsense=1&state=");
    assert.deepEqual(filter, { overdue: "true", q: "dziura & woda" });
    assert.equal(queryOf(filter), "overdue=true&q=dziura+%26+woda");
    assert.deepEqual(filterOf(queryOf(filter)), filter);
  });

  it("asks for one's own departments until others are chosen, and for all of those who have none", () => {
    assert.equal(
      askedBy({ overdue: "true", view: "map" }, ["roads", "green"]),
      "department=roads%2Cgreen&overdue=true",
    );
    assert.equal(askedBy({ department: "waste" }, ["roads"]), "department=waste");
    assert.equal(askedBy({ department: "all" }, ["roads"]), "");
    assert.equal(askedBy({}, []), "");
  });

  it("is narrowed and widened by the same press", () => {
    const narrowed = toggled({ q: "lamp" }, "overdue", "true");
    assert.equal(queryOf(narrowed), "overdue=true&q=lamp");
    assert.equal(queryOf(toggled(narrowed, "overdue", "true")), "q=lamp");
    assert.equal(queryOf(toggled({ assignee: "me" }, "assignee", "nobody")), "assignee=nobody");
  });
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readAddress } from "./address.ts";
import { Refused } from "./refused.ts";

describe("addresses of Open311", () => {
  for (const [path, item] of [
    ["/v2/services/015.xml", "015"],
    ["/v2/services/input%3APothole%20%26%20Street%20Issues.xml", "input:Pothole & Street Issues"],
    ["/v2/services/input:Pothole%20&%20Street%20Issues.xml", "input:Pothole & Street Issues"],
    ["/v2/services/PW:BSM:Damage%20Property.xml", "PW:BSM:Damage Property"],
    ["/v2/services/oform.pw.Request_type.xml", "oform.pw.Request_type"],
    ["/v2/services/a%2Fb.xml", "a/b"],
    ["/v2/services/a/b.xml", "a/b"],
    ["/v2/services/100%25.xml", "100%"],
    ["/v2/services/a+b.xml", "a+b"],
    ["/v2/services/x.json.xml", "x.json"],
    ["/v2/services.xml", null],
  ] as const) {
    it(`reads ${path} as ${JSON.stringify(item)}`, () => {
      assert.deepEqual(readAddress(path), { resource: "v2/services", item, format: "xml" });
    });
  }

  for (const [path, status] of [
    ["/v2/services", 404],
    ["/v2/services/", 404],
    ["/v2/services.yaml", 404],
    ["/v2/services.XML", 404],
    ["/v2/services.", 404],
    ["/v2/services.xml/", 404],
    ["/", 404],
    ["/v2.", 404],
    ["/v2/services/.xml", 400],
    ["/v2/services/%zz.xml", 400],
    ["/v2/services/%ff.xml", 400],
  ] as const) {
    it(`refuses ${path} with ${status}`, () => {
      assert.throws(
        () => readAddress(path),
        (error) => error instanceof Refused && error.status === status,
      );
    });
  }
});

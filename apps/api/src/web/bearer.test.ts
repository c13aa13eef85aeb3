import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { secretOf } from "./bearer.ts";
import { answerErrors } from "./errors.ts";
import { feature } from "./feature.ts";
import { Log } from "./log.ts";

async function secretIn(authorization?: string): Promise<string | number> {
  const app = feature();
  app.onError(answerErrors(new Log("silent")));
  app.get("/", (c) => c.text(secretOf(c)));
  const response = await app.request("/", {
    headers: authorization === undefined ? {} : { Authorization: authorization },
  });
  return response.status === 200 ? response.text() : response.status;
}

describe("the secret of a request", () => {
  it("comes as a bearer token, in any case of the word", async () => {
    assert.equal(await secretIn("Bearer abc.DEF-123_~+/=="), "abc.DEF-123_~+/==");
    assert.equal(await secretIn("bearer x"), "x");
    assert.equal(await secretIn("BEARER   x"), "x");
  });

  it("is missing otherwise", async () => {
    for (const header of [
      undefined,
      "",
      "Bearer",
      "Bearer ",
      "Basic eDp5",
      "Bearer a b",
      "Bearer ü",
      "xBearer a",
      `Bearer ${"x".repeat(200)}`,
    ])
      assert.equal(await secretIn(header), 401, header);
  });
});

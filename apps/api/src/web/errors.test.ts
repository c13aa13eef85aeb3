import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { HTTPException } from "hono/http-exception";
import type { Problem } from "@okienko/contract";
import { DatabaseUnavailable } from "../database/transaction.ts";
import { Refusal } from "../refusal.ts";
import { answerErrors } from "./errors.ts";
import { feature } from "./feature.ts";
import { createMetrics } from "./metrics.ts";
import { logRequests } from "./log-requests.ts";
import { tellRequests } from "./request-log.ts";
import { securityHeaders } from "./security-headers.ts";
import { Log } from "./log.ts";

const canary = "jan.kowalski@example.org";

/** An app in which everything fails with the error, and what it logs. */
function failing(error: unknown) {
  let logged = "";
  const log = new Log("info", (line) => void (logged += line));
  const app = feature();
  app.onError(answerErrors(log));
  app.use(
    logRequests("https://city.example", tellRequests(log, createMetrics())),
    securityHeaders("https://city.example"),
  );
  app.get("/visits/:reference", () => {
    throw error;
  });
  return { app, logged: () => logged };
}

async function problemOf(error: unknown) {
  const { app, logged } = failing(error);
  const address = `/visits/7K3F-9QMX?key=${canary}`;
  const response = await app.request(address, { headers: { Authorization: `Bearer ${canary}` } });
  const problem = (await response.json()) as Problem;
  assert.equal(response.headers.get("content-type"), "application/problem+json");
  assert.equal(response.headers.get("cache-control"), "no-store");
  assert.equal(problem.status, response.status);
  assert.equal(problem.type, `https://city.example/problems/${problem.code}`);
  return { response, problem, logged: logged() };
}

describe("a refusal", () => {
  it("is answered as problem details with what it tells", async () => {
    const alternatives = [{ start: "s", end: "e", office: "o" }];
    const { problem } = await problemOf(new Refusal("time-taken", "Too late.", { alternatives }));
    assert.deepEqual(problem, {
      type: "https://city.example/problems/time-taken",
      title: "Somebody else has just taken this time",
      status: 409,
      detail: "Too late.",
      code: "time-taken",
      alternatives,
    });
  });

  it("always has a detail", async () => {
    assert.equal((await problemOf(new Refusal("hold-expired"))).problem.detail, "The hold has run out.");
  });

  it("without a secret asks for one", async () => {
    const { response } = await problemOf(new Refusal("secret-missing"));
    assert.deepEqual([response.status, response.headers.get("www-authenticate")], [401, "Bearer"]);
  });

  it("for now says when to try again", async () => {
    const { response } = await problemOf(new Refusal("too-many-requests", "", { retryAfter: 1.2 }));
    assert.deepEqual([response.status, response.headers.get("retry-after")], [429, "2"]);
    assert.ok((await problemOf(new Refusal("too-many-requests"))).response.headers.get("retry-after"));
    assert.equal((await problemOf(new Refusal("hold-expired"))).response.headers.get("retry-after"), null);
  });
});

describe("trouble", () => {
  it("of the database is told as such, and when to try again", async () => {
    const { response, problem, logged } = await problemOf(new DatabaseUnavailable("", { cause: new Error(canary) }));
    assert.deepEqual([response.status, problem.code], [503, "database-unavailable"]);
    assert.equal(response.headers.get("retry-after"), "5");
    assert.match(logged, /"error":"DatabaseUnavailable"/);
  });

  it("that nobody expected is told only by a number, which the log explains", async () => {
    const { response, problem, logged } = await problemOf(new TypeError(`cannot read ${canary}`));
    assert.deepEqual([response.status, problem.code], [500, "internal-error"]);
    const id = response.headers.get("x-request-id")!;
    assert.match(problem.detail, new RegExp(id));
    const line = logged.split("\n").find((it) => it.includes('"error":"TypeError"'))!;
    assert.ok(line.includes(id) && line.includes("errors.test.ts"));
  });

  it("never tells the log or the reader a person or a secret", async () => {
    for (const error of [
      new Error(canary),
      new SyntaxError(canary),
      new DatabaseUnavailable("", { cause: new Error(canary) }),
    ]) {
      const { problem, logged } = await problemOf(error);
      assert.ok(!JSON.stringify(problem).includes(canary));
      assert.ok(logged.length > 0 && !logged.includes(canary), logged);
      assert.ok(!logged.includes("7K3F") && logged.includes("/visits/:reference"));
    }
  });

  it("of the framework keeps its status", async () => {
    assert.equal((await problemOf(new HTTPException(400, { message: canary }))).problem.code, "malformed-json");
    assert.equal((await problemOf(new HTTPException(415))).problem.code, "unsupported-media-type");
    assert.equal((await problemOf(new HTTPException(418))).problem.code, "internal-error");
  });
});

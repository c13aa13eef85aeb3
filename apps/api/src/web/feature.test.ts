import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { FieldProblem, Problem } from "@okienko/contract";
import type { Hono } from "hono";
import { createApp } from "../app.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import type { Env } from "./feature.ts";

let parts: TestParts;
let app: Hono<Env>;
before(async () => {
  parts = await testParts();
  app = createApp(parts);
});
after(() => parts.remove());

async function post(path: string, body: unknown): Promise<{ status: number; problem: Problem }> {
  const headers = { "Content-Type": "application/json" };
  const response = await app.request(`/api/v1${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  assert.equal(response.headers.get("content-type"), "application/problem+json");
  return { status: response.status, problem: (await response.json()) as Problem };
}

async function errorsOf(path: string, body: unknown): Promise<FieldProblem[]> {
  const { status, problem } = await post(path, body);
  assert.deepEqual([status, problem.code], [422, "invalid-fields"]);
  for (const { detail } of problem.errors!) assert.match(detail, /^[A-Z].*\.$/, "a plain sentence");
  return problem.errors!;
}

const hold = { id: "x", secret: "x".repeat(32) };
const name = "Jan Kowalski";

describe("a body that does not fit", () => {
  it("is told field by field, with a pointer and a code for programs", async () => {
    const errors = await errorsOf("/visits", { contact: { name: "", email: "no address" }, note: 7 });
    assert.deepEqual(
      errors.map(({ pointer, code }) => [pointer, code]),
      [
        ["/hold", "missing"],
        ["/contact/name", "missing"],
        ["/contact/email", "invalid-email"],
        ["/note", "wrong-type"],
      ],
    );
  });

  it("is told with the words of the schema where it has some", async () => {
    const [error] = await errorsOf("/visits", { hold, contact: { name } });
    assert.deepEqual(error, {
      pointer: "/contact/email",
      code: "contact-missing",
      detail: "Please enter an e-mail address or a phone number.",
    });
  });

  it("says what is too long, too large, or of the wrong form", async () => {
    const contact = { name: "x".repeat(200), phone: "call me" };
    const errors = await errorsOf("/visits", { hold, contact, note: "x".repeat(2000) });
    assert.deepEqual(errors.map(({ pointer, code }) => `${pointer} ${code}`).sort(), [
      "/contact/name too-long",
      "/contact/phone invalid-format",
      "/note too-long",
    ]);
    const [time] = await errorsOf("/holds", { procedure: "id-card", office: "libelta", start: "tomorrow" });
    assert.deepEqual([time!.pointer, time!.code], ["/start", "invalid-datetime"]);
  });

  it("may be anything", async () => {
    for (const body of [null, [], "text", 1, true, {}])
      assert.ok((await errorsOf("/holds", body)).length > 0, JSON.stringify(body));
  });
});

describe("a body that means harm", () => {
  const send = (body: string) =>
    app.request("/api/v1/visits", { method: "POST", headers: { "Content-Type": "application/json" }, body });

  it("may be as deep as it wants", async () => {
    assert.equal((await send("[".repeat(32_000) + "]".repeat(32_000))).status, 422);
    assert.equal((await send("[".repeat(64_000))).status, 400);
    const nested = `{"hold":${'{"id":'.repeat(8_000)}1${"}".repeat(8_000)}}`;
    assert.equal((await send(nested)).status, 422);
  });

  it("changes no prototype", async () => {
    await send(
      '{"__proto__":{"polluted":1},"contact":{"__proto__":{"name":"x"},"constructor":{"prototype":{"polluted":1}}}}',
    );
    assert.equal(({} as Record<string, unknown>)["polluted"], undefined);
    const [first] = await errorsOf(
      "/visits",
      JSON.parse('{"hold":{},"contact":{"__proto__":{"name":"x","email":"a@b.example"}}}'),
    );
    assert.equal(first!.code, "missing");
  });

  it("that is no JSON is malformed", async () => {
    for (const body of ["", "{", "{'a':1}", "undefined", '{"a":1}x', "\u0000"]) {
      const response = await send(body);
      assert.deepEqual([response.status, ((await response.json()) as Problem).code], [400, "malformed-json"], body);
    }
  });
});

describe("an address that does not fit", () => {
  it("is malformed, and tells where", async () => {
    const response = await app.request("/api/v1/availability?procedure=id-card&quantity=two&from=yesterday");
    const problem = (await response.json()) as Problem;
    assert.deepEqual([response.status, problem.code], [400, "malformed-request"]);
    for (const place of ["quantity", "from"]) assert.match(problem.detail, new RegExp(`\\b${place}: [A-Z]`));
  });
});
